using System.Collections.Immutable;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Exemptions;

/// <summary>What was asked for one teacher. Its key is the teacher's.</summary>
/// <param name="Requests">Every request, by id.</param>
public sealed record ExemptionRequests(ImmutableDictionary<Guid, ExemptionRequest> Requests)
{
    /// <summary>The request that waits for a decision, or null; never more than one.</summary>
    public ExemptionRequest? Waiting => Requests.Values.FirstOrDefault(r => r is ExemptionRequest.Waiting);
}

/// <summary>A request to be exempt from rotation for a time, and how far it has come.</summary>
public abstract record ExemptionRequest(ExemptionPlea Plea)
{
    /// <summary>Waits for the bureau.</summary>
    public sealed record Waiting(ExemptionPlea Plea) : ExemptionRequest(Plea);

    /// <summary>Granted: the teacher's record says so.</summary>
    /// <param name="Plea">What was asked.</param>
    /// <param name="Before">The exemption on record before, or null.</param>
    public sealed record Granted(ExemptionPlea Plea, Exemption? Before) : ExemptionRequest(Plea);

    /// <summary>Refused; who asked has yet to take note unless <paramref name="IsNoted"/>.</summary>
    public sealed record Refused(ExemptionPlea Plea, bool IsNoted) : ExemptionRequest(Plea);

    /// <summary>Taken back by who asked.</summary>
    public sealed record Withdrawn(ExemptionPlea Plea) : ExemptionRequest(Plea);
}
