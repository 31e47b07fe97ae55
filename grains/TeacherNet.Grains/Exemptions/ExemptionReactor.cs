using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

/// <summary>Has a candidate assessed again when an exemption was granted, or a grant taken back.</summary>
public sealed class ExemptionReactor : IReactor
{
    private const string Role = "coordinator";

    /// <inheritdoc/>
    public string Name => "exemptions";

    /// <inheritdoc/>
    public IEnumerable<FollowUp> React(Recorded recorded) => recorded.Event switch
    {
        ExemptionGranted { Cycle: { } cycle } e => [Assess(recorded.Grain, cycle, e.School)],
        ExemptionReopened { Cycle: { } cycle } e => [Assess(recorded.Grain, cycle, e.School)],
        _ => [],
    };

    /// <inheritdoc/>
    public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => RefusedFollowUps.Record(Name, Role, cause, refused, refusal);

    private static FollowUp Assess(GrainId teacher, string cycle, string school) =>
        new(CandidateGrain.IdOf(teacher.Scope, cycle, teacher.Key), new AssessCandidate(cycle, teacher.Key, school));
}
