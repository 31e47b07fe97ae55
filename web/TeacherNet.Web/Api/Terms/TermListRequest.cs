using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Terms;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Terms;

/// <summary>What a list of terms is asked for in its address.</summary>
internal sealed record TermListRequest : IPaged
{
    /// <summary>Anything of the hand-over list is open.</summary>
    public const string HandOver = "hand-over";

    /// <summary>Anything that fell due is open.</summary>
    public const string Anything = "any";

    /// <summary>An assessment is due.</summary>
    public const string Assessment = "assessment";

    /// <summary>A check-in is due.</summary>
    public const string CheckIn = "check-in";

    private bool isWhole;

    /// <summary>Part of a name or staff number.</summary>
    public string? Q { get; init; }

    /// <summary>Key of a cycle.</summary>
    public string? Cycle { get; init; }

    /// <summary>Key of a school left or joined.</summary>
    public string? School { get; init; }

    /// <summary>Key of a teacher.</summary>
    public string? Teacher { get; init; }

    /// <summary>Where terms stand.</summary>
    public string? Standing { get; init; }

    /// <summary>What waits: <c>hand-over</c>, <c>no-show</c>, <c>assessment</c>, <c>end</c>, <c>check-in</c> or <c>any</c>.</summary>
    public string? Waiting { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 500.</summary>
    public int? Size { get; init; }

    public IPaged Whole() => this with { isWhole = true };

    public (int Skip, int Take) Span() => isWhole ? (0, int.MaxValue) : Paging.Span(Page, Size);

    /// <summary>Whether a term matches and the reader reaches it.</summary>
    public bool Passes(Term.Begun term, RotationState names, Granted granted)
    {
        var order = term.Order.Order;
        return TermReading.Reaches(granted, order)
            && IsAny(Cycle, order.Cycle) && IsAny(Teacher, order.Teacher)
            && (string.IsNullOrEmpty(School) || order.From.School == School || order.To.School == School)
            && IsAny(Standing, TermStanding.Of(term))
            && Waits(term, granted)
            && (Q?.Trim() is not { Length: > 0 } q || names.Teacher(order.Teacher) is var who && (who.Name.Contains(q, StringComparison.Ordinal) || who.Number.Contains(q, StringComparison.OrdinalIgnoreCase)));
    }

    // What waits for a reader: the lines of their own side, and of what fell due that of the school joined, or of the teacher.
    private bool Waits(Term.Begun term, Granted granted)
    {
        var order = term.Order.Order;
        var isReceiving = granted.Everything || granted.Schools.Contains(order.To.School);
        return Waiting switch
        {
            null or "" => true,
            HandOver => IsHandOverOpen(),
            Anything => TermStanding.Waiting(term).Any() || IsHandOverOpen(),
            Assessment => isReceiving && TermStanding.Waiting(term).Any(d => d.What is TermDues.MidTerm || (d.What is TermDues.End && !term.Assessments.ContainsKey(TermDues.End))),
            CheckIn => TermStanding.Waiting(term).Any(d => TermDues.DaysOf(d.What) is not null),
            _ => isReceiving && TermStanding.Waiting(term).Any(d => d.What == Waiting),
        };

        bool IsHandOverOpen() => HandOverSides.All
            .Where(s => granted.Everything || TermReading.TargetOf(order, s) is var side && (granted.Schools.Contains(side.School ?? "") || granted.Teachers.Contains(side.Teacher ?? "")))
            .Any(s => TermStanding.Open(term, s).Any());
    }

    private static bool IsAny(string? filter, string value) => string.IsNullOrEmpty(filter) || filter == value;
}
