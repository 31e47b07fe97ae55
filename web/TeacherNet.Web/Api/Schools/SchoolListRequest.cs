using TeacherNet.Grains.Schools;

namespace TeacherNet.Web.Api.Schools;

/// <summary>What a list of schools is asked for in its address.</summary>
internal sealed record SchoolListRequest : IPaged
{
    private bool isWhole;

    /// <summary>Part of a name, former name or code.</summary>
    public string? Q { get; init; }

    public string? Kind { get; init; }

    public string? Stage { get; init; }

    public string? Location { get; init; }

    public string? Strength { get; init; }

    /// <summary>open (the default), closed or all.</summary>
    public string? Status { get; init; }

    /// <summary>Key of a rotation cycle, for those that nominated nobody in it.</summary>
    public string? SilentIn { get; init; }

    /// <summary>code, name, pupils, authorised, staffed, shortage or surplus; descending with a leading minus.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 500.</summary>
    public int? Size { get; init; }

    /// <summary>Id of an action: those it could not be done to.</summary>
    public string? Refused { get; init; }

    public IPaged Whole() => this with { isWhole = true };

    public bool Passes(SchoolEntry school, DateOnly today) => Passes(school.Facts) && (Status == "all" || school.IsOpenOn(today) == (Status != "closed"));

    private bool Passes(SchoolFacts school) =>
        (string.IsNullOrEmpty(Kind) || school.Kind == Kind)
        && (string.IsNullOrEmpty(Stage) || school.Stages.Contains(Stage))
        && (string.IsNullOrEmpty(Location) || school.Location == Location)
        && (string.IsNullOrEmpty(Strength) || school.Strength == Strength);

    public IEnumerable<SchoolLineBody> PageOf(IEnumerable<SchoolLineBody> lines)
    {
        var (skip, take) = isWhole ? (0, int.MaxValue) : Paging.Span(Page, Size);
        return Sorted(lines).Skip(skip).Take(take);
    }

    // The lines come in order of their codes, which decides among equals.
    private IEnumerable<SchoolLineBody> Sorted(IEnumerable<SchoolLineBody> lines) => (Sort?.TrimStart('-'), Sort is ['-', ..]) switch
    {
        ("code", true) => lines.Reverse(),
        ("name", var down) => By(lines, l => l.Name, StringComparer.Ordinal, down),
        ("pupils", var down) => By(lines, l => l.Pupils, null, down),
        ("authorised", var down) => By(lines, l => l.Authorised, null, down),
        ("staffed", var down) => By(lines, l => l.Staffed, null, down),
        ("shortage", var down) => By(lines, l => l.Shortage, null, down),
        ("surplus", var down) => By(lines, l => l.Surplus, null, down),
        _ => lines,
    };

    private static IOrderedEnumerable<SchoolLineBody> By<T>(IEnumerable<SchoolLineBody> lines, Func<SchoolLineBody, T> key, IComparer<T>? comparer, bool down) =>
        down ? lines.OrderByDescending(key, comparer) : lines.OrderBy(key, comparer);
}
