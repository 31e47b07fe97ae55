using System.Diagnostics;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>One pairing of two schools, one on each side of a partnership.</summary>
public sealed class PairingGrain : IDecider<Pairing, PairingCommand, PairingEvent>
{
    /// <inheritdoc/>
    public static string Kind => "pairing";

    /// <inheritdoc/>
    public static Pairing Initial => new Pairing.Unsigned();

    /// <inheritdoc/>
    public static Decision<PairingEvent> Decide(Pairing state, PairingCommand command, Turn turn) => (state, command) switch
    {
        (Pairing.Unsigned, AgreePairing c) => Faults(Agreed(c), turn) ?? (Decision<PairingEvent>)[new PairingAgreed(Agreed(c), null)],
        (Pairing.Signed s, AgreePairing c) => IsSame(s.Terms, c) ? [] : Refusal.Because("pairing.id-taken"),
        (_, ImportPairing c) => Import(state, c, turn),
        (Pairing.Unsigned, UndoPairingImport) => [],
        (Pairing.Signed s, UndoPairingImport c) => Undo(s, c),
        (Pairing.Unsigned, _) => Refusal.Because("pairing.not-signed"),
        (Pairing.Signed s, UndoPairingChange) => s.Before is { } before ? [new PairingChangeUndone(before.Terms)] : Refusal.Because("pairing.nothing-to-undo"),
        (Pairing.Signed s, SuspendPairing c) => Suspend(s.Terms, c, turn),
        (Pairing.Signed s, ResumePairing c) => Resume(s.Terms, c, turn),
        (Pairing.Signed s, EndPairing c) => End(s.Terms, c, turn),
        (Pairing.Signed s, RenewPairing c) => Renew(s.Terms, c, turn),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Pairing Evolve(Pairing state, PairingEvent fact) => (state, fact) switch
    {
        (Pairing.Unsigned, PairingAgreed e) => new Pairing.Signed(e.Terms, ImportTrail<PairingTerms>.Empty.After(e.Import, null)),
        (Pairing.Signed s, PairingCorrected e) => new Pairing.Signed(e.Terms, s.Trail.After(e.Import, s.Terms)),
        (Pairing.Signed, PairingImportUndone { Before: null }) => new Pairing.Unsigned(),
        (Pairing.Signed s, PairingImportUndone { Before: { } before }) => new Pairing.Signed(before, s.Trail.Back()),
        (Pairing.Signed { Before: { } before }, PairingChangeUndone) => before,
        (Pairing.Signed s, PairingEvent e) => new Pairing.Signed(Changed(s.Terms, e), s.Trail.After(null, null)) { Before = s with { Before = null } },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    /// <summary>The terms after one of the events that change them step by step.</summary>
    internal static PairingTerms Changed(PairingTerms terms, PairingEvent fact) => fact switch
    {
        PairingSuspended e => terms.StoppedAs(Code(PairingState.Suspended), e.From),
        PairingEnded e => terms.StoppedAs(Code(PairingState.Ended), e.From),
        PairingResumed e => terms.InForceAs(Code(PairingState.Active), e.From, terms.ExpiresOn),
        PairingRenewed e => terms.InForceAs(Code(PairingState.Renewed), e.From, e.ExpiresOn),
        _ => throw new UnreachableException($"{fact.GetType().Name} changes no terms"),
    };

    private static string Code(PairingState state) => PairingStates.List[state].Code;

    private static PairingTerms Agreed(AgreePairing c) =>
        new(c.Number, c.First, c.Second, c.SignedOn, c.ExpiresOn, Code(PairingState.Active), null, [new(c.SignedOn, c.ExpiresOn)]);

    private static bool IsSame(PairingTerms terms, AgreePairing c) =>
        (terms.Number, terms.First, terms.Second, terms.SignedOn) == (c.Number, c.First, c.Second, c.SignedOn)
        && (terms.ExpiresOn == c.ExpiresOn || terms.State == Code(PairingState.Renewed));

    private static Refusal? Faults(PairingTerms terms, Turn turn)
    {
        if (terms.ExpiresOn < terms.SignedOn) return Refusal.Because("pairing.expires-before-signed", "expiresOn");
        if (Sides.Of(turn.Self.Scope, terms.First.Region) != Sides.First) return Refusal.Because("pairing.school-of-another-region", "first");
        return Sides.Of(turn.Self.Scope, terms.Second.Region) != Sides.Second ? Refusal.Because("pairing.school-of-another-region", "second") : null;
    }

    private static Decision<PairingEvent> Import(Pairing state, ImportPairing c, Turn turn)
    {
        if (PairingStates.List.WithCode(c.State) is not { Value: var kind }) return Refusal.Because("pairing.unknown-state", "state").Given("state", c.State);
        if (c.LastDay is null && kind is PairingState.Suspended or PairingState.Ended) return Refusal.Because("pairing.last-day-missing", "lastDay");
        if (c.LastDay < c.SignedOn || c.LastDay > c.ExpiresOn) return Refusal.Because("pairing.last-day-outside-term", "lastDay");

        var terms = new PairingTerms(c.Number, c.First, c.Second, c.SignedOn, c.ExpiresOn, c.State, null, [new(c.SignedOn, c.ExpiresOn)]);
        if (Faults(terms, turn) is { } fault) return fault;
        if ((c.LastDay ?? (kind is PairingState.Expired ? c.ExpiresOn : null)) is { } lastDay) terms = terms.StoppedAs(c.State, lastDay.AddDays(1));

        return state switch
        {
            Pairing.Signed s when s.Terms.ReadsAs(terms) => [],
            Pairing.Signed s when s.Terms.ReadsAs(terms with { Number = s.Terms.Number, First = s.Terms.First, Second = s.Terms.Second }) =>
                [new PairingCorrected(terms with { InForce = s.Terms.InForce }, c.Import)],
            Pairing.Signed => [new PairingCorrected(terms, c.Import)],
            _ => [new PairingAgreed(terms, c.Import)],
        };
    }

    private static Decision<PairingEvent> Undo(Pairing.Signed pairing, UndoPairingImport c) => pairing.Trail.Undo(c.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores => [new PairingImportUndone(c.Import, before)],
        _ => ImportTrail<PairingTerms>.ChangedSince,
    };

    private static Decision<PairingEvent> Suspend(PairingTerms terms, SuspendPairing c, Turn turn)
    {
        if (terms.State == Code(PairingState.Suspended) && terms.StoppedFrom == c.From) return [];
        if (c.From > turn.Today) return NotCome;
        return terms.StoppedFrom is null && terms.IsInForceOn(c.From) ? [new PairingSuspended(c.From)] : Refusal.Because("pairing.not-in-force", "from");
    }

    private static Decision<PairingEvent> Resume(PairingTerms terms, ResumePairing c, Turn turn)
    {
        if (terms.StoppedFrom is null && terms.IsInForceOn(c.From)) return [];
        if (c.From > turn.Today) return NotCome;
        if (terms.State != Code(PairingState.Suspended) || c.From < terms.StoppedFrom) return Refusal.Because("pairing.not-suspended", "from");
        return c.From <= terms.ExpiresOn ? [new PairingResumed(c.From)] : Refusal.Because("pairing.expired", "from");
    }

    private static Decision<PairingEvent> End(PairingTerms terms, EndPairing c, Turn turn)
    {
        if (terms.State == Code(PairingState.Ended) && terms.StoppedFrom == c.From) return [];
        if (c.From > turn.Today) return NotCome;
        if (terms.State == Code(PairingState.Ended)) return Refusal.Because("pairing.already-ended");
        var isOpen = terms.StoppedFrom is { } stopped ? c.From >= stopped : terms.IsInForceOn(c.From);
        return isOpen ? [new PairingEnded(c.From)] : Refusal.Because("pairing.not-in-force", "from");
    }

    private static Decision<PairingEvent> Renew(PairingTerms terms, RenewPairing c, Turn turn)
    {
        if (terms.State == Code(PairingState.Renewed) && terms.ExpiresOn == c.ExpiresOn) return [];
        if (c.From > turn.Today) return NotCome;
        if (terms.State == Code(PairingState.Ended)) return Refusal.Because("pairing.already-ended");
        if (c.ExpiresOn <= terms.ExpiresOn || c.ExpiresOn < c.From) return Refusal.Because("pairing.renewal-too-short", "expiresOn");
        return c.From >= (terms.StoppedFrom ?? terms.SignedOn) ? [new PairingRenewed(c.From, c.ExpiresOn)] : Refusal.Because("pairing.not-in-force", "from");
    }

    private static Refusal NotCome => Refusal.Because("pairing.day-not-come", "from");
}
