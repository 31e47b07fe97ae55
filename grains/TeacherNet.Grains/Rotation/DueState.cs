using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What falls due when.</summary>
public sealed class DueState : IDueState
{
    /// <summary>The scope.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Items by their id.</summary>
    public Dictionary<string, DueEntry> Entries { get; set; } = [];

    /// <summary>Keys of the open accounts of a person.</summary>
    public Dictionary<Guid, HashSet<string>> Accounts { get; set; } = [];

    /// <summary>Keys of the cycles under way: opened, not given up, without orders.</summary>
    public HashSet<string> Cycles { get; set; } = [];

    /// <inheritdoc/>
    public DateTime? Next => Entries.Count == 0 ? null : Entries.Values.Min(e => e.At);

    /// <inheritdoc/>
    public IEnumerable<DueItem> Until(DateTime local) => Entries.Values
        .Where(e => e.At <= local)
        .OrderBy(e => e.At)
        .ThenBy(e => e.Kind)
        .ThenBy(e => e.Id, StringComparer.Ordinal)
        .Select(ToItem);

    internal void Put(DueEntry entry) => Entries[entry.Id] = entry;

    internal void Open(string account, Guid person)
    {
        if (!Accounts.TryGetValue(person, out var accounts))
            Accounts[person] = accounts = [];
        accounts.Add(account);
    }

    internal void Close(string account)
    {
        foreach (var (person, _) in Accounts.Where(a => a.Value.Remove(account) && a.Value.Count == 0).ToList())
            Accounts.Remove(person);
    }

    internal void Remove(DueKind kind, string key, string what) => Entries.Remove(DueEntry.IdOf(kind, key, what));

    internal void RemoveAll(string key)
    {
        foreach (var gone in Entries.Values.Where(e => e.Key == key).Select(e => e.Id).ToList())
            Entries.Remove(gone);
    }

    private DueItem ToItem(DueEntry entry)
    {
        var scope = new ScopeId(Scope);
        var (kind, command) = entry.Kind switch
        {
            DueKind.OpenPhase => (CycleGrain.Kind, (ICommand)new OpenPhase(entry.What, entry.At)),
            DueKind.ClosePhase => (CycleGrain.Kind, new ClosePhase(entry.What, entry.At)),
            DueKind.LeaveService => (TeacherGrain.Kind, Leaving(entry)),
            DueKind.CorrectTeacher => (TeacherGrain.Kind, new ApplyCorrection(Guid.Parse(entry.What))),
            DueKind.CorrectSchool => (SchoolGrain.Kind, new ApplySchoolEntry(Guid.Parse(entry.What))),
            DueKind.CloseSchool => (SchoolGrain.Kind, new CloseSchool(Guid.Parse(entry.What))),
            DueKind.CloseTerm => (TermGrain.Kind, new CloseTerm()),
            DueKind.RemindOfTerm => (TermGrain.Kind, new RemindOfTerm(entry.What)),
            _ => (ScenarioGrain.Kind, new TakeEffect(entry.What)),
        };
        return new(entry.Id, entry.At, new(scope, kind, entry.Key), command);
    }

    private LetTeacherLeave Leaving(DueEntry entry) => new(
        Guid.Parse(entry.What),
        [.. Accounts.GetValueOrDefault(entry.Person!.Value, []).Order(StringComparer.Ordinal)],
        [.. Cycles.Order(StringComparer.Ordinal)]);
}

/// <summary>One thing that falls due.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The grain's key.</param>
/// <param name="What">The phase, the document, or the id of what was entered.</param>
/// <param name="At">Local time.</param>
/// <param name="Person">Who leaves, for a leaving.</param>
public sealed record DueEntry(DueKind Kind, string Key, string What, DateTime At, Guid? Person = null)
{
    /// <summary>Names the item.</summary>
    public string Id => IdOf(Kind, Key, What);

    internal static string IdOf(DueKind kind, string key, string what) => $"{kind}/{key}/{what}";
}

/// <summary>What can fall due, in the order things happen at one moment: phases, then who is there, then who comes, then which schools are.</summary>
public enum DueKind
{
    /// <summary>A phase closes.</summary>
    ClosePhase,

    /// <summary>A phase opens.</summary>
    OpenPhase,

    /// <summary>A teacher's last day is over.</summary>
    LeaveService,

    /// <summary>A correction of a teacher's facts takes effect.</summary>
    CorrectTeacher,

    /// <summary>A term at another school is over.</summary>
    CloseTerm,

    /// <summary>Ordered moves take effect.</summary>
    TakeEffect,

    /// <summary>A correction of a school's facts or posts takes effect.</summary>
    CorrectSchool,

    /// <summary>A school's last day is over.</summary>
    CloseSchool,

    /// <summary>Something falls due in a term.</summary>
    RemindOfTerm,
}
