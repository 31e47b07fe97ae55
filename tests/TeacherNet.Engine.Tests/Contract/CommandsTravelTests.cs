using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using TeacherNet.Engine.Codec;
using TeacherNet.Grains;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

/// <summary>A command that is carried out in another process must be the one that was ordered here.</summary>
public sealed class CommandsTravelTests
{
    private static readonly JsonCodec Codec = new(Catalogue.Stored, Catalogue.Json);

    [Fact]
    public void Every_command_reads_back_as_it_was_written()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        foreach (var type in Catalogue.Stored.Keys.Where(t => t.IsAssignableTo(typeof(ICommand))))
        {
            for (var round = 0; round < 5; round++)
            {
                var written = Codec.Encode((ICommand)Make(type, random)!);
                var read = Codec.Encode(Codec.DecodeCommand(written));
                Assert.True(written.Body.Span.SequenceEqual(read.Body.Span), $"seed {seed}: {type.Name}");
            }
        }
    }

    /// <summary>Some value of a type; of what may be missing, half is.</summary>
    private static object? Make(Type type, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(2) == 0 ? null : Make(inner, random);
        if (type.IsGenericType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
            return Filled(typeof(ImmutableDictionary), "CreateRange", type, type.GetGenericArguments(), random);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Filled(typeof(ImmutableArray), "CreateRange", type, type.GetGenericArguments(), random);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Listed<>))
            return type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single().Invoke([Make(typeof(ImmutableArray<>).MakeGenericType(type.GetGenericArguments()), random)]);
        if (type == typeof(string))
            return $"字{random.Next(1000)}";
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(int))
            return random.Next(100);
        if (type == typeof(long))
            return (long)random.Next(100);
        if (type == typeof(decimal))
            return random.Next(400) / 4m;
        if (type == typeof(double))
            return random.NextDouble();
        if (type == typeof(Guid))
            return new Guid(random.Next(), 1, 2, new byte[8]);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1).AddDays(random.Next(1000));
        if (type == typeof(TimeOnly))
            return new TimeOnly(random.Next(24), random.Next(60));
        if (type == typeof(DateTime))
            return new DateTime(2026, 1, 1).AddMinutes(random.Next(100_000));
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next());
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(random.Next());
        if (type == typeof(ScopeId))
            return ScopeId.Region($"r{random.Next(100)}");
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type.IsAbstract)
            type = type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(type)).OrderBy(t => t.Name).First();
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => IsMissing(p, random) ? null : Make(p.ParameterType, random))]);
    }

    private static bool IsMissing(ParameterInfo parameter, Random random) =>
        !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable && random.Next(2) == 0;

    private static object Filled(Type maker, string method, Type type, Type[] items, Random random)
    {
        var element = items.Length == 2 ? typeof(KeyValuePair<,>).MakeGenericType(items) : items[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var n = random.Next(3); n > 0; n--)
            list.Add(items.Length == 2 ? Activator.CreateInstance(element, $"k{n}", Make(items[1], random)) : Make(element, random));
        return maker.GetMethods().Single(m => m.Name == method && m.GetParameters() is [{ ParameterType: var one }] && one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .MakeGenericMethod(items).Invoke(null, [list]) is { } made && type.IsInstanceOfType(made) ? made : throw new NotSupportedException($"{type}");
    }
}
