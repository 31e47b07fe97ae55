using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

/// <summary>What happened in a term at another school.</summary>
public abstract record TermEvent : IEvent;

/// <summary>The term was ordered.</summary>
/// <param name="Order">As ordered.</param>
/// <param name="Follows">The term it goes on from, or null.</param>
/// <param name="Items">The hand-over list; empty for one that goes on.</param>
/// <param name="Dues">What falls due, by day.</param>
[StoredAs("term.begun", 1)]
public sealed record TermBegun(TermOrder Order, Guid? Follows, Listed<HandOverItem> Items, Listed<TermDue> Dues) : TermEvent;

/// <summary>A line of the hand-over list is seen to.</summary>
[StoredAs("term.item-ticked", 1)]
public sealed record ItemTicked(string Item) : TermEvent;

/// <summary>A line of the hand-over list is open again.</summary>
[StoredAs("term.item-unticked", 1)]
public sealed record ItemUnticked(string Item) : TermEvent;

/// <summary>The teacher reported for duty.</summary>
[StoredAs("term.duty-reported", 1)]
public sealed record DutyReported(DateOnly On) : TermEvent;

/// <summary>The report was wrong.</summary>
[StoredAs("term.report-taken-back", 1)]
public sealed record ReportTakenBack : TermEvent;

/// <summary>The teacher got a room, or gave it back.</summary>
[StoredAs("term.room-given", 1)]
public sealed record RoomGiven(string? Room) : TermEvent;

/// <summary>Something fell due.</summary>
[StoredAs("term.fell-due", 1)]
public sealed record TermFellDue(string What) : TermEvent;

/// <summary>The service was assessed.</summary>
/// <inheritdoc cref="AssessTerm"/>
[StoredAs("term.assessed", 1)]
public sealed record TermAssessed(string Kind, string Result, Protected<string>? Remarks) : TermEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Remarks;
}

/// <summary>A check-in was answered.</summary>
/// <inheritdoc cref="AnswerCheckIn"/>
[StoredAs("term.check-in-answered", 1)]
public sealed record CheckInAnswered(int Days, string By, string Mood, Protected<string>? Text) : TermEvent;

/// <summary>The end was decided.</summary>
[StoredAs("term.end-decided", 1)]
public sealed record EndDecided(TermEnd End) : TermEvent;

/// <summary>The decision was taken back.</summary>
[StoredAs("term.end-taken-back", 1)]
public sealed record EndTakenBack : TermEvent;

/// <summary>The end took effect.</summary>
/// <param name="Order">The term as ordered.</param>
/// <param name="End">How it ended.</param>
[StoredAs("term.closed", 1)]
public sealed record TermClosed(TermOrder Order, TermEnd End) : TermEvent;
