using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests;

/// <summary>
/// grains/events.contract.txt lists every stored event with its shape. A released shape never changes: a new one is a new
/// version, and a line no code writes any more stays, marked *RETIRED*.
/// </summary>
public sealed class EventContractTests
{
    private static readonly string File = Path.Combine(Root(), "grains", "events.contract.txt");

    [Fact]
    public void Every_stored_event_stands_in_the_contract_with_its_shape()
    {
        var now = Catalogue.Stored.Where(s => s.Key.IsAssignableTo(typeof(IEvent)))
            .Select(s => $"{s.Value.Name} {s.Value.Version} {Shape(s.Key, [])}").Order(StringComparer.Ordinal).ToArray();
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") is not null)
            System.IO.File.WriteAllLines(File, [.. now.Concat(Lines().Where(l => l.EndsWith("*RETIRED*", StringComparison.Ordinal))).Order(StringComparer.Ordinal)]);

        Assert.Equal(Lines().Where(l => !l.EndsWith("*RETIRED*", StringComparison.Ordinal)), now);
    }

    [Fact]
    public void No_name_and_version_is_used_twice()
    {
        var twice = Lines().Select(l => string.Join(' ', l.Split(' ')[..2])).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    private static string[] Lines() => System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];

    private static string Shape(Type type, ImmutableHashSet<Type> within)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{Shape(inner, within)}?";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Protected<>))
            return $"protected {Shape(type.GetGenericArguments()[0], within)}";
        if (type.IsGenericType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
            return $"[{string.Join(": ", type.GetGenericArguments().Select(a => Shape(a, within)))}]";
        if (type.Namespace!.StartsWith("System", StringComparison.Ordinal) || type.IsEnum)
            return type.Name;
        if (within.Contains(type))
            return type.Name;
        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name != "EqualityContract" && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(p => $"{Name(p)}: {Shape(p.PropertyType, within.Add(type))}{(IsOptional(p) ? "?" : "")}");
        return $"{{{string.Join(", ", fields)}}}";
    }

    private static string Name(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private static bool IsOptional(PropertyInfo property) =>
        !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "TeacherNet.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
