using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Grains.Plans;

/// <content>Quotas and head-room as limits.</content>
public sealed partial class InstanceBuilder
{
    private const string Senior = "senior";

    private ImmutableArray<string> Tags(Person person)
    {
        var assessed = person.Candidate.Assessed!;
        var tags = ImmutableArray.CreateBuilder<string>();
        if (IsSenior(person.Entry.Facts.Title))
            tags.Add(Senior);
        foreach (var code in (string[])[LimitCodes.Share, LimitCodes.Backbone, LimitCodes.Graduating])
            if (rules.Share(code) is { } rule && Quotas.CountsAs(rule, assessed.StaffClass))
                tags.Add($"counts-{code}");
        if (assessed.Backbone)
            tags.Add("backbone");
        if (IsGraduating(person.Candidate))
            tags.Add("graduating");
        tags.Add(assessed.Post.Stage);
        if (person.Entry.Facts.Grade is { } grade && IsByGrade)
            tags.Add(string.Create(CultureInfo.InvariantCulture, $"grade-{grade}"));
        foreach (var school in RoomsNeeded(person))
            tags.Add(RoomTag(school));
        return tags.ToImmutable();
    }

    private string RoomTag(int school) => $"room-{schools[school].Facts.Code}";

    private IEnumerable<int> RoomsNeeded(Person person) => facts.FreeRooms.Count == 0
        ? []
        : person.Options.Select(o => SchoolOf(o.Post)).Distinct().Where(s => facts.FreeRooms.ContainsKey(schools[s].Key) && !facts.Housed.Contains((person.Candidate.Teacher, schools[s].Key)) && kilometres[SchoolOf(person.Post), s] > (double)rules.RoomFrom).Order();

    /// <summary>Where more could come from far than there are free rooms.</summary>
    private IEnumerable<Limit> FreeRooms(ImmutableArray<Person> people) =>
        from coming in people.SelectMany(RoomsNeeded).CountBy(s => s).OrderBy(c => c.Key)
        let free = facts.FreeRooms[schools[coming.Key].Key]
        where coming.Value > free
        select new Limit($"rooms/{schools[coming.Key].Facts.Code}", [RoomTag(coming.Key)], null, new(coming.Key, null), null, free, null, Hard: true);

    private bool IsByGrade => ((string[])[LimitCodes.Share, LimitCodes.Backbone, LimitCodes.Graduating]).Any(c => rules.Share(c)?.Choice("level") == "grade");

    private bool IsGraduating(CandidateEntry candidate) =>
        rules.Share(LimitCodes.Graduating) is { } rule && facts.Directory.Find(candidate.Teacher)?.Facts.Grade is { } grade
        && rule.Codes("grades").Contains(grade.ToString(CultureInfo.InvariantCulture));

    private static bool IsSenior(string title) => SeniorTitles.Contains(title);

    private IEnumerable<(string Id, QuotaBase Base, Limit Limit)> QuotaLimits() =>
    [
        .. Quota(LimitCodes.Share, null),
        .. Quota(LimitCodes.Backbone, "backbone"),
        .. Quota(LimitCodes.Graduating, "graduating"),
    ];

    /// <summary>One limit for the county, or one for each school, stage or grade, as the rule's level says; a share of those who move, or so many of those who could.</summary>
    private IEnumerable<(string Id, QuotaBase Base, Limit Limit)> Quota(string code, string? tag)
    {
        if (rules.Share(code) is not { Threshold: > 0 and var percent } rule)
            yield break;
        ImmutableArray<string> base_ = [$"counts-{code}"];
        ImmutableArray<string> counted = tag is null ? base_ : [.. base_, tag];
        foreach (var (name, group, from, members) in Groups(rule, Eligible(rule)))
        {
            ImmutableArray<string> of = group is null ? base_ : [.. base_, group];
            ImmutableArray<string> tags = group is null ? counted : [.. counted, group];
            var quota = new QuotaBase(rule.Choice("denominator") ?? "eligible", IsOfMovers(rule) ? null : Population(rule, members));
            yield return (name, quota, quota.Population is { } population
                ? new(name, tags, from, null, (long)Math.Ceiling(population * percent / 100), null, null, rule.Hard)
                : new(name, tags, from, null, null, null, ShareOf(percent, of), rule.Hard));
        }
    }

