using System.Diagnostics;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
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
        AssessCandidate c => [CycleOf(self, c.Cycle), new(self.Scope, TeacherGrain.Kind, c.Teacher), new(self.Scope, SchoolGrain.Kind, c.School)],
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

    private static Candidate.Known Released(Candidate.Known candidate, MoveRef move)
    {
        var planned = candidate.Planned.Remove(move);
        return candidate.Bound == move
            ? candidate with { Planned = planned, Bound = null, Step = CandidateStep.Open }
            : candidate with { Planned = planned };
    }
}
