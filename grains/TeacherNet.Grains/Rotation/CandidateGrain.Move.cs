using TeacherNet.Grains.Eligibility;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private static Decision<CandidateEvent> Withdraw(Candidate.Known candidate, WithdrawCandidate command) => candidate switch
    {
        { Withdrawn: true } => [],
        { IsOrdered: true } => Refusal.Because("candidate.already-ordered"),
        _ => [new CandidateWithdrawn(command.Reason), .. Dropping(candidate, "withdrawn")],
    };

    private static Decision<CandidateEvent> Dismiss(Candidate.Known candidate, DismissCandidate command) => candidate switch
    {
        { Withdrawn: true } or { Step: CandidateStep.Serving } => [],
        { IsOrdered: true } => Refusal.Because("candidate.already-ordered"),
        _ => [new CandidateDismissed(command.Cause), .. Dropping(candidate, command.Cause)],
    };

    private static IEnumerable<CandidateEvent> Dropping(Candidate.Known candidate, string cause)
    {
        Listed<MoveRef> moves = [.. candidate.Moves];
        return moves.Count == 0 ? [] : [new CandidateDropped(moves, cause)];
    }

    private static Decision<CandidateEvent> MarkPlanned(Candidate.Known candidate, MoveRef move) => candidate switch
    {
        _ when candidate.Bound == move || candidate.Planned.Contains(move) => [],
        _ => WhyOut(candidate) is { } no ? no : [new CandidatePlanned(move.Scenario, move.Move)],
    };

    private static Decision<CandidateEvent> MarkNoticed(Candidate.Known candidate, MoveRef move) => candidate switch
    {
        { Bound: { } bound } when bound == move => [],
        { Bound: not null } => Refusal.Because("candidate.on-notice-elsewhere"),
        _ => WhyOut(candidate) is { } no ? no : [new CandidateNoticed(move.Scenario, move.Move)],
    };

    private static Decision<CandidateEvent> MarkOrdered(Candidate.Known candidate, MarkOrdered command)
    {
        var move = new MoveRef(command.Scenario, command.Move);
        return candidate switch
        {
            { IsOrdered: true } when candidate.Bound == move => [],
            { Bound: { } bound } when bound != move => Refusal.Because("candidate.on-notice-elsewhere"),
            _ => WhyOut(candidate) is { } no ? no : [new CandidateOrdered(command.Scenario, command.Move, command.Document, command.Effective)],
        };
    }

    private static Decision<CandidateEvent> MarkServing(Candidate.Known candidate, MoveRef move) => candidate switch
    {
        { Step: CandidateStep.Serving } when candidate.Bound == move => [],
        { Step: CandidateStep.Ordered } when candidate.Bound == move => [new CandidateServing(move.Scenario, move.Move)],
        _ => Refusal.Because("candidate.not-ordered"),
    };

    private static Decision<CandidateEvent> Release(Candidate.Known candidate, MoveRef move) => candidate switch
    {
        { IsOrdered: true } when candidate.Bound == move => Refusal.Because("candidate.already-ordered"),
        _ when candidate.Bound == move || candidate.Planned.Contains(move) => [new CandidateReleased(move.Scenario, move.Move)],
        _ => [],
    };

    private static Refusal? WhyOut(Candidate.Known candidate) => candidate switch
    {
        { Withdrawn: true } => Refusal.Because("candidate.withdrawn"),
        { Assessed.Standing: Standings.Exempt } => Refusal.Because("candidate.exempt"),
        { Assessed.Standing: Standings.NotEligible } => Refusal.Because("candidate.not-eligible"),
        _ => null,
    };
}
