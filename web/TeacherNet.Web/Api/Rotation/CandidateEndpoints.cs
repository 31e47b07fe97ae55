using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Candidates of a cycle: the list, and one with each rule, the fact used and how it came out. Never why someone is exempt.</summary>
internal static class CandidateEndpoints
{
    private const int LargestPage = 200;

    public static void MapCandidates(this RouteGroupBuilder rotation)
    {
        var candidates = rotation.MapGroup("/cycles/{cycle}/candidates");
        candidates.MapGet("", List).Needs(AccessKind.Query, "rotation-candidates").WithName("rotationCandidates");
        candidates.MapWorkbook("", List, "rotation-candidates", RotationBooks.Candidates).WithName("rotationCandidatesWorkbook");
        candidates.MapGet("/{teacher}", Read).Needs(AccessKind.Query, "rotation-candidate").WithName("rotationCandidate");
        candidates.MapPost("/{teacher}/nomination", (CommandCall call, string cycle, string teacher, NominationBody body) =>
            call.AskAsync(CandidateGrain.Kind, KeyOf(call.Scope, cycle, teacher), new NominateCandidate(cycle, teacher, body.Origin)))
            .NeedsCommand(typeof(NominateCandidate)).WithName("nominateRotationCandidate");
        candidates.MapPost("/{teacher}/withdrawal", WithdrawAsync).NeedsCommand(typeof(WithdrawCandidate)).WithName("withdrawRotationCandidate");
    }

    private static Results<Ok<CandidatePageBody>, ProblemResult> List(
        ReadCall call, string cycle, string? scenario, string? standing, string? school, string? subject, string? stage, string? q, bool? unplaced, [AsParameters] Paging paging)
    {
        var lastDays = Service.LastDays(call.Views);
        return call.Views.Read<RotationState, TeacherDirectory, Results<Ok<CandidatePageBody>, ProblemResult>>((state, directory) =>
        {
            if (state.Cycles.GetValueOrDefault(cycle) is not { } known)
                return Problems.Of("cycle.unknown");
            var (skip, take) = paging.Span(most: LargestPage);
            var found = CandidateList.Page(
                state, known, scenario is null ? state.Current(known) : state.Scenarios.GetValueOrDefault(scenario),
                new(Any(standing), Any(school), Any(subject), Any(stage), q, unplaced is true),
                teacher => directory.Find(teacher)?.ServesUntil(known.CutOff, call.Today) is true, skip, take);
            return TypedResults.Ok(new CandidatePageBody(found.Total, [.. found.Lines.Select(l => Line(known, directory, l, lastDays))]));
        });
    }

    private static CandidateLineBody Line(CycleEntry cycle, TeacherDirectory directory, CandidateLine line, IReadOnlyDictionary<string, DateOnly> lastDays) => new(
        line.Teacher, line.Name, line.Number, line.School, line.SchoolName, line.Stage, line.Subject, line.Standing, [.. line.Origins],
        line.Withdrawn, line.Step, line.Move, directory.Find(line.Teacher) is { } teacher ? Service.Years(cycle, teacher, lastDays) : 0);

    private static Results<Ok<CandidateBody>, ProblemResult> Read(ReadCall call, string cycle, string teacher, string? scenario)
    {
        var lastDays = Service.LastDays(call.Views);
        return call.Views.Read<RotationState, TeacherDirectory, Results<Ok<CandidateBody>, ProblemResult>>((state, directory) =>
        {
            if (state.Cycles.GetValueOrDefault(cycle) is not { } known)
                return Problems.Of("cycle.unknown");
            if (directory.Find(teacher) is not { } entry)
                return Problems.Of("teacher.not-registered");
            var candidate = known.Candidates.GetValueOrDefault(teacher);
            var shown = ShownMove(state, candidate, call.Granted.Everything ? scenario : null);
            var why = Why.Of(known, null, teacher);
            return TypedResults.Ok(new CandidateBody(
                teacher, entry.Name, entry.Facts.StaffNumber, entry.Post.School, directory.SchoolName(entry.Post.School), entry.Post.Stage, entry.Post.Subject,
                entry.Facts.Title, candidate?.Assessed?.Backbone is true, Service.Years(known, entry, lastDays), known.SchoolYear, known.PolicyVersion, known.CutOff,
                why?.Standing, candidate?.Withdrawn is true, (candidate?.Step ?? CandidateStep.Open).ToString().ToLowerInvariant(), [.. candidate?.Origins ?? []],
                [.. (why?.Results ?? []).Select(r => new RuleResultBody(r.Code, r.Zh, r.En, r.FactZh, r.FactEn, r.Outcome))], shown));
        });
    }

    // A draft is the coordinators' own business: others see a move once it is on notice.
    private static OwnMoveBody? ShownMove(RotationState state, CandidateEntry? candidate, string? scenario)
    {
        var plan = state.Scenarios.GetValueOrDefault(scenario ?? candidate?.Bound?.Scenario ?? "");
        var move = candidate is null || plan is null ? null : plan.MoveOf(candidate.Teacher);
        if (move is null || (scenario is null && plan!.Notice is null))
            return null;
        var order = plan!.Orders.LastOrDefault(_ => move.IsOrdered());
        var (from, to) = (move.Placement.From, move.Placement.To);
        var objection = plan.Objections.Values.Where(o => o.Move == move.Placement.Move).MaxBy(o => o.At);
        return new(
            move.Placement.Move, plan.Key, objection is null ? null : objection.Upheld switch { null => "open", true => "upheld", _ => "rejected" }, from.School, state.School(from.School), to.School, state.School(to.School), to.Stage, to.Subject,
            move.State.ToString().ToLowerInvariant(), plan.Notice?.From, plan.Notice?.Until, order?.Document, order?.Effective);
    }

