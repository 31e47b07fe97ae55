using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Terms;

namespace TeacherNet.Grains.Todo;

/// <summary>What waits in a scope, and what tells for whom.</summary>
public sealed class TodoState
{
    /// <summary>Piles by kind.</summary>
    public Dictionary<string, TodoPile> Piles { get; set; } = [];

    /// <summary>The school each teacher is at.</summary>
    public Dictionary<string, string> SchoolOf { get; set; } = [];

    /// <summary>Teachers who left: they wait for no account.</summary>
    public HashSet<string> Gone { get; set; } = [];

    /// <summary>Keys of the schools on the list.</summary>
    public HashSet<string> Schools { get; set; } = [];

    /// <summary>The last account of each teacher who ever had one.</summary>
    public Dictionary<string, string> AccountOf { get; set; } = [];

    /// <summary>The teachers an account's grants are over, by account and grant.</summary>
    public Dictionary<string, Dictionary<Guid, string>> TeachersOf { get; set; } = [];

    /// <summary>Accounts with a code that is out.</summary>
    public Dictionary<string, TodoItem> Awaited { get; set; } = [];

    /// <summary>Who asked for each exemption, by teacher and request.</summary>
    public Dictionary<string, string> Askers { get; set; } = [];

    /// <summary>Cycles by key.</summary>
    public Dictionary<string, TodoCycle> Cycles { get; set; } = [];

    /// <summary>Applications and nominations, by teacher and cycle.</summary>
    public Dictionary<string, TodoApplication> Applications { get; set; } = [];

    /// <summary>Plans by key.</summary>
    public Dictionary<string, TodoPlan> Plans { get; set; } = [];

    /// <summary>Activities that are neither accepted nor cancelled, by key.</summary>
    public Dictionary<string, ActivityFacts> Activities { get; set; } = [];

    /// <summary>Terms at other schools that are not over, by key.</summary>
    public Dictionary<string, Term.Begun> Terms { get; set; } = [];

    /// <summary>The pile of a kind.</summary>
    public TodoPile Pile(string kind) => Piles.TryGetValue(kind, out var pile) ? pile : Piles[kind] = new();

    /// <summary>The cycle under way: of the latest school year, not given up; null without one.</summary>
    public KeyValuePair<string, TodoCycle>? Cycle() => Cycles.Where(c => !c.Value.Cancelled)
        .OrderByDescending(c => c.Value.SchoolYear).ThenByDescending(c => c.Value.OpenedAt).Cast<KeyValuePair<string, TodoCycle>?>().FirstOrDefault();

    internal string PlaceOf(string teacher) => SchoolOf.GetValueOrDefault(teacher, TodoPile.Unlisted);
}
