using System.Text.Json.Serialization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>A scenario as pages show it.</summary>
public sealed partial class ScenarioEntry
{
    /// <summary>The grain's key.</summary>
    public required string Key { get; set; }

    /// <summary>Key of its cycle.</summary>
    public required string Cycle { get; set; }

    /// <summary>As coordinators call it.</summary>
    public required string Name { get; set; }

    /// <summary>Moves by id.</summary>
    public Dictionary<Guid, MoveEntry> Moves { get; set; } = [];

    /// <summary>What leaders said of the plan as it stands, or null.</summary>
    public PlanApproval? Approval { get; set; }

    /// <summary>The computed plan it took over last, or null.</summary>
    public AdoptedPlan? Adopted { get; set; }

    /// <summary>True when moves were changed by hand since.</summary>
    public bool IsByHand { get; set; }

    /// <summary>Moves that no plan may hold, first forbidden first.</summary>
    public List<ForbiddenMove> Forbidden { get; set; } = [];

    /// <summary>Numbers set over the policy's.</summary>
    public PlanLimits Limits { get; set; } = PlanLimits.None;

    /// <summary>How often anything changed that a computed plan depends on.</summary>
    public long Revision { get; set; }

    /// <summary>The notice, or null for a draft.</summary>
    public Notice? Notice { get; set; }

    /// <summary>Every version of the notice, first to last.</summary>
    public List<NoticeEntry> Notices { get; set; } = [];

    /// <summary>Envy accepted by name, first accepted first.</summary>
    public List<AcceptedEnvy> AcceptedEnvy { get; set; } = [];

    /// <summary>Objections by id.</summary>
    public Dictionary<Guid, ObjectionEntry> Objections { get; set; } = [];

    /// <summary>Documents, first ordered first.</summary>
    public List<OrderEntry> Orders { get; set; } = [];

    /// <summary><c>draft</c>, <c>published</c> or <c>ordered</c>.</summary>
    public string Stage() => Notice is null ? "draft" : Orders.Count == 0 ? "published" : "ordered";

    /// <summary>Moves in the order they were placed.</summary>
    public IEnumerable<MoveEntry> InOrder() => Moves.Values.OrderBy(m => m.Position).ThenBy(m => m.Placement.Move);

    /// <summary>Moves that stand: neither rejected nor dropped, in order.</summary>
    public IEnumerable<MoveEntry> Standing() => InOrder().Where(m => m.Stands());

    /// <summary>The teacher's standing move, or null.</summary>
    public MoveEntry? MoveOf(string teacher) => Moves.Values.FirstOrDefault(m => m.Stands() && m.Placement.Teacher == teacher);

    /// <summary>True when an objection to the move is open.</summary>
    public bool IsHeld(Guid move) => Objections.Values.Any(o => o.Move == move && o.Upheld is null);

    internal void Set(Guid move, Func<MoveEntry, MoveEntry> change) => Moves[move] = change(Moves[move]);
}

/// <summary>A move as pages show it; the reason written beside it stays sealed until the web edge.</summary>
public sealed record MoveEntry(
    Placement Placement, int Authorised, string StaffClass, MoveState State, bool Locked, Protected<string>? Reason, long Position)
{
    /// <summary>True while the move counts: neither rejected nor dropped.</summary>
    public bool Stands() => State is not (MoveState.Rejected or MoveState.Dropped);

    /// <summary>True once the move is ordered.</summary>
    public bool IsOrdered() => State is MoveState.Ordered or MoveState.Effective;
}

/// <summary>An objection; open while <paramref name="Upheld"/> is null. Texts stay sealed until the web edge.</summary>
public sealed record ObjectionEntry(Guid Id, Guid Move, Protected<string> Text, bool? Upheld, Protected<string>? Grounds, DateTimeOffset At);

/// <summary>An order.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Effective">First day.</param>
/// <param name="PlannedEnd">Last day as planned; null for good.</param>
/// <param name="Rows">Ids of the moves it orders.</param>
/// <param name="At">When it was given.</param>
/// <param name="TookEffect">Whether its day came.</param>
public sealed record OrderEntry(string Document, DateOnly Effective, DateOnly? PlannedEnd, Listed<Guid> Rows, DateTimeOffset At, bool TookEffect)
{
    /// <summary>How many moves it orders.</summary>
    [JsonIgnore]
    public int Moves => Rows.Count;
}

/// <summary>A version of a notice.</summary>
/// <param name="Head">What is hashed before the rows.</param>
/// <param name="Hash">As published.</param>
/// <param name="At">When it was put up.</param>
/// <param name="Authority">On what a change rests; empty for the first.</param>
/// <param name="Rows">Ids of the moves it lists, in order.</param>
/// <param name="Removed">How many it took out.</param>
/// <param name="Added">How many came in.</param>
/// <param name="Names">What its rows said in words, by hash; rows from before that was hashed are left out.</param>
public sealed record NoticeEntry(NoticeHead Head, string Hash, DateTimeOffset At, string Authority, Listed<Guid> Rows, int Removed, int Added, Dictionary<Guid, string> Names)
{
    /// <summary>A row as it is hashed.</summary>
    public string LineOf(Placement move) => NoticeText.RowLine(move, Names.GetValueOrDefault(move.Move));
}

/// <summary>Envy accepted by name.</summary>
/// <param name="Pair">Who is passed over for whom.</param>
/// <param name="Authority">On what it rests.</param>
/// <param name="By">Who accepted: an account's key.</param>
/// <param name="At">When.</param>
public sealed record AcceptedEnvy(EnvyPair Pair, string Authority, string By, DateTimeOffset At);
