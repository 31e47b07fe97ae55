using System.Collections.Immutable;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Eligibility;

/// <summary>What the scale of points counts of a person.</summary>
/// <param name="YearsHere">School years in the present school by the cut-off, as R1 counts them.</param>
/// <param name="Title">Code of the title held.</param>
/// <param name="ClassTeacher">Whether a class teacher.</param>
/// <param name="RuralYears">School years in rural schools by the cut-off, all postings together.</param>
/// <param name="Honour">Kind of honour, or null.</param>
/// <param name="HonourLevel">Its level, or null.</param>
/// <param name="YearsInWork">Full years of work by the cut-off.</param>
/// <param name="SecondSubjects">Further subjects taught.</param>
public sealed record PointFacts(
    int YearsHere, string Title, bool ClassTeacher, int RuralYears, string? Honour, string? HonourLevel, int YearsInWork, int SecondSubjects)
{
    /// <summary>The facts of a teacher on the roster.</summary>
    /// <param name="facts">What the roster says.</param>
    /// <param name="postings">First to last.</param>
    /// <param name="since">First day in the present school as R1 counts it.</param>
    /// <param name="cutOff">The day up to which service is counted, inclusive.</param>
    /// <param name="isRural">Whether a school, by key, is one of those that rural service counts in.</param>
    /// <param name="uncounted">School years since then that R1 does not count.</param>
    public static PointFacts Of(
        TeacherFacts facts, ImmutableArray<Posting> postings, DateOnly since, DateOnly cutOff, Func<string, bool> isRural, int uncounted = 0) => new(
        SameSchool.Years(since, cutOff) - uncounted, facts.Title, facts.ClassTeacher, Rural(postings, cutOff, isRural), facts.Honour, facts.HonourLevel,
        facts.StartedWork is { } started ? FullYears(started, cutOff) : 0, facts.SecondSubjects.Count);

    /// <summary>The location classes that rural service counts in, as the scale says.</summary>
    public static IReadOnlyList<string> RuralLocations(Listed<PolicyRule> rules) => rules.FirstOrDefault(r => r.Choice("scale") == "rural-years")?.Codes("locations") ?? [];

    // Postings that follow each other in rural schools are one service: a change of school loses no year, and time out of service gives none.
    private static int Rural(ImmutableArray<Posting> postings, DateOnly cutOff, Func<string, bool> isRural)
    {
        var (years, since, until, before) = (0, (DateOnly?)null, cutOff, (Posting?)null);
        foreach (var posting in postings.Where(p => p.Start <= cutOff))
        {
            var isOne = isRural(posting.Post.School);
            if (since is { } first && !(isOne && !SameSchool.IsApart(before!, posting)))
                (years, since) = (years + SameSchool.Years(first, until), null);
            if (isOne)
                (since, until) = (since ?? posting.Start, posting.End is { } end && end < cutOff ? end : cutOff);
            before = posting;
        }

        return years + (since is { } last ? SameSchool.Years(last, until) : 0);
    }

    private static int FullYears(DateOnly from, DateOnly until)
    {
        var years = until.Year - from.Year;
        return Math.Max(0, from.AddYears(years) > until.AddDays(1) ? years - 1 : years);
    }
}
