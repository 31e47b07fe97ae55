using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using TeacherNet.Kernel;

namespace TeacherNet.Grains;

/// <summary>Every noun and every stored name: the one list that engine, codec and the contract file read.</summary>
public static partial class Catalogue
{
    /// <summary>The nouns.</summary>
    public static ImmutableArray<GrainKind> Kinds { get; } = [.. Nouns().Select(n => n.Kind)];

    /// <summary>The reactors, in the order they are started.</summary>
    public static ImmutableArray<IReactor> Reactors { get; } = [.. AllReactors()];

    /// <summary>The source-generated JSON of all commands and events.</summary>
    public static IJsonTypeInfoResolver Json { get; } = JsonTypeInfoResolver.Combine([.. Nouns().Select(n => n.Json)]);

    /// <summary>The types stored or sent by name, with their names.</summary>
    public static FrozenDictionary<Type, StoredAsAttribute> Stored { get; } =
        typeof(Catalogue).Assembly.GetTypes()
            .Select(t => (Type: t, Name: t.GetCustomAttribute<StoredAsAttribute>()))
            .Where(t => t.Name is not null)
            .ToFrozenDictionary(t => t.Type, t => t.Name!);

    private readonly record struct Noun(GrainKind Kind, IJsonTypeInfoResolver Json);
}