    private static async Task<Results<CommandDone, ProblemResult>> WithdrawAsync(CommandCall call, string cycle, string teacher, ReasonBody body) =>
        PersonOf(call.Views, teacher) is { } person
            ? await call.AskAsync(CandidateGrain.Kind, KeyOf(call.Scope, cycle, teacher), new WithdrawCandidate(call.Vault.Seal(person, body.Reason)))
            : Problems.Of("teacher.not-registered");

    internal static PersonId? PersonOf(ScopeViews views, string teacher) =>
        views.Read<TeacherDirectory, PersonId?>(d => d.Find(teacher) is { } known ? new PersonId(known.Facts.Person) : null);

    private static string KeyOf(ScopeId scope, string cycle, string teacher) => CandidateGrain.IdOf(scope, cycle, teacher).Key;

    private static string? Any(string? filter) => string.IsNullOrEmpty(filter) ? null : filter;
}

/// <summary>How long someone has served, as rule R1 of a cycle counts.</summary>
internal static class Service
{
    public static int Years(CycleEntry cycle, DirectoryEntry teacher, IReadOnlyDictionary<string, DateOnly> lastDays) =>
        SameSchool.YearsOf(teacher, cycle.Rules.Find("R1"), cycle.CutOff, lastDays);

    /// <summary>Last days of schools that closed: service in them may go on counting.</summary>
    public static Dictionary<string, DateOnly> LastDays(ScopeViews views) => views.Read<SchoolList, Dictionary<string, DateOnly>>(s => s.LastDays());

    /// <summary>Every school served in, as an assessment reads them.</summary>
    public static Listed<string> Schools(DirectoryEntry teacher) => [.. teacher.Postings.Select(p => p.Post.School).Distinct()];
}

/// <summary>A page of candidates: those who should move and have no place first.</summary>
public sealed record CandidatePageBody(int Total, ImmutableArray<CandidateLineBody> Rows);

/// <summary>A candidate in a list.</summary>
/// <param name="Move">The standing move, of the scenario asked for or on notice.</param>
/// <param name="Years">School years in the present school by the cut-off.</param>
/// <inheritdoc cref="CandidateBody"/>
public sealed record CandidateLineBody(
    string Teacher, string Name, string Number, string School, string SchoolName, string Stage, string Subject, string Standing, ImmutableArray<string> Origins,
    bool Withdrawn, string Step, Guid? Move, int Years);

/// <summary>A candidate with every rule.</summary>
/// <param name="Teacher">Key.</param>
/// <param name="Name">As on the roster.</param>
/// <param name="Number">As on the roster.</param>
/// <param name="School">Key of the present school.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Stage">Stage taught.</param>
/// <param name="Subject">Subject taught.</param>
/// <param name="Title">Title held.</param>
/// <param name="Backbone">Counts as backbone under the frozen policy.</param>
/// <param name="Years">School years in the present school by the cut-off.</param>
/// <param name="SchoolYear">The cycle's.</param>
/// <param name="PolicyVersion">The frozen policy.</param>
/// <param name="CutOff">Service is counted up to here, inclusive.</param>
/// <param name="Standing"><c>duty</c>, <c>eligible</c>, <c>volunteer</c>, <c>exempt</c> or <c>not-eligible</c>; null before an assessment.</param>
/// <param name="Withdrawn">True after leaving the cycle.</param>
/// <param name="Step"><c>open</c>, <c>noticed</c>, <c>ordered</c> or <c>serving</c>.</param>
/// <param name="Origins">Where the candidacy comes from.</param>
/// <param name="Rules">One result a rule.</param>
/// <param name="Move">The move, from the notice on; for coordinators also of the scenario asked for.</param>
public sealed record CandidateBody(
    string Teacher, string Name, string Number, string School, string SchoolName, string Stage, string Subject, string Title, bool Backbone, int Years, int SchoolYear,
    int PolicyVersion, DateOnly CutOff, string? Standing, bool Withdrawn, string Step, ImmutableArray<string> Origins, ImmutableArray<RuleResultBody> Rules, OwnMoveBody? Move);

/// <summary>A rule, the fact it was held against, and <c>pass</c>, <c>fail</c>, <c>exempt</c> or <c>not-applicable</c>.</summary>
public sealed record RuleResultBody(string Code, string Zh, string En, string FactZh, string FactEn, string Outcome);

/// <summary>Someone's move.</summary>
/// <param name="Scenario">Key of the plan it is of.</param>
/// <param name="Objection"><c>open</c>, <c>upheld</c> or <c>rejected</c> for the last objection to it; null without one.</param>
public sealed record OwnMoveBody(
    Guid Id, string Scenario, string? Objection, string From, string FromName, string To, string ToName, string Stage, string Subject, string State,
    DateOnly? NoticeFrom, DateOnly? NoticeUntil, string? Document, DateOnly? Effective);

/// <summary>Where a candidacy comes from: <c>applied</c>, <c>nominated</c>, <c>selected</c>, <c>competed</c> or <c>placed</c>.</summary>
public sealed record NominationBody(string Origin);

/// <summary>Why; kept sealed.</summary>
public sealed record ReasonBody(string Reason);
