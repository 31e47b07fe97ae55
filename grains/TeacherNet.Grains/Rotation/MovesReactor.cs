using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Carries what a scenario decides to its candidates and teachers, and a candidate's dropping out back to the scenarios.</summary>
public sealed class MovesReactor : IReactor
{
    private const string Role = "coordinator";

    /// <inheritdoc/>
    public string Name => "moves";

    /// <inheritdoc/>
    public IEnumerable<FollowUp> React(Recorded recorded)
    {
        var self = recorded.Grain;
        FollowUp ToCandidate(string cycle, string teacher, CandidateCommand command) => new(CandidateGrain.IdOf(self.Scope, cycle, teacher), command);
        return recorded.Event switch
        {
            TeacherPlaced e => [ToCandidate(e.Cycle, e.Placement.Teacher, new MarkPlanned(self.Key, e.Placement.Move))],
            PlanAdopted e =>
            [
                .. e.TakenOut.Select(m => ToCandidate(e.Cycle, m.Teacher, new ReleaseCandidate(self.Key, m.Move))),
                .. e.Placed.Select(m => ToCandidate(e.Cycle, m.Placement.Teacher, new MarkPlanned(self.Key, m.Placement.Move))),
            ],
            TeacherUnplaced e => [ToCandidate(e.Cycle, e.Teacher, new ReleaseCandidate(self.Key, e.Move))],
            ObjectionDecided { Upheld: true } e => [ToCandidate(e.Cycle, e.Teacher, new ReleaseCandidate(self.Key, e.Move))],
            ScenarioPublished e => e.Moves.Select(m => ToCandidate(e.Cycle, m.Teacher, new MarkNoticed(self.Key, m.Move))),
            NoticeAmended e =>
            [
                .. e.Removed.Select(m => ToCandidate(e.Cycle, m.Teacher, new ReleaseCandidate(self.Key, m.Move))),
                .. e.Added.Select(m => ToCandidate(e.Cycle, m.Placement.Teacher, new MarkNoticed(self.Key, m.Placement.Move))),
            ],
            MovesOrdered e => e.Moves.Select(m => ToCandidate(e.Cycle, m.Teacher, new MarkOrdered(self.Key, m.Move, e.Document, e.Effective))),
            MovesTookEffect e => e.Moves.SelectMany(m => (FollowUp[])
            [
                new(new(self.Scope, TeacherGrain.Kind, m.Teacher), Posting(self.Key, e, m)),
                ToCandidate(e.Cycle, m.Teacher, new MarkServing(self.Key, m.Move)),
            ]),
            CandidateDropped e => e.Moves.Select(m => new FollowUp(new(self.Scope, ScenarioGrain.Kind, m.Scenario), new DropMove(m.Move, e.Cause))),
            _ => [],
        };
    }

    /// <inheritdoc/>
    public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => RefusedFollowUps.Record(Name, Role, cause, refused, refusal);

    private static TakePosting Posting(string scenario, MovesTookEffect e, OrderedMove move) => new(
        move.Move, scenario, move.From.School, move.To, move.RelationMoves ? PostingKinds.Origin : PostingKinds.Exchange,
        move.Form, move.StaffClass, e.Effective, e.PlannedEnd, e.Document);
}
