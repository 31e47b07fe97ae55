using System.Collections.Immutable;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Eligibility;

/// <summary>How long someone has served in one school.</summary>
public static class SameSchool
{
    /// <summary>
    /// The first day of unbroken service in the present school. Whether another campus of it, a secondment or an exchange
    /// elsewhere in between breaks the service, and whether service in a school that closed goes on in the next one, is R1's choice.
    /// Time out of service breaks it always.
    /// </summary>
    /// <param name="postings">First to last.</param>
    /// <param name="rule">R1, or null for a policy without it.</param>
    /// <param name="lastDays">Last days of schools that closed, by key; null when none is known.</param>
    public static DateOnly Since(ImmutableArray<Posting> postings, PolicyRule? rule, IReadOnlyDictionary<string, DateOnly>? lastDays = null)
    {
        var present = postings[^1];
        var since = present.Start;
        for (var i = postings.Length - 2; i >= 0; i--)
        {
            var earlier = postings[i];
            if (IsApart(earlier, postings[i + 1]))
                break;
            if (earlier.Post.School == present.Post.School && (earlier.Post.Campus == present.Post.Campus || rule?.Says("campus-counts") is true))
                since = earlier.Start;
            else if (rule?.Says("merger-counts") is true && IsMergedInto(earlier, postings[i + 1], lastDays))
                since = earlier.Start;
            else if (!Bridges(earlier, rule))
                break;
        }

        return since;
    }

    /// <summary>
    /// School years served from a day up to and including another: those that ended by then and began on the first day or later,
    /// the year of arrival counting when it was in September or before.
    /// </summary>
    public static int Years(DateOnly since, DateOnly until)
    {
        var first = FirstYear(since);
        var last = until >= new DateOnly(until.Year, 8, 31) ? until.Year : until.Year - 1;
        return Math.Max(0, last - first);
    }

    /// <summary>School years that somebody has served in the present school, as R1 counts them.</summary>
    /// <param name="teacher">Whom it is about.</param>
    /// <param name="rule">R1, or null for a policy without it.</param>
    /// <param name="until">The day up to which is counted, inclusive.</param>
    /// <param name="lastDays">Last days of schools that closed, by key; null when none is known.</param>
    public static int YearsOf(DirectoryEntry teacher, PolicyRule? rule, DateOnly until, IReadOnlyDictionary<string, DateOnly>? lastDays)
    {
        var since = Since(teacher.Postings, rule, lastDays);
        return Years(since, until) - Uncounted(since, until, teacher.LongLeaves, rule);
    }

    /// <summary>How many of these school years were mostly long leave and do not count, where R1 says so.</summary>
    /// <param name="since">As <see cref="Years"/>.</param>
    /// <param name="until">As <see cref="Years"/>.</param>
    /// <param name="leaves">Long leaves, none at the same time as another.</param>
    /// <param name="rule">R1, or null for a policy without it.</param>
    public static int Uncounted(DateOnly since, DateOnly until, IReadOnlyCollection<LongLeave> leaves, PolicyRule? rule)
    {
        if (leaves.Count == 0 || rule?.Choice("leave-counts") != "false")
            return 0;
        var days = (int)rule.Number("leave-days", DefaultLeaveDays);
        return Enumerable.Range(FirstYear(since), Years(since, until)).Count(year => leaves.Sum(l => l.DaysWithin(new(year, 9, 1), new(year + 1, 8, 31))) >= days);
    }

    /// <summary>Half of a year, where the policy names no number of days.</summary>
    private const int DefaultLeaveDays = 183;

    /// <summary>Whether somebody was out of service between two postings: for longer than a summer without lessons, July and August.</summary>
    internal static bool IsApart(Posting earlier, Posting next) => earlier.End is { } end && next.Start > end.AddDays(SummerDays + 1);

    private const int SummerDays = 62;

    private static int FirstYear(DateOnly since) => since.Month <= 9 ? since.Year : since.Year + 1;

    // Who goes on with their school's closing goes on serving: within the month, by no order.
    private static bool IsMergedInto(Posting earlier, Posting next, IReadOnlyDictionary<string, DateOnly>? lastDays) =>
        next.Move is null && earlier.End is { } end && lastDays?.TryGetValue(earlier.Post.School, out var closed) is true
        && Math.Abs(closed.DayNumber - end.DayNumber) <= 31 && next.Start <= end.AddDays(31);

    private static bool Bridges(Posting elsewhere, PolicyRule? rule) => elsewhere.Kind switch
    {
        PostingKinds.Secondment => rule?.Says("secondment-counts") is true,
        PostingKinds.Exchange => rule?.Says("exchange-counts") is true,
        _ => false,
    };
}
