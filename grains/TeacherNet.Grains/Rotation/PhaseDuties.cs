using System.Collections.Immutable;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Terms;

namespace TeacherNet.Grains.Rotation;

/// <summary>What somebody still has to do in a phase.</summary>
/// <param name="Role">Whose it is, from <see cref="Roles"/>.</param>
/// <param name="School">Key of the school it is at; null for the bureau.</param>
/// <param name="What">One of the constants of <see cref="PhaseDuties"/>.</param>
/// <param name="Left">How many are left.</param>
/// <param name="Of">How many there were.</param>
public sealed record PhaseDuty(string Role, string? School, string What, int Left, int Of);

/// <summary>Who has to do what in the phases of a cycle, as the records have it.</summary>
public static class PhaseDuties
{
    /// <summary>People to hold the rules against.</summary>
    public const string Assess = "assess";

    /// <summary>People due who have said nothing of where they would go.</summary>
    public const string Wish = "wish";

    /// <summary>People due who have no place in the plan people work at.</summary>
    public const string Place = "place";

    /// <summary>Disputes about eligibility and points to decide.</summary>
    public const string Disputes = "disputes";

    /// <summary>Applications and nominations to review.</summary>
    public const string Review = "review";

    /// <summary>Moved teachers to report for duty.</summary>
    public const string Report = "report";

    /// <summary>Hand-over lists to finish.</summary>
    public const string HandOver = "hand-over";

    /// <summary>Mid-term assessments that fell due.</summary>
    public const string MidTerm = "mid-term";

    /// <summary>Terms near their end to decide on.</summary>
    public const string EndTerm = "end-term";

    /// <summary>Plans to approve or send back.</summary>
    public const string Approve = "approve";

    /// <summary>Objections to decide.</summary>
    public const string Objections = "objections";

    /// <summary>Moves to order.</summary>
    public const string Order = "order";

    /// <summary>What is left of a phase: what is done with is not in it, most left first.</summary>
    /// <param name="state">The view.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="phase">P0 to P15.</param>
    /// <param name="serving">Keys of everybody in service on the cycle's day.</param>
    /// <param name="terms">Terms of those moved.</param>
    public static ImmutableArray<PhaseDuty> Of(RotationState state, CycleEntry cycle, string phase, IReadOnlyCollection<string> serving, TermList terms) =>
    [
        .. Lines(state, cycle, phase, serving, [.. terms.Terms.Values.Where(t => t.Order.Order.Cycle == cycle.Key)]).Where(d => d.Left > 0).OrderByDescending(d => d.Left).ThenBy(d => d.School is null ? "" : state.School(d.School), StringComparer.Ordinal),
    ];

    private static IEnumerable<PhaseDuty> Lines(RotationState state, CycleEntry cycle, string phase, IReadOnlyCollection<string> serving, ImmutableArray<Term.Begun> terms) => phase switch
    {
        "P3" => [new(Roles.Coordinator, null, Assess, serving.Count(t => cycle.Candidates.GetValueOrDefault(t)?.Assessed is null), serving.Count)],
        "P4" => [new(Roles.Coordinator, null, Disputes, Disputed(cycle).Count(d => d.State == DisputeStates.Waiting), Disputed(cycle).Count())],
        "P5" => Due(cycle).GroupBy(c => c.Assessed!.Post.School).Select(g => new PhaseDuty(Roles.SchoolPrincipal, g.Key, Wish, g.Count(c => c.Wishes is null), g.Count())),
        "P6" =>
        [
            .. Asked(cycle).GroupBy(c => c.Assessed!.Post.School).Select(g => new PhaseDuty(Roles.SchoolPrincipal, g.Key, Review, g.Count(c => c.ReviewState() == ReviewStates.AtSchool), g.Count())),
            new(Roles.Coordinator, null, Review, Asked(cycle).Count(c => c.ReviewState() == ReviewStates.AtBureau), Asked(cycle).Count()),
        ],
        "P7" => [new(Roles.Coordinator, null, Place, Due(cycle).Count(c => c.Bound is null && state.Current(cycle)?.MoveOf(c.Teacher) is null), Due(cycle).Count())],
        "P8" => [new(Roles.BureauLeader, null, Approve, Plans(state, cycle).Count(p => p is { Notice: null, Approval: null } && p.Standing().Any()), Plans(state, cycle).Count(p => p.Standing().Any()))],
        "P9" or "P10" => [new(Roles.Coordinator, null, Objections, Raised(state, cycle).Count(o => o.Upheld is null), Raised(state, cycle).Count())],
        "P11" => [new(Roles.Coordinator, null, Order, Noticed(state, cycle).Count(m => m.State == MoveState.Noticed), Noticed(state, cycle).Count())],
        "P12" =>
        [
            .. BySchool(terms, t => t.Order.Order.To.School, Report, t => t is { Reported: null, Ending: null }),
            .. BySchool(terms, t => t.Order.Order.To.School, HandOver, t => t is { IsClosed: false, IsHandedOver: false }),
        ],
        "P13" => BySchool(terms, t => t.Order.Order.To.School, MidTerm, t => TermStanding.Waiting(t).Any(d => d.What == TermDues.MidTerm)),
        "P14" => BySchool(terms, t => t.Order.Order.To.School, EndTerm, t => TermStanding.Waiting(t).Any(d => d.What == TermDues.End)),
        _ => [],
    };

    private static IEnumerable<PhaseDuty> BySchool(ImmutableArray<Term.Begun> terms, Func<Term.Begun, string> school, string what, Func<Term.Begun, bool> isLeft) =>
        terms.GroupBy(school).Select(g => new PhaseDuty(Roles.SchoolPrincipal, g.Key, what, g.Count(isLeft), g.Count()));

    private static IEnumerable<CandidateEntry> Asked(CycleEntry cycle) => cycle.Candidates.Values.Where(c => c.Assessed is not null && c.ReviewState() is not null);

    private static IEnumerable<DisputeEntry> Disputed(CycleEntry cycle) => cycle.Candidates.Values.SelectMany(c => c.Disputes);

    private static IEnumerable<CandidateEntry> Due(CycleEntry cycle) => cycle.Candidates.Values.Where(c => !c.Withdrawn && c.Standing() == Standings.Duty);

    private static IEnumerable<ScenarioEntry> Plans(RotationState state, CycleEntry cycle) => cycle.Scenarios.Select(s => state.Scenarios[s]);

    private static IEnumerable<ObjectionEntry> Raised(RotationState state, CycleEntry cycle) => Plans(state, cycle).SelectMany(p => p.Objections.Values);

    private static IEnumerable<MoveEntry> Noticed(RotationState state, CycleEntry cycle) => Plans(state, cycle).Where(p => p.Notice is not null).SelectMany(p => p.Standing());
}
