using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Terms;

/// <summary>A page of terms, the latest first.</summary>
public sealed record TermListBody(int Total, ImmutableArray<TermLineBody> Rows);

/// <summary>A moved teacher's term in a list.</summary>
/// <param name="Key">Of the term: the move's id.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Name">As on the roster.</param>
/// <param name="Number">As on the roster.</param>
/// <param name="From">Key of the school left.</param>
/// <param name="FromName">Its name.</param>
/// <param name="To">Key of the school joined.</param>
/// <param name="ToName">Its name.</param>
/// <param name="Stage">Stage taught there.</param>
/// <param name="Subject">Subject taught there.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="RelationMoves">True when the personnel relation moves too.</param>
/// <param name="Document">Number of the order.</param>
/// <param name="Effective">First day.</param>
/// <param name="PlannedEnd">Last day as planned; null for good.</param>
/// <param name="Standing"><c>ordered</c>, <c>absent</c>, <c>serving</c>, <c>ending</c>, or how it ended.</param>
/// <param name="Reported">The day the teacher reported for duty.</param>
/// <param name="Done">Lines of the hand-over list seen to.</param>
/// <param name="Items">Lines of the hand-over list.</param>
/// <param name="Room">Where the teacher lives there.</param>
/// <param name="Waiting">What fell due and nobody has seen to.</param>
public sealed record TermLineBody(
    string Key, string Teacher, string Name, string Number, string From, string FromName, string To, string ToName, string Stage, string Subject, string Form, bool RelationMoves,
    string Document, DateOnly Effective, DateOnly? PlannedEnd, string Standing, DateOnly? Reported, int Done, int Items, string? Room, ImmutableArray<TermDueBody> Waiting);

/// <summary>Something that fell due.</summary>
/// <param name="What"><c>no-show</c>, <c>mid-term</c>, <c>end</c>, or <c>check-in-</c> and days.</param>
/// <param name="On">The day.</param>
public sealed record TermDueBody(string What, DateOnly On);

/// <summary>A term with all that is on record. Free text only for those it is meant for.</summary>
/// <param name="Line">As lists show it.</param>
/// <param name="Follows">Key of the term it goes on from.</param>
/// <param name="HandOver">The hand-over list.</param>
/// <param name="Assessments">Of the middle and the end, as far as given.</param>
/// <param name="CheckIns">All that there are to be.</param>
/// <param name="Ending">The end as decided.</param>
/// <param name="MayReceive">The reader acts for the receiving school.</param>
/// <param name="MayDecide">The reader decides on the end.</param>
public sealed record TermBody(
    TermLineBody Line, string? Follows, ImmutableArray<HandOverBody> HandOver, ImmutableArray<AssessmentBody> Assessments, ImmutableArray<CheckInDueBody> CheckIns,
    TermEndBody? Ending, bool MayReceive, bool MayDecide);

/// <summary>A line of the hand-over list.</summary>
/// <param name="Item">Its code.</param>
/// <param name="Zh">What people call it.</param>
/// <param name="En">The same in English.</param>
/// <param name="Side"><c>from</c>, <c>to</c> or <c>teacher</c>.</param>
/// <param name="Done">True once seen to.</param>
/// <param name="MayTick">The reader may say so.</param>
public sealed record HandOverBody(string Item, string Zh, string En, string Side, bool Done, bool MayTick);

/// <summary>An assessment.</summary>
/// <param name="Kind"><c>mid-term</c> or <c>end</c>.</param>
/// <param name="Result">From the code list.</param>
/// <param name="Remarks">In words; null for who may not read them.</param>
public sealed record AssessmentBody(string Kind, string Result, string? Remarks);

/// <summary>A check-in that is to be, or was, answered.</summary>
/// <param name="Days">After the first day.</param>
/// <param name="On">The day it falls due.</param>
/// <param name="IsDue">True when it fell due and nobody answered.</param>
/// <param name="By">Who answered.</param>
/// <param name="Mood">How it goes, from the code list; null unanswered or for who may not read it.</param>
/// <param name="Text">In words, likewise.</param>
/// <param name="MayAnswer">The reader may answer now.</param>
public sealed record CheckInDueBody(int Days, DateOnly On, bool IsDue, string? By, string? Mood, string? Text, bool MayAnswer);

/// <summary>The end of a term.</summary>
/// <param name="Outcome">From the code list.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Until">For who goes on: the last day of the next term.</param>
/// <param name="NextForm">The form of the posting that follows.</param>
/// <param name="NextName">The school of the posting that follows.</param>
/// <param name="Reason">In words; null for who may not read it.</param>
/// <param name="IsClosed">True once it took effect.</param>
public sealed record TermEndBody(string Outcome, DateOnly LastDay, string? Document, DateOnly? Until, string? NextForm, string? NextName, string? Reason, bool IsClosed);

/// <summary>The day somebody reported for duty.</summary>
public sealed record DutyBody(DateOnly On);

/// <summary>Where somebody lives; empty to give the room back.</summary>
public sealed record RoomBody(string? Room);

/// <summary>An assessment to enter; the remarks are kept sealed.</summary>
public sealed record AssessBody(string Result, string? Remarks);

/// <summary>An answer to a check-in; the text is kept sealed.</summary>
public sealed record TermAnswerBody(string Mood, string? Text);

/// <summary>How a term ends.</summary>
/// <param name="Outcome">From the code list.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Next">Made by the one who decides: id of the posting that follows.</param>
/// <param name="Until">For who goes on: the last day of the next term.</param>
/// <param name="Form">For who changes the form: the new one.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Reason">In words; kept sealed.</param>
public sealed record EndTermBody(string Outcome, DateOnly LastDay, Guid Next, DateOnly? Until, string? Form, string? Document, string? Reason);
