using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Access;

/// <summary>
/// The one table of who may do what. What has no line cannot be mapped, asked or watched; what has a line is refused
/// to everyone it does not name.
/// </summary>
internal static partial class AccessTable
{
    private static readonly FrozenDictionary<(AccessKind, string), AccessLine> ByName = Lines().ToFrozenDictionary(l => (l.Kind, l.Name));

    /// <summary>Commands' lines as they are asked for: reading an attribute costs each request more than the whole gate.</summary>
    private static readonly ConcurrentDictionary<Type, AccessLine> ByCommand = new();

    /// <summary>Every line.</summary>
    public static ImmutableArray<AccessLine> All => ByName.Values;

    /// <summary>A line.</summary>
    /// <exception cref="KeyNotFoundException">There is none: nobody may, and the program does not start with it.</exception>
    public static AccessLine Of(AccessKind kind, string name) =>
        ByName.TryGetValue((kind, name), out var line) ? line : throw new KeyNotFoundException($"The access table has no line for {kind} '{name}'.");

    /// <summary>A line, or null.</summary>
    public static AccessLine? Find(AccessKind kind, string name) => ByName.GetValueOrDefault((kind, name));

    /// <summary>The line of a command.</summary>
    public static AccessLine Of(Type command) =>
        ByCommand.GetOrAdd(command, static c => Of(AccessKind.Command, c.GetCustomAttribute<StoredAsAttribute>()!.Name));
}
