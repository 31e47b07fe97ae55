using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>One teacher's ledger of hours. Logging and approving read the region's policy: the day cap (R18) and the roles' factors (R16).</summary>
public sealed class LedgerGrain : IDecider<Ledger, TrainingCommand, TrainingEvent>
{
    /// <inheritdoc/>
    public static string Kind => "ledger";

    /// <inheritdoc/>
    public static Ledger Initial => new(ImmutableDictionary<Guid, LedgerLine>.Empty);

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, TrainingCommand command) =>
        command is LogTraining or ReviseHours or VerifyHours ? [RegionGrain.Of(self.Scope)] : [];

    /// <inheritdoc/>
    public static Decision<TrainingEvent> Decide(Ledger state, TrainingCommand command, Turn turn) => command switch
    {
        LogTraining c => Log(state, c.Entry, turn),
        ReviseHours c => Revise(state, c.Entry, turn),
        VerifyHours c => Verify(Line(state, c.Entry), c, turn),
        ReturnHours c => Return(Line(state, c.Entry), c),
        ReverseHours c => Reverse(state, c),
        UndoVerification c => Line(state, c.Entry) switch
        {
            null => Unknown,
            LedgerLine.Credited => [new VerificationUndone(c.Entry)],
            _ => Refusal.Because("training.not-credited", "entry"),
        },
        UndoReturn c => Line(state, c.Entry) switch
        {
            null => Unknown,
            LedgerLine.Returned => [new ReturnUndone(c.Entry)],
            _ => Refusal.Because("training.not-returned", "entry"),
        },
        _ => throw new UnreachableException(command.GetType().Name),
    };

    /// <inheritdoc/>
    public static Ledger Evolve(Ledger state, TrainingEvent fact) => (Line(state, EntryOf(fact)), fact) switch
    {
        (null, TrainingLogged e) => Put(state, new LedgerLine.Submitted(e.Entry)),
        (LedgerLine.Submitted or LedgerLine.Returned, HoursRevised e) => Put(state, new LedgerLine.Submitted(e.Entry)),
        (LedgerLine.Submitted l, HoursReturned e) => Put(state, new LedgerLine.Returned(l.Entry, e.Comment)),
        (LedgerLine.Submitted l, HoursVerified) => Put(state, new LedgerLine.Verified(l.Entry)),
        (LedgerLine.Credited l, VerificationUndone) => Put(state, new LedgerLine.Submitted(l.Entry)),
        (LedgerLine.Returned l, ReturnUndone) => Put(state, new LedgerLine.Submitted(l.Entry)),
        (LedgerLine.Verified l, HoursCredited e) => Put(state, new LedgerLine.Credited(l.Entry, e.Hours)),
        (LedgerLine.Credited l, HoursReversed e) => Put(state, new LedgerLine.Reversed(l.Entry, l.Hours, e.Reversal)),
        var (line, _) => throw new UnreachableException($"{fact.GetType().Name} after {line?.GetType().Name ?? "nothing"}"),
    };

    private static Decision<TrainingEvent> Log(Ledger ledger, HourEntry entry, Turn turn) => Line(ledger, entry.Id) switch
    {
        { } line when line.Entry == entry => [],
        { } => IdTaken("entry"),
        null when IsReversal(ledger, entry.Id) => IdTaken("entry"),
        null => EntryRules.Objection(ledger, entry, turn, Policy(turn)) is { } objection ? objection : [new TrainingLogged(entry)],
    };

    private static Decision<TrainingEvent> Revise(Ledger ledger, HourEntry entry, Turn turn) => Line(ledger, entry.Id) switch
    {
        null => Unknown,
        LedgerLine.Submitted line when line.Entry == entry => [],
        LedgerLine.Submitted or LedgerLine.Returned =>
            EntryRules.Objection(ledger, entry, turn, Policy(turn)) is { } objection ? objection : [new HoursRevised(entry)],
        _ => Refusal.Because("training.not-open", "entry"),
    };

    private static Decision<TrainingEvent> Verify(LedgerLine? line, VerifyHours order, Turn turn)
    {
        switch (line)
        {
            case null:
                return Unknown;
            case LedgerLine.Credited or LedgerLine.Verified:
                return [];
            case LedgerLine.Submitted when order.Approver.Contains(turn.Self.Key):
                return Refusal.Because("training.own-hours", "entry");
            case LedgerLine.Submitted { Entry: var entry }:
                var factor = Policy(turn).Rule("R16")?.Number($"factor-{entry.Role}", 1) ?? 1;
                return [new HoursVerified(entry.Id), new HoursCredited(entry.Id, entry.Hours * factor, factor)];
            default:
                return Refusal.Because("training.not-submitted", "entry");
        }
    }

    private static Decision<TrainingEvent> Return(LedgerLine? line, ReturnHours order) => line switch
    {
        null => Unknown,
        LedgerLine.Submitted => [new HoursReturned(order.Entry, order.Comment)],
        LedgerLine.Returned l when l.Comment == order.Comment => [],
        _ => Refusal.Because("training.not-submitted", "entry"),
    };

    private static Decision<TrainingEvent> Reverse(Ledger ledger, ReverseHours order) => Line(ledger, order.Entry) switch
    {
        null => Unknown,
        LedgerLine.Reversed l when l.Reversal == order.Reversal => [],
        LedgerLine.Credited when ledger.Lines.ContainsKey(order.Reversal) || IsReversal(ledger, order.Reversal) => IdTaken("reversal"),
        LedgerLine.Credited l => [new HoursReversed(order.Entry, order.Reversal, -l.Hours, order.Reason)],
        _ => Refusal.Because("training.not-credited", "entry"),
    };

    private static Policy Policy(Turn turn) => turn.See<Region>(RegionGrain.Of(turn.Self.Scope)).Policy;

    private static bool IsReversal(Ledger ledger, Guid id) => ledger.Lines.Values.Any(l => l is LedgerLine.Reversed r && r.Reversal == id);

    private static LedgerLine? Line(Ledger ledger, Guid id) => ledger.Lines.GetValueOrDefault(id);

    private static Ledger Put(Ledger ledger, LedgerLine line) => new(ledger.Lines.SetItem(line.Entry.Id, line));

    private static Refusal Unknown => Refusal.Because("training.entry-unknown", "entry");

    private static Refusal IdTaken(string field) => Refusal.Because("training.entry-id-taken", field);

    /// <summary>The entry an event is about.</summary>
    public static Guid EntryOf(TrainingEvent fact) => fact switch
    {
        TrainingLogged e => e.Entry.Id,
        HoursRevised e => e.Entry.Id,
        HoursVerified e => e.Entry,
        HoursCredited e => e.Entry,
        HoursReturned e => e.Entry,
        HoursReversed e => e.Entry,
        VerificationUndone e => e.Entry,
        ReturnUndone e => e.Entry,
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
