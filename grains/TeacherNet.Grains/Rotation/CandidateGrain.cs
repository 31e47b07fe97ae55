using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>One teacher in one cycle: what the rules say, and the life of the move once scenarios plan one.</summary>
public sealed partial class CandidateGrain : IDecider<Candidate, CandidateCommand, CandidateEvent>
{
    /// <inheritdoc/>
    public static string Kind => "candidate";

    /// <inheritdoc/>
    public static Candidate Initial { get; } = new Candidate.Unknown();

    /// <summary>The grain of a teacher in a cycle.</summary>
    public static GrainId IdOf(ScopeId scope, string cycle, string teacher) => new(scope, Kind, $"{cycle}.{teacher}");

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, CandidateCommand command) => command switch
    {
        NominateCandidate c => [CycleOf(self, c.Cycle)],
        SelectCandidate c => [CycleOf(self, c.Cycle)],
        SubmitWishes c => [CycleOf(self, c.Cycle), .. SchoolsNamed(self, c.List)],
        WithdrawWishes c => [CycleOf(self, c.Cycle)],
        AssessCandidate c => AssessedFrom(self, c),
        AcceptDispute c => AssessedFrom(self, c.Assess),
        RaiseDispute c => [CycleOf(self, c.Cycle)],
        NominateFromSchool c => [CycleOf(self, c.Cycle)],
        RecallNomination c => [CycleOf(self, c.Cycle)],
        ReviewAtSchool c => [CycleOf(self, c.Cycle)],
        ReviewAtBureau c => [CycleOf(self, c.Cycle)],
        TakeBackSchoolReview c => [CycleOf(self, c.Cycle)],
        TakeBackBureauReview c => [CycleOf(self, c.Cycle)],
        _ => [],
    };

    /// <inheritdoc/>
    public static Decision<CandidateEvent> Decide(Candidate state, CandidateCommand command, Turn turn) => (state, command) switch
    {
        (_, NominateCandidate c) => Nominate(state, c, turn),
        (_, AssessCandidate c) => Assess(state, c, turn),
        (Candidate.Unknown, ReleaseCandidate or DismissCandidate) => [],
        (Candidate.Unknown, _) => Refusal.Because("candidate.unknown"),
        (Candidate.Known k, SelectCandidate c) => Select(k, c, turn),
        (Candidate.Known k, DeselectCandidate) => Deselect(k),
        (Candidate.Known k, SubmitWishes c) => Submit(k, c, turn),
        (Candidate.Known k, WithdrawWishes c) => Withdraw(k, c, turn),
        (Candidate.Known k, RaiseDispute c) => Raise(k, c, turn),
        (Candidate.Known k, WithdrawDispute c) => Withdraw(k, c),
        (Candidate.Known k, AcceptDispute c) => Accept(k, c, turn),
        (Candidate.Known k, RejectDispute c) => Reject(k, c),
        (Candidate.Known k, NominateFromSchool c) => Nominate(k, c, turn),
        (Candidate.Known k, RecallNomination c) => Recall(k, c, turn),
        (Candidate.Known k, ReviewAtSchool c) => Review(k, c, turn),
        (Candidate.Known k, ReviewAtBureau c) => Review(k, c, turn),
        (Candidate.Known k, TakeBackSchoolReview c) => TakeBack(k, c, turn),
        (Candidate.Known k, TakeBackBureauReview c) => TakeBack(k, c, turn),
        (Candidate.Known k, ReinstateCandidate) => k.Withdrawn ? [new CandidateReinstated()] : Refusal.Because("candidate.not-withdrawn"),
        (Candidate.Known k, WithdrawCandidate c) => Withdraw(k, c),
        (Candidate.Known k, DismissCandidate c) => Dismiss(k, c),
        (Candidate.Known k, MarkPlanned c) => MarkPlanned(k, new(c.Scenario, c.Move)),
        (Candidate.Known k, MarkNoticed c) => MarkNoticed(k, new(c.Scenario, c.Move)),
        (Candidate.Known k, MarkOrdered c) => MarkOrdered(k, c),
        (Candidate.Known k, MarkServing c) => MarkServing(k, new(c.Scenario, c.Move)),
        (Candidate.Known k, ReleaseCandidate c) => Release(k, new(c.Scenario, c.Move)),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Candidate Evolve(Candidate state, CandidateEvent fact) => (state, fact) switch
    {
        (Candidate.Unknown, CandidateNominated e) => New(e.Cycle, e.Teacher) with { Origins = [e.Origin] },
        (Candidate.Unknown, CandidateAssessed e) => New(e.Cycle, e.Teacher) with { Assessed = e.Assessment },
        (Candidate.Known k, CandidateNominated e) => k with { Origins = k.Origins.Add(e.Origin), Withdrawn = false },
        (Candidate.Known k, CandidateDeselected) => k with { Origins = k.Origins.Remove(Origins.Selected) },
        (Candidate.Known k, WishesSubmitted e) => k with { Wishes = e.List, Origins = k.Origins.Add(Origins.Applied), SchoolReview = null, BureauReview = null },
        (Candidate.Known k, WishesWithdrawn) => Unasked(k with { Wishes = null }, Origins.Applied),
        (Candidate.Known k, PointsCounted e) => k with { Points = e.Lines },
        (Candidate.Known k, DisputeRaised e) => k with { Disputes = k.Disputes.Add(e.Id, new(e.By, e.About, e.Text, e.Evidence, DisputeStates.Waiting)) },
        (Candidate.Known k, DisputeWithdrawn e) => With(k, e.Id, DisputeStates.Withdrawn),
        (Candidate.Known k, DisputeAccepted e) => With(k, e.Id, DisputeStates.Accepted) with { Corrections = k.Corrections.SetItem(k.Disputes[e.Id].About, e.Value) },
        (Candidate.Known k, DisputeRejected e) => With(k, e.Id, DisputeStates.Rejected),
        (Candidate.Known k, NominationRecalled) => Unasked(k, Origins.Nominated),
        (Candidate.Known k, ReviewedAtSchool e) => k with { SchoolReview = e.Review, BureauReview = null },
        (Candidate.Known k, ReviewedAtBureau e) => k with { BureauReview = e.Review },
        (Candidate.Known k, SchoolReviewTakenBack) => k with { SchoolReview = null },
        (Candidate.Known k, BureauReviewTakenBack) => k with { BureauReview = null },
        (Candidate.Known k, CandidateReinstated) => k with { Withdrawn = false },
        (Candidate.Known k, CandidateAssessed e) => k with { Assessed = e.Assessment },
        (Candidate.Known k, CandidateWithdrawn or CandidateDismissed) => k with { Withdrawn = true },
        (Candidate.Known k, CandidateDropped) => k with { Planned = [], Bound = null, Step = CandidateStep.Open },
        (Candidate.Known k, CandidatePlanned e) => k with { Planned = k.Planned.Add(new(e.Scenario, e.Move)) },
        (Candidate.Known k, CandidateNoticed e) => k with { Bound = new(e.Scenario, e.Move), Step = CandidateStep.Noticed },
        (Candidate.Known k, CandidateOrdered e) => k with { Bound = new(e.Scenario, e.Move), Step = CandidateStep.Ordered },
        (Candidate.Known k, CandidateServing) => k with { Step = CandidateStep.Serving },
        (Candidate.Known k, CandidateReleased e) => Released(k, new(e.Scenario, e.Move)),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static GrainId CycleOf(GrainId self, string cycle) => new(self.Scope, CycleGrain.Kind, cycle);

    private static Candidate.Known New(string cycle, string teacher) =>
        new(cycle, teacher, [], null, Withdrawn: false, [], null, CandidateStep.Open);

    private static Candidate.Known With(Candidate.Known candidate, Guid dispute, string state) =>
        candidate with { Disputes = candidate.Disputes.SetItem(dispute, candidate.Disputes[dispute] with { State = state }) };

    // A review speaks of the application or nomination: it goes with the last of them, and not before.
    private static Candidate.Known Unasked(Candidate.Known candidate, string origin)
    {
        var left = candidate with { Origins = candidate.Origins.Remove(origin) };
        return left.Origins.Contains(Origins.Applied) || left.Origins.Contains(Origins.Nominated) ? left : left with { SchoolReview = null, BureauReview = null };
    }

    private static Candidate.Known Released(Candidate.Known candidate, MoveRef move)
    {
        var planned = candidate.Planned.Remove(move);
        return candidate.Bound == move
            ? candidate with { Planned = planned, Bound = null, Step = CandidateStep.Open }
            : candidate with { Planned = planned };
    }
}
