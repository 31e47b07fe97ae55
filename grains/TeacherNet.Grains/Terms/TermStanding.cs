using System.Collections.Immutable;

namespace TeacherNet.Grains.Terms;

/// <summary>Where a term stands and what waits in it.</summary>
public static class TermStanding
{
    /// <summary>Ordered, and nobody reported yet.</summary>
    public const string Ordered = "ordered";

    /// <summary>Did not report in time (未报到).</summary>
    public const string Absent = "absent";

    /// <summary>In service (在岗).</summary>
    public const string Serving = "serving";

    /// <summary>The end is decided and its day has not come.</summary>
    public const string Ending = "ending";

    /// <summary>All of them, in the order of a term's life; a closed term stands by its outcome.</summary>
    public static readonly ImmutableArray<string> All = [Ordered, Absent, Serving, Ending];

    /// <summary>One of <see cref="All"/>, or how the term ended.</summary>
    public static string Of(Term.Begun term) => term switch
    {
        { IsClosed: true, Ending: { } end } => end.Outcome,
        { Ending: not null } => Ending,
        { Reported: not null } => Serving,
        _ when term.Reminded.Contains(TermDues.NoShow) => Absent,
        _ => Ordered,
    };

    /// <summary>What fell due and nobody has seen to, by day.</summary>
    public static IEnumerable<TermDue> Waiting(Term.Begun term) =>
        term.Order.Dues.Where(d => term.Reminded.Contains(d.What) && !IsDone(term, d.What));

    /// <summary>Lines of the hand-over list that a side has still to see to; none once the term is closed.</summary>
    public static IEnumerable<HandOverItem> Open(Term.Begun term, string side) =>
        term.IsClosed ? [] : term.Order.Items.Where(i => i.Side == side && !term.Ticked.Contains(i.Code));

    private static bool IsDone(Term.Begun term, string what) => what switch
    {
        TermDues.NoShow => term.Reported is not null || term.Ending is not null,
        TermDues.MidTerm => term.Assessments.ContainsKey(TermDues.MidTerm) || term.Assessments.ContainsKey(TermDues.End) || term.Ending is not null,
        TermDues.End => term.Ending is not null,
        _ when TermDues.DaysOf(what) is { } days => term.CheckIns.ContainsKey(days) || term.IsClosed,
        _ => true,
    };
}
