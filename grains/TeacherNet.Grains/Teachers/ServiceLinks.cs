using System.Collections.Immutable;

namespace TeacherNet.Grains.Teachers;

/// <summary>A dated tie of a teacher to a school.</summary>
/// <param name="Kind">One of <see cref="LinkKinds"/>.</param>
/// <param name="School">Key of the school.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive; null while it lasts.</param>
/// <param name="DocumentNo">Number of the document behind it.</param>
/// <param name="Percent">Its share of full time.</param>
/// <param name="Entered">Id of the link that was entered; null for what the postings tell.</param>
public sealed record ServiceLink(string Kind, string School, DateOnly From, DateOnly? Until, string? DocumentNo, int Percent, Guid? Entered);

/// <summary>The three ties of a teacher, which a move with the personnel relation takes along and one without leaves behind.</summary>
public static class LinkKinds
{
    /// <summary>Where the post is held (编制所在).</summary>
    public const string Establishment = "establishment";

    /// <summary>Who employs (聘用).</summary>
    public const string Employment = "employment";

    /// <summary>Where the teacher teaches (实际任教).</summary>
    public const string Teaching = "teaching";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Establishment, Employment, Teaching];
}

/// <summary>Tells a teacher's three ties from the postings, and from what was entered of shares at other schools; the rest is where the postings have it.</summary>
public static class ServiceLinks
{
    private const int Whole = 100;

    /// <summary>The ties of every kind in order of time; postings at one school are one tie.</summary>
    public static ImmutableArray<ServiceLink> Of(DirectoryEntry teacher) => [.. LinkKinds.All.SelectMany(k => Of(teacher, k))];

    /// <summary>The ties of a kind on a day, the largest share first; none before the first posting or after the last day.</summary>
    public static ImmutableArray<ServiceLink> On(DirectoryEntry teacher, string kind, DateOnly day) =>
        [.. Of(teacher, kind).Where(l => l.From <= day && !(l.Until < day)).OrderByDescending(l => l.Percent)];

    private static IEnumerable<ServiceLink> Of(DirectoryEntry teacher, string kind)
    {
        var entered = teacher.Links.Where(l => l.Link == kind).ToList();
        var posted = Posted(teacher, kind).ToList();
        if (entered.Count == 0)
            return posted;
        var last = teacher.Postings[^1].End ?? teacher.Leaving?.LastDay;
        return posted.SelectMany(l => Rest(l, entered))
            .Concat(entered.Where(l => !(last < l.From)).Select(l => new ServiceLink(kind, l.School, l.From, Earlier(l.Until, last), l.DocumentNo, l.Percent, l.Id)))
            .OrderBy(l => l.From).ThenByDescending(l => l.Percent);
    }

    private static IEnumerable<ServiceLink> Posted(DirectoryEntry teacher, string kind)
    {
        var postings = teacher.Postings.Where((p, n) => kind == LinkKinds.Teaching || n == 0 || p.Kind == PostingKinds.Origin).ToList();
        var end = teacher.Postings[^1].End ?? teacher.Leaving?.LastDay;
        for (var first = 0; first < postings.Count;)
        {
            var next = first + 1;
            while (next < postings.Count && postings[next].Post.School == postings[first].Post.School)
                next++;
            yield return new(
                kind, postings[first].Post.School, postings[first].Start, next < postings.Count ? postings[next].Start.AddDays(-1) : end, postings[first].DocumentNo, Whole, null);
            first = next;
        }
    }

    // What is left of a tie while shares of it are elsewhere: cut where a share begins or has ended.
    private static IEnumerable<ServiceLink> Rest(ServiceLink tie, List<LinkEntered> elsewhere)
    {
        var cuts = elsewhere.SelectMany(l => (DateOnly?[])[l.From, l.Until?.AddDays(1)]).OfType<DateOnly>()
            .Where(d => tie.From < d && !(tie.Until < d)).Append(tie.From).Distinct().Order().ToList();
        for (var n = 0; n < cuts.Count; n++)
        {
            var rest = Whole - elsewhere.Where(l => l.Covers(cuts[n])).Sum(l => l.Percent);
            if (rest > 0)
                yield return tie with { From = cuts[n], Until = n + 1 < cuts.Count ? cuts[n + 1].AddDays(-1) : tie.Until, Percent = rest };
        }
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
