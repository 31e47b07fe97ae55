using System.Collections.Immutable;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Api.Rotation;

namespace TeacherNet.Web.Api.Notices;

/// <summary>A notice with exactly the moves it lists, and every version of it.</summary>
/// <param name="Scenario">Key of the plan.</param>
/// <param name="Name">As coordinators call it.</param>
/// <param name="SchoolYear">The cycle's.</param>
/// <param name="Versions">First to last; the last is in force.</param>
/// <param name="WorkingDays">Working days of the version in force.</param>
/// <param name="LeastDays">Working days a notice stands at least.</param>
/// <param name="Rows">The moves of the version in force.</param>
public sealed record NoticeBody(
    string Scenario, string Name, int SchoolYear, ImmutableArray<NoticeVersionBody> Versions, int WorkingDays, int LeastDays, ImmutableArray<NoticeRowBody> Rows);

/// <summary>A version of a notice.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Hash">SHA-256 over head and rows.</param>
/// <param name="Previous">The hash before; empty for the first.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="At">When it was put up.</param>
/// <param name="InputsHash">Of what was planned from.</param>
/// <param name="PolicyVersion">The frozen policy.</param>
/// <param name="Solver">Name and version of the solver; <c>hand</c> without one.</param>
/// <param name="Authority">On what a change rests.</param>
/// <param name="Removed">How many it took out.</param>
/// <param name="Added">How many came in.</param>
/// <param name="Total">How many it lists.</param>
public sealed record NoticeVersionBody(
    int Version, string Hash, string Previous, DateOnly From, DateOnly Until, DateTimeOffset At, string InputsHash, int PolicyVersion, string Solver, string Authority,
    int Removed, int Added, int Total);

/// <summary>A row of a notice.</summary>
/// <param name="Hash">Of the row.</param>
/// <param name="State">How far the move is.</param>
public sealed record NoticeRowBody(
    Guid Id, string Hash, string Name, string Number, string FromName, string ToName, string Stage, string Subject, string Form, bool RelationMoves, string State);

/// <summary>A teacher's own row, with what is needed to compute the notice's hash and no other row.</summary>
/// <param name="Version">The version in force.</param>
/// <param name="Head">The line that is hashed first.</param>
/// <param name="Row">The own row's line as it is hashed; null when the notice does not list the teacher.</param>
/// <param name="Place">Its place among the rows, from 1.</param>
/// <param name="RowHashes">Hashes of all rows, in order.</param>
/// <param name="Holds">Whether row and hashes give the hash, as the server computes it.</param>
/// <param name="Shown">The own row in words.</param>
/// <param name="Names">The own row's names as they were put up, by which the hash that ends its line is made; null when they have changed since, or were not hashed.</param>
public sealed record OwnNoticeBody(
    NoticeVersionBody Version, string Head, string? Row, int? Place, ImmutableArray<string> RowHashes, bool Holds, NoticeRowBody? Shown, RowNames? Names);

/// <summary>Changes a notice.</summary>
/// <param name="Notice">Random key of the version.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Authority">On what the change rests; names nobody.</param>
/// <param name="Removed">Moves on notice that are taken out.</param>
/// <param name="Added">Moves that come in.</param>
public sealed record AmendNoticeBody(Guid Notice, DateOnly From, DateOnly Until, string? Authority, ImmutableArray<Guid> Removed, ImmutableArray<PlaceBody> Added)
{
    /// <summary>The computed plan that the change comes from; null for a change by hand.</summary>
    public Guid? Plan { get; init; }
}

/// <summary>When a notice that begins on a day may end.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">The day on which the least working days are over.</param>
/// <param name="LeastDays">Working days a notice stands at least.</param>
/// <param name="IsHard">Whether a shorter one is refused.</param>
/// <param name="Ends">The last day asked about; <paramref name="Until"/> when none was.</param>
/// <param name="Days">Working days from the first to that day, both inclusive.</param>
/// <param name="Source">Where rule and holiday tables come from.</param>
/// <param name="StatutoryYears">Years it touches of which statutory holidays alone are known, not the days worked in exchange.</param>
/// <param name="UnknownYears">Years it touches of which no holidays are known.</param>
public sealed record NoticeDaysBody(
    DateOnly From, DateOnly Until, int LeastDays, bool IsHard, DateOnly Ends, int Days, string Source, ImmutableArray<int> StatutoryYears, ImmutableArray<int> UnknownYears);

/// <summary>A document of the bureau as it reads.</summary>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="To">Whom it is sent to.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="ListTitle">Title of the list attached; null without one.</param>
/// <param name="Headings">Of the list's columns.</param>
/// <param name="Rows">The list: texts in the order of the headings.</param>
/// <param name="Signed">Who signs.</param>
/// <param name="On">The day.</param>
public sealed record DocumentBody(
    string Issuer, string? Number, string Title, string? To, ImmutableArray<string> Paragraphs, string? ListTitle, ImmutableArray<string> Headings,
    ImmutableArray<ImmutableArray<string>> Rows, string Signed, DateOnly On);

/// <summary>Accepts envy by name.</summary>
/// <param name="Pairs">Who is passed over for whom.</param>
/// <param name="Authority">On what it rests; names nobody.</param>
public sealed record AcceptEnvyBody(ImmutableArray<NamedEnvyBody> Pairs, string? Authority);

/// <summary>Somebody passed over for another at a post.</summary>
public sealed record NamedEnvyBody(string Envious, string Envied, string School, string Stage, string Subject);

/// <summary>Envy accepted by name, with the authority.</summary>
public sealed record AcceptedEnvyBody(
    string EnviousName, string EnviousNumber, string EnviedName, string EnviedNumber, string SchoolName, string Stage, string Subject, string Authority, DateTimeOffset At);
