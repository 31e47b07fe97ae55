using TeacherNet.Kernel;

namespace TeacherNet.Grains.Actions;

/// <summary>The actions of a scope, oldest first.</summary>
public sealed class ActionLog
{
    /// <summary>The actions.</summary>
    public List<ActionEntry> Actions { get; set; } = [];

    /// <summary>The action with this key, or none.</summary>
    public ActionEntry? Find(string key) => Actions.FindLast(a => a.Id == key);
}

/// <summary>One action.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Actor">Who acted.</param>
/// <param name="Position">Where the log stood with it.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Back">How it was taken back, or null.</param>
public sealed record ActionEntry(string Id, DateTimeOffset At, string Actor, long Position, ActionOutcome Outcome, ActionBack? Back);

/// <summary>How an action was taken back.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Position">Where the log stood with it.</param>
/// <param name="Restored">Records restored.</param>
/// <param name="Kept">Records left as they are, and why.</param>
public sealed record ActionBack(DateTimeOffset At, string Actor, long Position, int Restored, Listed<RefusedRecord> Kept);

/// <summary>The actions of a scope, for the list from which one can be taken back.</summary>
public sealed class ActionsView : IView<ActionLog>
{
    /// <inheritdoc/>
    public static string Name => "actions";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static ActionLog Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(ActionLog state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case ActionCommitted e:
                state.Actions.Add(new(recorded.Grain.Key, recorded.At, recorded.Actor, recorded.Position, e.Outcome, null));
                break;
            case ActionTakenBack e:
                var at = state.Actions.FindIndex(a => a.Id == recorded.Grain.Key);
                state.Actions[at] = state.Actions[at] with { Back = new(recorded.At, recorded.Actor, recorded.Position, e.Restored, e.Kept) };
                break;
        }
    }
}
