using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Actions;

/// <summary>One action on many records: what it changed, so that it can be taken back as a whole. Its key is the command's id.</summary>
public sealed class ActionGrain : IDecider<TakenAction, ActionCommand, ActionEvent>
{
    /// <inheritdoc/>
    public static string Kind => "action";

    /// <inheritdoc/>
    public static TakenAction Initial => new TakenAction.None();

    /// <inheritdoc/>
    public static Decision<ActionEvent> Decide(TakenAction state, ActionCommand command, Turn turn) => (state, command) switch
    {
        (TakenAction.None, CommitAction c) => [new ActionCommitted(c.Outcome)],
        (TakenAction.Committed s, CommitAction c) when s.Outcome == c.Outcome => [],
        (_, CommitAction) => Refusal.Because("action.id-taken"),
        (TakenAction.Committed, TakeBackAction c) => [new ActionTakenBack(c.Restored, c.Kept)],
        (TakenAction.TakenBack, TakeBackAction) => [],
        (TakenAction.None, TakeBackAction) => Refusal.Because("action.unknown"),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static TakenAction Evolve(TakenAction state, ActionEvent fact) => (state, fact) switch
    {
        (TakenAction.None, ActionCommitted e) => new TakenAction.Committed(e.Outcome),
        (TakenAction.Committed, ActionTakenBack) => new TakenAction.TakenBack(),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };
}
