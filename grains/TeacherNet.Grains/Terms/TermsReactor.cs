using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

/// <summary>Begins a term for every ordered move, and carries a term's end to the teacher's postings and to the term that follows.</summary>
public sealed class TermsReactor : IReactor
{
    private const string Role = "coordinator";

    /// <inheritdoc/>
    public string Name => "terms";

    /// <inheritdoc/>
    public IEnumerable<FollowUp> React(Recorded recorded)
    {
        var scope = recorded.Grain.Scope;
        return recorded.Event switch
        {
            MovesOrdered e => e.Moves.Select(m => new FollowUp(TermGrain.IdOf(scope, m.Move), new BeginTerm(
                new(e.Cycle, recorded.Grain.Key, m.Teacher, m.StaffClass, m.From, m.To, m.Form, m.RelationMoves, e.Document, e.Effective, e.PlannedEnd), null))),
            TermClosed { End.Next: { } next } e => Following(recorded.Grain, e, next),
            _ => [],
        };
    }

    /// <inheritdoc/>
    public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => RefusedFollowUps.Record(Name, Role, cause, refused, refusal);

    private static IEnumerable<FollowUp> Following(GrainId term, TermClosed closed, NextPosting next)
    {
        var (order, end) = (closed.Order, closed.End);
        var (first, document) = (end.LastDay.AddDays(1), end.Document ?? order.Document);
        yield return new(new(term.Scope, TeacherGrain.Kind, order.Teacher), new SettlePosting(
            next.Id, Guid.ParseExact(term.Key, "N"), end.Outcome, next.Post, next.Kind, next.Form, first, next.Until, document));
        if (next.Until is not null)
            yield return new(TermGrain.IdOf(term.Scope, next.Id), new BeginTerm(
                order with { Form = next.Form, Document = document, Effective = first, PlannedEnd = next.Until }, Guid.ParseExact(term.Key, "N")));
    }
}