    // Whoever withdrew meets the conditions all the same: a plan and the figures on the board speak of one number.
    private List<CandidateEntry> Eligible(PolicyRule rule) => [.. Quotas.Eligible(facts.Cycle, rule)];

    private static bool IsOfMovers(PolicyRule rule) => rule.Choice("denominator") == "rotated";

    // Rule R6 speaks of graduating grades throughout; who counts to the others' denominators, the rule chooses.
    private int Population(PolicyRule rule, IEnumerable<CandidateEntry> members) =>
        Quotas.Population(rule.Code == LimitCodes.Graduating ? members.Where(IsGraduating) : members, rule);

    private IEnumerable<(string Name, string? Tag, Whereabouts? From, List<CandidateEntry> Members)> Groups(PolicyRule rule, List<CandidateEntry> all) => rule.Choice("level") switch
    {
        "school" => all.GroupBy(c => c.Assessed!.Post.School).Where(g => schoolAt.ContainsKey(g.Key)).OrderBy(g => schoolAt[g.Key])
            .Select(g => ($"{rule.Code}/{schools[schoolAt[g.Key]].Facts.Code}", (string?)null, (Whereabouts?)new Whereabouts(schoolAt[g.Key], null), g.ToList())),
        "stage" => all.GroupBy(c => c.Assessed!.Post.Stage).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => ($"{rule.Code}/{g.Key}", (string?)g.Key, (Whereabouts?)null, g.ToList())),
        "grade" => all.Where(c => facts.Directory.Find(c.Teacher)?.Facts.Grade is not null).GroupBy(c => facts.Directory.Find(c.Teacher)!.Facts.Grade!.Value).OrderBy(g => g.Key)
            .Select(g => (string.Create(CultureInfo.InvariantCulture, $"{rule.Code}/grade-{g.Key}"), (string?)string.Create(CultureInfo.InvariantCulture, $"grade-{g.Key}"), (Whereabouts?)null, g.ToList())),
        _ => [(rule.Code, null, null, all)],
    };

    /// <summary>How many movers a quota of so many of those who could asks for; for a share of those who move, of as many as the share of all asks for.</summary>
    private int Required(string code)
    {
        if (rules.Share(code) is not { Threshold: { } percent } rule)
            return 0;
        var population = IsOfMovers(rule) && code != LimitCodes.Share ? Required(LimitCodes.Share) : Population(rule, Eligible(rule));
        return (int)Math.Ceiling(population * percent / 100);
    }

    /// <summary>Where more seniors could come than the school may still appoint.</summary>
    private IEnumerable<Limit> HeadRoom(ImmutableArray<Person> people)
    {
        var coming = people.Where(p => IsSenior(p.Entry.Facts.Title)).SelectMany(p => p.Options.Select(o => SchoolOf(o.Post)).Distinct()).CountBy(s => s).ToDictionary();
        var now = facts.Directory.ByKey.Values.Where(t => IsSenior(t.Facts.Title) && t.ServesUntil(facts.Cycle.CutOff, facts.Today)).CountBy(t => made.GetValueOrDefault(t.Key)?.From.School ?? t.Post.School).ToDictionary();
        for (var s = 0; s < schools.Length; s++)
        {
            var allowed = posts.Where(p => p.Post.School == schools[s].Key).GroupBy(p => p.Post.Stage).Sum(g => rules.Seniors(g.Key, g.Sum(p => p.Cell.Authorised)));
            var room = Math.Max(0, allowed - now.GetValueOrDefault(schools[s].Key));
            if (coming.GetValueOrDefault(s) > room)
                yield return new($"senior/{schools[s].Facts.Code}", [Senior], null, new(s, null), null, room, null, Hard: true);
        }
    }

    private static Share ShareOf(decimal percent, ImmutableArray<string> of)
    {
        var (n, d) = ((long)Math.Round(percent * 100), 10_000L);
        var common = (long)System.Numerics.BigInteger.GreatestCommonDivisor(n, d);
        return new(n / common, d / common, of);
    }
}
