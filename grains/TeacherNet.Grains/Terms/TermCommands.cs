using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

/// <summary>An order to a term at another school.</summary>
public abstract record TermCommand : ICommand;

/// <summary>Begins the term of an ordered move with its hand-over list; follows from the order. Reads the cycle for its frozen policy. Refused: <c>cycle.not-open</c>.</summary>
/// <param name="Order">The move.</param>
/// <param name="Follows">The term it goes on from, or null for a move from another school.</param>
[StoredAs("term.begin", 1)]
public sealed record BeginTerm(TermOrder Order, Guid? Follows) : TermCommand;

/// <summary>What was ordered.</summary>
/// <param name="Cycle">Key of the cycle.</param>
/// <param name="Scenario">Key of the plan.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="StaffClass">How the person counts.</param>
/// <param name="From">The post left.</param>
/// <param name="To">The post taken.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="RelationMoves">True when the personnel relation moves too.</param>
/// <param name="Document">Number of the order.</param>
/// <param name="Effective">First day.</param>
/// <param name="PlannedEnd">Last day as planned; null for good.</param>
public sealed record TermOrder(
    string Cycle, string Scenario, string Teacher, string StaffClass, Post From, Post To, string Form, bool RelationMoves, string Document, DateOnly Effective, DateOnly? PlannedEnd);

/// <summary>Says that a line of the hand-over list is seen to. Refused: <c>term.not-begun</c>, <c>term.no-such-item</c>, <c>term.closed</c>.</summary>
[StoredAs("term.tick-item", 1)]
public sealed record TickItem(string Item) : TermCommand;

/// <summary>Says that a line is not seen to after all. Refused: <c>term.not-begun</c>, <c>term.no-such-item</c>, <c>term.closed</c>.</summary>
[StoredAs("term.untick-item", 1)]
public sealed record UntickItem(string Item) : TermCommand;

/// <summary>The receiving school says that the teacher is there (报到). Refused: <c>term.not-begun</c>, <c>term.closed</c>, <c>term.report-ahead</c>, <c>term.report-too-early</c>.</summary>
/// <param name="On">The day: today at the latest, and at most a fortnight before the first.</param>
[StoredAs("term.report-for-duty", 1)]
public sealed record ReportForDuty(DateOnly On) : TermCommand;

/// <summary>Takes back that the teacher reported, when it was wrong. Refused: <c>term.not-begun</c>, <c>term.closed</c>.</summary>
[StoredAs("term.take-back-report", 1)]
public sealed record TakeBackReport : TermCommand;

/// <summary>Says where the teacher lives at the new school; null frees the room. Refused: <c>term.not-begun</c>, <c>term.closed</c>.</summary>
/// <param name="Room">As the school numbers its rooms.</param>
[StoredAs("term.give-room", 1)]
public sealed record GiveRoom(string? Room) : TermCommand;

/// <summary>Notes that something fell due; sent by the clock.</summary>
/// <param name="What">One of <see cref="TermDues"/>.</param>
[StoredAs("term.remind", 1)]
public sealed record RemindOfTerm(string What) : TermCommand;

/// <summary>
/// Assesses the service; again with another result corrects it. Refused: <c>term.not-begun</c>, <c>term.closed</c>, <c>term.not-reported</c>,
/// <c>term.assessment-kind</c>, <c>term.assessment-result</c>.
/// </summary>
/// <param name="Kind"><c>mid-term</c> or <c>end</c>.</param>
/// <param name="Result">From <c>TermResults</c>.</param>
/// <param name="Remarks">In words.</param>
[StoredAs("term.assess", 1)]
public sealed record AssessTerm(string Kind, string Result, Protected<string>? Remarks) : TermCommand;

/// <summary>
/// Answers a check-in; again with other words corrects it. Refused: <c>term.not-begun</c>, <c>term.no-such-check-in</c>, <c>term.check-in-ahead</c>, <c>term.check-in-mood</c>.
/// </summary>
/// <param name="Days">Which: so many days after the first.</param>
/// <param name="By"><c>teacher</c>, or <c>coordinator</c> who noted what the teacher said.</param>
/// <param name="Mood">From <c>CheckInMoods</c>.</param>
/// <param name="Text">In words.</param>
[StoredAs("term.answer-check-in", 1)]
public sealed record AnswerCheckIn(int Days, string By, string Mood, Protected<string>? Text) : TermCommand;

/// <summary>
/// Decides how the term ends; the end takes effect after its last day. The same again changes nothing, another replaces it until then.
/// Refused: <c>term.not-begun</c>, <c>term.closed</c>, <c>term.outcome</c>, <c>term.not-reported</c>, <c>term.not-assessed</c>, <c>term.ends-before-it-begins</c>,
/// <c>term.goes-on-without-end</c>, <c>term.same-form</c>, <c>term.ends-too-far</c>.
/// </summary>
/// <param name="Outcome">From <c>TermOutcomes</c>.</param>
/// <param name="LastDay">The last day of the term.</param>
/// <param name="Next">Id of the posting that follows.</param>
/// <param name="Until">For who goes on: the last day of the next term.</param>
/// <param name="Form">For who changes the form: the new one.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Reason">Why, in words.</param>
[StoredAs("term.decide-end", 1)]
public sealed record DecideEnd(string Outcome, DateOnly LastDay, Guid Next, DateOnly? Until, string? Form, string? Document, Protected<string>? Reason) : TermCommand;

/// <summary>Takes the decision back before its day. Refused: <c>term.not-begun</c>, <c>term.closed</c>, <c>term.no-end-decided</c>.</summary>
[StoredAs("term.take-back-end", 1)]
public sealed record TakeBackEnd : TermCommand;

/// <summary>Lets the end take effect, sent on the day after the last. What was taken back meanwhile changes nothing. Refused: <c>term.end-not-due</c>.</summary>
[StoredAs("term.close", 1)]
public sealed record CloseTerm : TermCommand;
