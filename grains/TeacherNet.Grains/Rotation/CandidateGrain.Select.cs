using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private static Decision<CandidateEvent> Select(Candidate.Known candidate, SelectCandidate command, Turn turn) => candidate switch
    {
        _ when WhyNotRunning(turn, command.Cycle, out _) is { } no => no,
        { IsOrdered: true } => Refusal.Because("candidate.already-ordered"),
        _ when WhyOut(candidate) is { } no => no,
        { Assessed: null } => Refusal.Because("candidate.unknown"),
        _ when candidate.Origins.Contains(Origins.Selected) => Refusal.Because("candidate.already-selected"),
        _ => [new CandidateNominated(command.Cycle, command.Teacher, Origins.Selected)],
    };

    private static Decision<CandidateEvent> Deselect(Candidate.Known candidate) => candidate switch
    {
        { IsOrdered: true } => Refusal.Because("candidate.already-ordered"),
        _ when !candidate.Origins.Contains(Origins.Selected) => Refusal.Because("candidate.not-selected"),
        _ => [new CandidateDeselected()],
    };
}
