using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>A year's rotation: phases that open and close by the clock or by hand, under a policy frozen at the start.</summary>
public sealed class CycleGrain : IDecider<Cycle, CycleCommand, CycleEvent>
{
    /// <inheritdoc/>
    public static string Kind => "cycle";

    /// <inheritdoc/>
    public static Cycle Initial { get; } = new Cycle.Unopened();

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, CycleCommand command) => command is OpenCycle or TakePolicy ? [RegionGrain.Of(self.Scope)] : [];

    /// <inheritdoc/>
    public static Decision<CycleEvent> Decide(Cycle state, CycleCommand command, Turn turn) => (state, command) switch
    {
        (Cycle.Unopened, OpenCycle c) => Open(c, turn),
        (Cycle.Unopened, _) => Refusal.Because("cycle.not-open"),
        (Cycle.Running r, OpenCycle c) => IsRepeat(r.Opened, c) ? [] : Refusal.Because("cycle.id-taken"),
        (Cycle.Cancelled r, OpenCycle c) => IsRepeat(r.Opened, c) ? [] : Refusal.Because("cycle.id-taken"),
        (Cycle.Cancelled, CancelCycle) => [],
        (Cycle.Cancelled, OpenPhase { Due: not null } or ClosePhase { Due: not null }) => [],
        (Cycle.Cancelled, _) => Refusal.Because("cycle.cancelled"),
        (Cycle.Running r, CancelCycle c) => Cancel(r, c),
        (Cycle.Running r, OpenPhase c) => OpenPhase(r, c),
        (Cycle.Running r, ClosePhase c) => ClosePhase(r, c),
        (Cycle.Running r, ExtendPhase c) => Extend(r, c, turn),
        (Cycle.Running r, TakePolicy) => Take(r, turn),
        (Cycle.Running r, PublishEligibility c) => Publish(r, c),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Cycle Evolve(Cycle state, CycleEvent fact) => (state, fact) switch
    {
        (Cycle.Unopened, CycleOpened e) => new Cycle.Running(
            e, e.Phases.ToImmutableDictionary(p => p.Phase, p => new PhaseStanding(PhaseState.Ahead, p.Opens, p.Closes)), OrdersIssued: false),
        (Cycle.Running r, PhaseOpened e) => With(r, e.Phase, p => p with { State = PhaseState.Open }),
        (Cycle.Running r, PhaseClosed e) => With(r, e.Phase, p => p with { State = PhaseState.Closed }),
        (Cycle.Running r, PhaseExtended e) => With(
            r, e.Phase, p => p with { Closes = e.Until, State = p.State is PhaseState.Closed ? PhaseState.Open : p.State }),
        (Cycle.Running r, PolicyTaken e) => r with { Opened = r.Opened with { PolicyVersion = e.Version, Rules = e.Rules } },
        (Cycle.Running r, EligibilityPublished e) => r with { Eligibility = e.Digest },
        (Cycle.Running r, OrdersIssued) => r with { OrdersIssued = true },
        (Cycle.Running r, CycleCancelled) => new Cycle.Cancelled(r.Opened),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static bool IsRepeat(CycleOpened known, OpenCycle command) =>
        (known.SchoolYear, known.CutOff) == (command.SchoolYear, command.CutOff) && known.Phases.Equals(command.Phases);

    private static Decision<CycleEvent> Open(OpenCycle command, Turn turn)
    {
        if (command.Phases.Count == 0)
            return Refusal.Because("cycle.no-phases", "phases");
        for (var at = 0; at < command.Phases.Count; at++)
        {
            var phase = command.Phases[at];
            if (Phases.IndexOf(phase.Phase) < 0)
                return Refusal.Because("cycle.no-such-phase", "phases").Given("phase", phase.Phase);
            if (phase.Closes <= phase.Opens)
                return Refusal.Because("cycle.phase-ends-before-it-begins", "phases").Given("phase", phase.Phase);
            if (at > 0 && (Phases.IndexOf(command.Phases[at - 1].Phase) >= Phases.IndexOf(phase.Phase) || command.Phases[at - 1].Opens > phase.Opens))
                return Refusal.Because("cycle.phases-out-of-order", "phases").Given("phase", phase.Phase);
        }

        var policy = turn.See<Region>(RegionGrain.Of(turn.Self.Scope)).PolicyFor(command.SchoolYear);
        return [new CycleOpened(command.SchoolYear, policy.Version, policy.Policy.Rules, command.CutOff, command.Phases)];
    }

    private static Decision<CycleEvent> OpenPhase(Cycle.Running cycle, OpenPhase command) => cycle.Phases.GetValueOrDefault(command.Phase) switch
    {
        null => NoSuchPhase(command.Phase),
        { State: PhaseState.Open } => [],
        { State: PhaseState.Ahead } => [new PhaseOpened(command.Phase)],
        _ when command.Due is not null => [],
        _ => Refusal.Because("cycle.phase-closed", "phase").Given("phase", command.Phase),
    };

    private static Decision<CycleEvent> ClosePhase(Cycle.Running cycle, ClosePhase command) => cycle.Phases.GetValueOrDefault(command.Phase) switch
    {
        null => NoSuchPhase(command.Phase),
        { State: PhaseState.Closed } => [],
        { } phase when command.Due is { } due && due != phase.Closes => [],
        { State: PhaseState.Ahead } when command.Due is null => Refusal.Because("cycle.phase-not-open", "phase").Given("phase", command.Phase),
        _ => [new PhaseClosed(command.Phase)],
    };

    private static Decision<CycleEvent> Extend(Cycle.Running cycle, ExtendPhase command, Turn turn) => cycle.Phases.GetValueOrDefault(command.Phase) switch
    {
        null => NoSuchPhase(command.Phase),
        { } phase when phase.Closes == command.Until => [],
        { } phase when command.Until < phase.Closes || DateOnly.FromDateTime(command.Until) < turn.Today =>
            Refusal.Because("cycle.extension-not-later", "until").Given("closes", phase.Closes.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        _ => [new PhaseExtended(command.Phase, command.Until, command.Reason)],
    };

    private static Decision<CycleEvent> Take(Cycle.Running cycle, Turn turn)
    {
        var policy = turn.See<Region>(RegionGrain.Of(turn.Self.Scope)).PolicyFor(cycle.Opened.SchoolYear);
        return policy.Version == cycle.Opened.PolicyVersion ? []
            : HasBegun(cycle, Phases.Wishes) ? Refusal.Because("cycle.policy-frozen")
            : [new PolicyTaken(policy.Version, policy.Policy.Rules)];
    }

    private static Decision<CycleEvent> Publish(Cycle.Running cycle, PublishEligibility command) => command switch
    {
        _ when cycle.Phases.GetValueOrDefault(Phases.Eligibility) is not { State: PhaseState.Open } => Refusal.Because("cycle.eligibility-not-due", "cycle"),
        { People: <= 0 } => Refusal.Because("cycle.nobody-to-assess"),
        _ when cycle.Eligibility == command.Digest => [],
        _ => [new EligibilityPublished(command.Digest, command.People)],
    };

    private static bool HasBegun(Cycle.Running cycle, string phase) =>
        cycle.Phases.Any(p => p.Value.State is not PhaseState.Ahead && Phases.IndexOf(p.Key) >= Phases.IndexOf(phase));

    private static Decision<CycleEvent> Cancel(Cycle.Running cycle, CancelCycle command) =>
        cycle.OrdersIssued || HasBegun(cycle, Phases.Orders)
            ? Refusal.Because("cycle.orders-issued")
            : [new CycleCancelled(command.Reason)];

    private static Refusal NoSuchPhase(string phase) => Refusal.Because("cycle.no-such-phase", "phase").Given("phase", phase);

    private static Cycle.Running With(Cycle.Running cycle, string phase, Func<PhaseStanding, PhaseStanding> change) =>
        cycle with { Phases = cycle.Phases.SetItem(phase, change(cycle.Phases[phase])) };
}
