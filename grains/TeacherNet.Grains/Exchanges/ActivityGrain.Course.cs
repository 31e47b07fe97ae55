using System.Diagnostics;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

public sealed partial class ActivityGrain
{
    /// <summary>The most hours of training one activity may count, inclusive.</summary>
    public const decimal MostHoursADay = 8;

    private static Decision<ActivityEvent> Plan(PlanActivity c, Turn turn)
    {
        var facts = new ActivityFacts(c.HeldFor, c.Number, c.Kind, c.Mode, c.On, c.Hours, Code(ActivityState.Planned), []);
        return Faults(facts, turn) ?? (Decision<ActivityEvent>)[new ActivityPlanned(facts, null)];
    }

    // A postponed activity has another day than planned; the order to plan it is still the same order.
    private static bool IsSame(ActivityFacts facts, PlanActivity c) =>
        (facts.HeldFor, facts.Number, facts.Kind, facts.Mode, facts.Hours) == (c.HeldFor, c.Number, c.Kind, c.Mode, c.Hours)
        && (facts.On == c.On || facts.State != Code(ActivityState.Planned));

    private static Decision<ActivityEvent> Import(Activity state, ImportActivity c, Turn turn)
    {
        if (ActivityStates.List.WithCode(c.State) is null) return Refusal.Because("activity.unknown-code", "state").Given("code", c.State);
        var facts = new ActivityFacts(c.HeldFor, c.Number, c.Kind, c.Mode, c.On, c.Hours, c.State, []);
        if (Faults(facts, turn) is { } fault) return fault;
        return state switch
        {
            Activity.Known s when (facts with { Confirmed = s.Facts.Confirmed }) == s.Facts => [],
            Activity.Known => [new ActivityCorrected(facts, c.Import)],
            _ => [new ActivityPlanned(facts, c.Import)],
        };
    }

    private static Refusal? Faults(ActivityFacts facts, Turn turn)
    {
        if (ActivityKinds.List.WithCode(facts.Kind) is null) return Refusal.Because("activity.unknown-code", "kind").Given("code", facts.Kind);
        if (ActivityModes.List.WithCode(facts.Mode) is null) return Refusal.Because("activity.unknown-code", "mode").Given("code", facts.Mode);
        if (facts.Hours is <= 0 or > MostHoursADay) return Refusal.Because("activity.hours-out-of-range", "hours").Under("R18");
        var kind = turn.Self.Scope.Kind == "partnership" ? HeldFor.Pairing : HeldFor.Group;
        return facts.HeldFor.Kind == kind ? null : Refusal.Because("activity.held-for-another-scope", "heldFor");
    }

    private static Decision<ActivityEvent> Undo(Activity.Known activity, UndoActivityImport c) => activity.Trail.Undo(c.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores when before is not null || !activity.Roll.HoldsOtherThan(c.Import) => [new ActivityImportUndone(c.Import, before)],
        _ => ImportTrail<ActivityFacts>.ChangedSince,
    };

    private static Decision<ActivityEvent> Move(ActivityFacts facts, ActivityCommand command, Turn turn) => (StateOf(facts), command) switch
    {
        (ActivityState.Cancelled, CancelActivity) or (ActivityState.Live, StartActivity) => [],
        (ActivityState.Finished, FinishActivity) or (ActivityState.Accepted, AcceptActivity) => [],
        (ActivityState.Cancelled, _) => Refusal.Because("activity.cancelled"),
        (ActivityState.Live, FinishActivity) => [new ActivityFinished(turn.Now)],
        (ActivityState.Finished, AcceptActivity) => [new ActivityAccepted()],
        (_, FinishActivity) => Refusal.Because("activity.not-live"),
        (_, AcceptActivity) => Refusal.Because("activity.not-finished"),
        (_, ConfirmActivity c) when facts.Confirmed.Contains(c.Side) => [],
        (ActivityState.Live or ActivityState.Finished or ActivityState.Accepted, _) => Refusal.Because("activity.already-started"),
        (_, CancelActivity) => [new ActivityCancelled()],
        (_, PostponeActivity c) => c.To == facts.On ? [] : [new ActivityPostponed(c.To)],
        (_, ConfirmActivity c) when c.Side is not (Sides.First or Sides.Second) => Refusal.Because("activity.unknown-side", "side"),
        (ActivityState.Confirmed, ConfirmActivity) => [],
        (_, ConfirmActivity c) => [new ActivityConfirmed(c.Side)],
        (not ActivityState.Confirmed, StartActivity) when facts.HeldFor.Kind == HeldFor.Pairing => Refusal.Because("activity.not-confirmed"),
        (_, StartActivity) when turn.Today < facts.On => Refusal.Because("activity.before-its-day").Given("on", facts.On.ToString("O", null)),
        (_, StartActivity) => [new ActivityStarted(turn.Now)],
        _ => throw new UnreachableException($"{command.GetType().Name} in {facts.State}"),
    };
}
