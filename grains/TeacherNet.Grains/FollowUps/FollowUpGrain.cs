using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.FollowUps;

/// <summary>One refused follow-up: recorded once, however often the reactor tries, and resolved once.</summary>
public sealed class FollowUpGrain : IDecider<RefusedStep, FollowUpCommand, FollowUpEvent>
{
    /// <inheritdoc/>
    public static string Kind => "followup";

    /// <inheritdoc/>
    public static RefusedStep Initial { get; } = new RefusedStep.None();

    /// <inheritdoc/>
    public static Decision<FollowUpEvent> Decide(RefusedStep state, FollowUpCommand command, Turn turn) => (state, command) switch
    {
        (RefusedStep.None, RecordRefusedFollowUp c) =>
            [new RefusedFollowUpRecorded(c.Reactor, c.Role, c.Cause, c.Target, c.Order, c.Code, c.Rule, c.Facts)],
        (_, RecordRefusedFollowUp) => [],
        (RefusedStep.None, _) => Refusal.Because("followup.unknown"),
        (RefusedStep.Waiting, ResolveFollowUp c) => [new FollowUpResolved(c.How)],
        (RefusedStep.Resolved, ResolveFollowUp) => [],
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static RefusedStep Evolve(RefusedStep state, FollowUpEvent fact) => (state, fact) switch
    {
        (RefusedStep.None, RefusedFollowUpRecorded) => new RefusedStep.Waiting(),
        (RefusedStep.Waiting, FollowUpResolved) => new RefusedStep.Resolved(),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };
}
