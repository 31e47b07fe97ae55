using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Folds disputes into a candidate as lists show it.</summary>
internal static class CandidateDisputes
{
    public static CandidateEntry Fold(CandidateEntry entry, Recorded recorded, CandidateEvent fact)
    {
        return fact switch
        {
            DisputeRaised e => entry with { Disputes = [.. entry.Disputes, new(e.Id, e.By, e.About, e.Before, e.Text, e.Evidence, recorded.At, DisputeStates.Waiting) { School = e.School }] },
            DisputeWithdrawn e => Change(e.Id, d => d with { State = DisputeStates.Withdrawn, DecidedAt = recorded.At }),
            DisputeAccepted e => Change(e.Id, d => Decided(d, DisputeStates.Accepted, e.Grounds) with { After = e.After, Value = e.Value }),
            DisputeRejected e => Change(e.Id, d => Decided(d, DisputeStates.Rejected, e.Grounds)),
            _ => entry,
        };

        CandidateEntry Change(Guid id, Func<DisputeEntry, DisputeEntry> change) => entry with { Disputes = [.. entry.Disputes.Select(d => d.Id == id ? change(d) : d)] };

        DisputeEntry Decided(DisputeEntry dispute, string state, Protected<string> grounds) =>
            dispute with { State = state, Grounds = grounds, DecidedAt = recorded.At, DecidedBy = recorded.Actor };
    }
}
