using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What falls due when.</summary>
public sealed class DueState : IDueState
{
    /// <summary>The scope.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Items by their id.</summary>
    public Dictionary<string, DueEntry> Entries { get; set; } = [];

    /// <inheritdoc/>
    public DateTime? Next => Entries.Count == 0 ? null : Entries.Values.Min(e => e.At);

    /// <inheritdoc/>
    public IEnumerable<DueItem> Until(DateTime local) => Entries.Values
        .Where(e => e.At <= local)
        .OrderBy(e => e.At)
        .ThenBy(e => e.Kind)
        .ThenBy(e => e.Id, StringComparer.Ordinal)
        .Select(e => e.ToItem(new(Scope)));

    internal void Put(DueEntry entry) => Entries[entry.Id] = entry;

    internal void Remove(DueKind kind, string key, string what) => Entries.Remove(DueEntry.IdOf(kind, key, what));

    internal void RemoveAll(string key)
    {
        foreach (var gone in Entries.Values.Where(e => e.Key == key).Select(e => e.Id).ToList())
            Entries.Remove(gone);
    }
}

/// <summary>One thing that falls due.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The cycle's or scenario's key.</param>
/// <param name="What">The phase or the document.</param>
/// <param name="At">Local time.</param>
public sealed record DueEntry(DueKind Kind, string Key, string What, DateTime At)
{
    /// <summary>Names the item.</summary>
    public string Id => IdOf(Kind, Key, What);

    internal static string IdOf(DueKind kind, string key, string what) => $"{kind}/{key}/{what}";

    internal DueItem ToItem(ScopeId scope) => Kind switch
    {
        DueKind.OpenPhase => new(Id, At, new(scope, CycleGrain.Kind, Key), new OpenPhase(What, At)),
        DueKind.ClosePhase => new(Id, At, new(scope, CycleGrain.Kind, Key), new ClosePhase(What, At)),
        _ => new(Id, At, new(scope, ScenarioGrain.Kind, Key), new TakeEffect(What)),
    };
}

/// <summary>What can fall due; at one moment, closing comes first.</summary>
public enum DueKind
{
    /// <summary>A phase closes.</summary>
    ClosePhase,

    /// <summary>A phase opens.</summary>
    OpenPhase,

    /// <summary>Ordered moves take effect.</summary>
    TakeEffect,
}
