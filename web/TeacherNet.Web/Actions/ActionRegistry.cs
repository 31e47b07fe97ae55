using System.Collections.Immutable;

namespace TeacherNet.Web.Actions;

/// <summary>Every list with its actions.</summary>
internal sealed class ActionRegistry(IEnumerable<ActionList> lists, IEnumerable<BulkAction> actions)
{
    private readonly ImmutableDictionary<string, ActionList> lists = lists.ToImmutableDictionary(l => l.Name);
    private readonly ImmutableDictionary<(string, string), BulkAction> actions = actions.ToImmutableDictionary(a => (a.List, a.Name));

    /// <summary>A list, or null.</summary>
    public ActionList? List(string? name) => name is null ? null : lists.GetValueOrDefault(name);

    /// <summary>An action of a list, or null.</summary>
    public BulkAction? Action(string? list, string? name) => list is null || name is null ? null : actions.GetValueOrDefault((list, name));
}
