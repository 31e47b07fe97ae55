using System.Collections.Immutable;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Eligibility;

/// <summary>How long someone has served in one school.</summary>
public static class SameSchool
{
    /// <summary>
    /// The first day of unbroken service in the present school. Whether another campus of it, a secondment or an exchange
    /// elsewhere in between breaks the service is R1's choice.
    /// </summary>
    public static DateOnly Since(ImmutableArray<Posting> postings, PolicyRule? rule)
    {
        var present = postings[^1];
        var since = present.Start;
        for (var i = postings.Length - 2; i >= 0; i--)
        {
            var earlier = postings[i];
            if (earlier.Post.School == present.Post.School && (earlier.Post.Campus == present.Post.Campus || rule?.Says("campus-counts") is true))
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
        var first = since.Month <= 9 ? since.Year : since.Year + 1;
        var last = until >= new DateOnly(until.Year, 8, 31) ? until.Year : until.Year - 1;
        return Math.Max(0, last - first);
    }

    private static bool Bridges(Posting elsewhere, PolicyRule? rule) => elsewhere.Kind switch
    {
        PostingKinds.Secondment => rule?.Says("secondment-counts") is true,
        PostingKinds.Exchange => rule?.Says("exchange-counts") is true,
        _ => false,
    };
}
