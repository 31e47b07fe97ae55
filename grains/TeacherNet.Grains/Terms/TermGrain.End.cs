using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

public sealed partial class TermGrain
{
    /// <summary>So many years ahead a term ends at most, and what follows it: no term is agreed for longer, and what is counted on from its end stays a day.</summary>
    private const int YearsAhead = 10;

    private static Decision<TermEvent> End(Term.Begun term, DecideEnd order, Turn turn)
    {
        if (TermOutcomes.List.WithCode(order.Outcome) is not { Value: var outcome })
            return Refusal.Because("term.outcome", "outcome").Given("outcome", order.Outcome);
        if ((WhyTooFar(order, turn.Today.AddYears(YearsAhead)) ?? WhyNotEnd(term, order, outcome)) is { } no)
            return no;
        var end = new TermEnd(order.Outcome, order.LastDay, order.Document, order.Reason, Next(term.Order.Order, order, outcome));
        if (term.Ending == end)
            return [];
        return order.LastDay < turn.Today ? [new EndDecided(end), new TermClosed(term.Order.Order, end)] : [new EndDecided(end)];
    }

    private static Refusal? WhyTooFar(DecideEnd order, DateOnly latest) =>
        order.LastDay > latest ? Refusal.Because("term.ends-too-far", "lastDay").Given("latest", Day(latest))
        : order.Until > latest ? Refusal.Because("term.ends-too-far", "until").Given("latest", Day(latest))
        : null;

    private static Refusal? WhyNotEnd(Term.Begun term, DecideEnd order, TermOutcome outcome) => outcome switch
    {
        _ when order.LastDay < term.Order.Order.Effective =>
            Refusal.Because("term.ends-before-it-begins", "lastDay").Given("effective", Day(term.Order.Order.Effective)),
        _ when TermOutcomes.IsCutShort(outcome) => null,
        _ when term.Reported is null => Refusal.Because("term.not-reported"),
        _ when !term.Assessments.ContainsKey(TermDues.End) => Refusal.Because("term.not-assessed"),
        _ when TermOutcomes.GoesOn(outcome) && (order.Until is not { } until || until <= order.LastDay) =>
            Refusal.Because("term.goes-on-without-end", "until").Given("lastDay", Day(order.LastDay)),
        TermOutcome.Converted when order.Form is null || order.Form == term.Order.Order.Form || ExchangeForms.List.WithCode(order.Form) is null =>
            Refusal.Because("term.same-form", "form"),
        _ => null,
    };

    // Whose personnel relation moved with them has no post to go back to, unless a term of years was agreed for the whole of it.
    private static NextPosting? Next(TermOrder term, DecideEnd order, TermOutcome outcome) => outcome switch
    {
        TermOutcome.Retained => new(order.Next, term.To, PostingKinds.Origin, term.Form, null),
        TermOutcome.Extended => new(order.Next, term.To, KindOf(term), term.Form, order.Until),
        TermOutcome.Converted => new(order.Next, term.To, KindOf(term), order.Form!, order.Until),
        TermOutcome.Interrupted or TermOutcome.Terminated when term.RelationMoves => null,
        _ => new(order.Next, term.From, PostingKinds.Origin, term.Form, null),
    };

    private static string KindOf(TermOrder term) => term.RelationMoves ? PostingKinds.Origin : PostingKinds.Exchange;

    private static Decision<TermEvent> Close(Term.Begun term, Turn turn) => term switch
    {
        { IsClosed: true } or { Ending: null } => [],
        { Ending: { } end } when turn.Today <= end.LastDay => Refusal.Because("term.end-not-due").Given("lastDay", Day(end.LastDay)),
        { Ending: { } end } => [new TermClosed(term.Order.Order, end)],
    };
}
