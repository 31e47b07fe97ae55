using System.Globalization;
using TeacherNet.Grains.Terms;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Terms at other schools: hand-over lists, who did not report, assessments, ends to decide, check-ins.</summary>
internal static class TermTodo
{
    private const string Whole = "";

    public static void Apply(TodoState state, Recorded recorded, TermEvent fact)
    {
        var key = recorded.Grain.Key;
        var term = state.Terms[key] = TermsView.Next(state.Terms.GetValueOrDefault(key), fact);
        var order = term.Order.Order;
        HandOver(order.From.School, HandOverSides.From);
        HandOver(order.To.School, HandOverSides.To);
        HandOver(order.Teacher, HandOverSides.Teacher);
        Wait(TodoKinds.HandOversOpen, Whole, key, HandOverSides.All.Any(s => TermStanding.Open(term, s).Any()) ? order.Effective : null);

        var waiting = TermStanding.Waiting(term).ToList();
        Wait(TodoKinds.NoShows, order.To.School, key, DayOf(TermDues.NoShow));
        var isAssessed = term.Assessments.ContainsKey(TermDues.End);
        Wait(TodoKinds.TermAssessments, order.To.School, key, DayOf(TermDues.MidTerm) ?? (isAssessed ? null : DayOf(TermDues.End)));
        Wait(TodoKinds.TermsToEnd, Whole, key, DayOf(TermDues.End) is null ? null : order.PlannedEnd);
        Wait(TodoKinds.CheckInsDue, order.Teacher, key, waiting.FirstOrDefault(w => TermDues.DaysOf(w.What) is not null)?.On);
        if (term.IsClosed)
            state.Terms.Remove(key);

        void HandOver(string place, string side) => Wait(TodoKinds.HandOver, place, $"{key}/{side}", TermStanding.Open(term, side).Any() ? order.Effective : null);

        DateOnly? DayOf(string what) => waiting.FirstOrDefault(w => w.What == what)?.On;

        void Wait(string kind, string place, string id, DateOnly? due)
        {
            var pile = state.Pile(kind);
            if (due is null)
                pile.Settle(place, id);
            else if (!pile.Holds(place, id))
                pile.Raise(place, id, new(recorded.At, due.Value.ToString("O", CultureInfo.InvariantCulture)));
        }
    }
}
