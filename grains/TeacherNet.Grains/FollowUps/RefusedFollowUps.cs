using System.Reflection;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.FollowUps;

/// <summary>Turns a refused follow-up into a visible fact; every reactor answers <see cref="IReactor.Refused"/> with it.</summary>
public static class RefusedFollowUps
{
    /// <summary>The order that records the refusal, under a key that the same refusal always gets again.</summary>
    /// <param name="reactor">The reactor's name.</param>
    /// <param name="role">Who has to act.</param>
    /// <param name="cause">The event that asked for the follow-up.</param>
    /// <param name="refused">The follow-up.</param>
    /// <param name="refusal">Why not.</param>
    public static FollowUp Record(string reactor, string role, Recorded cause, FollowUp refused, Refusal refusal) =>
        Record(reactor, role, $"{cause.Grain.Kind}/{cause.Grain.Key}", cause.Command.ToString(), refused, refusal);

    /// <summary>The order that records that what fell due was refused.</summary>
    /// <param name="role">Who has to act.</param>
    /// <param name="due">What fell due.</param>
    /// <param name="refusal">Why not.</param>
    public static FollowUp Record(string role, DueItem due, Refusal refusal) =>
        Record("clock", role, $"due/{due.Id}", FormattableString.Invariant($"{due.Id}\n{due.At:O}"), new(due.Grain, due.Command), refusal);

    private static FollowUp Record(string reactor, string role, string cause, string causeId, FollowUp refused, Refusal refusal)
    {
        var order = refused.Command.GetType().GetCustomAttribute<StoredAsAttribute>()!.Name;
        var key = CommandId.Named($"{reactor}\n{causeId}\n{refused.Grain}\n{order}").Value.ToString("N");
        return new(
            new(refused.Grain.Scope, FollowUpGrain.Kind, key),
            new RecordRefusedFollowUp(
                reactor, role, cause, $"{refused.Grain.Kind}/{refused.Grain.Key}", order,
                refusal.Code, refusal.Rule, [.. refusal.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new FollowUpFact(f.Key, f.Value))]));
    }
}
