using TeacherNet.Web.Access;

namespace TeacherNet.Web.Actions;

/// <summary>A list whose rows can be selected for actions.</summary>
internal abstract class ActionList
{
    /// <summary>Its name in addresses.</summary>
    public abstract string Name { get; }

    /// <summary>What one needs to see the list; rows out of reach are not there.</summary>
    protected abstract AccessLine Line { get; }

    /// <summary>Rows that match the filters of the list's address, in the order of their numbers, no further than the reach.</summary>
    /// <returns>Null when a filter is none of the list's.</returns>
    public IReadOnlyList<ListRow>? Matching(ActionCall call, IReadOnlyDictionary<string, string> filter) =>
        call.Reach(Line, default) is { } granted ? Matching(call, granted, filter) : [];

    /// <summary>The rows with these keys that are within reach, by key.</summary>
    public IReadOnlyDictionary<string, ListRow> Find(ActionCall call, IEnumerable<string> keys) =>
        call.Reach(Line, default) is { } granted ? Find(call, granted, keys.ToHashSet()).ToDictionary(r => r.Key) : new Dictionary<string, ListRow>();

    /// <inheritdoc cref="Matching(ActionCall, IReadOnlyDictionary{string, string})"/>
    protected abstract IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter);

    /// <summary>Rows with these keys.</summary>
    protected virtual IEnumerable<ListRow> Find(ActionCall call, Granted granted, HashSet<string> keys) =>
        (Matching(call, granted, new Dictionary<string, string>()) ?? []).Where(r => keys.Contains(r.Key));
}
