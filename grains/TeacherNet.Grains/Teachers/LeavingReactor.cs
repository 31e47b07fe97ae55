using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>Carries a teacher's leaving to the person's accounts and to the candidate of each cycle under way.</summary>
public sealed class LeavingReactor : IReactor
{
    private const string Role = "coordinator";

    /// <inheritdoc/>
    public string Name => "leaving";

    /// <inheritdoc/>
    public IEnumerable<FollowUp> React(Recorded recorded) => recorded.Event is TeacherLeft left
        ?
        [
            .. left.Accounts.Select(a => new FollowUp(new(recorded.Grain.Scope, AccountGrain.Kind, a), new CloseAccount(ClosingCauses.Left))),
            .. left.Cycles.Select(c => new FollowUp(CandidateGrain.IdOf(recorded.Grain.Scope, c, recorded.Grain.Key), new DismissCandidate(ClosingCauses.Left))),
        ]
        : [];

    /// <inheritdoc/>
    public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => RefusedFollowUps.Record(Name, Role, cause, refused, refusal);
}
