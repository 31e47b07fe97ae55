using System.Collections.Immutable;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Planning.Instances;
using Post = TeacherNet.Grains.Teachers.Post;
using Teacher = TeacherNet.Planning.Instances.Teacher;

namespace TeacherNet.Grains.Plans;

/// <content>Who may move, and where to.</content>
public sealed partial class InstanceBuilder
{
    private const long Unwished = 12;
    private static readonly string[] SeniorTitles = ["T4", "T5"];

    /// <summary>Somebody the plan may move.</summary>
    /// <param name="Wishes">Posts wished for with their ranks from 1.</param>
    private sealed record Person(
        CandidateEntry Candidate, DirectoryEntry Entry, Standing Standing, int Post, long Points, ImmutableDictionary<int, int> Wishes, ImmutableArray<Option> Options, string? Unplaceable);

    private ImmutableArray<Person> People()
    {
        var placed = facts.Scenario.Standing().Where(m => IsOpen(m.Placement.To)).DistinctBy(m => m.Placement.Teacher).ToDictionary(m => m.Placement.Teacher, m => AtOf(m.Placement.To));
        var map = new WishMap(facts.Schools, facts.Groups, facts.Effective);
        var known = (
            from candidate in facts.Cycle.Candidates.Values
            where candidate is { Withdrawn: false, Assessed: not null } && (candidate.Bound is null || candidate.Bound.Scenario == facts.Scenario.Key)
            let entry = facts.Directory.Find(candidate.Teacher)
            where entry is not null && entry.ServesUntil(facts.Cycle.CutOff, facts.Today)
            let own = Own(candidate)
            where postAt.ContainsKey((own.School, own.Stage, own.Subject))
            let standing = StandingOf(candidate, placed)
            where standing != Standing.Fixed
            select (Candidate: candidate, Entry: entry, Standing: standing))
            .OrderBy(k => k.Entry.Facts.StaffNumber, StringComparer.Ordinal).ThenBy(k => k.Candidate.Teacher, StringComparer.Ordinal).ToList();
        var called = Called_([.. known.Where(k => k.Standing == Standing.Duty)]);
        return
        [
            .. known.Select(k => Person_(
                k.Candidate, k.Entry, k.Standing, map, placed.TryGetValue(k.Candidate.Teacher, out var post) ? post : null,
                k.Standing != Standing.Duty || called.Contains(k.Candidate.Teacher) || Asked(k.Candidate))),
        ];
    }

    /// <summary>
    /// Who is due and called this year: the longest in one school first, as many as the pace asks for and a reserve; of backbone and graduating-grade
    /// teachers at least as many as their quotas need.
    /// </summary>
    private HashSet<string> Called_(List<(CandidateEntry Candidate, DirectoryEntry Entry, Standing Standing)> due)
    {
        var (rule, lastDays) = (facts.Cycle.Rules.Find("R1"), facts.Schools.LastDays());
        var ranked = due
            .OrderByDescending(d => SameSchool.YearsOf(d.Entry, rule, facts.Cycle.CutOff, lastDays))
            .ThenByDescending(d => d.Candidate.Points.Sum(p => p.Points)).ThenBy(d => d.Entry.Facts.StaffNumber, StringComparer.Ordinal)
            .Select(d => d.Candidate).ToList();
        var wanted = Wanted(due.Count);
        HashSet<string> called =
        [
            .. due.Where(d => rules.Closes(d.Candidate.Assessed!.Post.School)).Select(d => d.Candidate.Teacher),
            .. ranked.Where(IsGraduating).Take(rules.WithReserve(Required(LimitCodes.Graduating))).Select(c => c.Teacher),
            .. ranked.Where(c => c.Assessed!.Backbone).Take(rules.WithReserve(Required(LimitCodes.Backbone))).Select(c => c.Teacher),
        ];
        foreach (var candidate in ranked.TakeWhile(_ => called.Count < wanted))
            called.Add(candidate.Teacher);
        return called;
    }

    /// <summary>How many a scenario calls.</summary>
    internal static int CalledBy(PlanFacts facts) => new InstanceBuilder(facts).Wanted(facts.Cycle.Candidates.Values.Count(c => c is { Withdrawn: false } && c.Standing() == Standings.Duty));

    private int Wanted(int due) =>
        rules.Movers is { } set ? (int)set : rules.WithReserve(Math.Max(Required(LimitCodes.Share), (int)Math.Ceiling(due / Math.Max(1, rules.Pace))));

    // Named by the school or the bureau, or with wishes of their own, as far as these count.
    private static bool Asked(CandidateEntry candidate) => candidate.HasAsked() || candidate.Origins.Any(o => o is Origins.Selected or Origins.Competed or Origins.Placed) || candidate.CountedWishes() is { Wishes.Count: > 0 };

    private Standing StandingOf(CandidateEntry candidate, Dictionary<string, int> placed) => candidate.Standing() switch
    {
        Standings.Duty => Standing.Duty,
        Volunteering.Volunteer => Standing.Volunteer,
        Standings.Eligible when rules.Closes(candidate.Assessed!.Post.School) => Standing.Duty,
        Standings.Eligible when placed.ContainsKey(candidate.Teacher) || Asked(candidate) || (rules.AsksSurplus && IsSurplus(candidate.Assessed!.Post)) => Standing.Eligible,
        _ => ordered.ContainsKey(candidate.Teacher) ? Standing.Eligible : Standing.Fixed,
    };

    private bool IsSurplus(Post post) => facts.Matrix.Cell(post.School, post.Stage, post.Subject).Difference > 0;

    private Person Person_(CandidateEntry candidate, DirectoryEntry entry, Standing standing, WishMap map, int? placed, bool isCalled)
    {
        var assessed = candidate.Assessed!;
        var points = candidate.Points.Sum(p => (long)p.Points);
        var wishes = candidate.CountedWishes() is { } list
            ? WishTargets.Posts(list, assessed, map).Where(w => postAt.ContainsKey((w.Post.School, w.Post.Stage, w.Post.Subject))).ToImmutableDictionary(w => AtOf(w.Post), w => w.Rank)
            : ImmutableDictionary<int, int>.Empty;
        var (options, unplaceable) = isCalled ? Options(candidate, assessed, standing, wishes, Math.Clamp(points, 0, 1_000)) : ([], Unplaceables.NotCalled);
        // What stands, by hand or on notice, is an outcome of the question whatever the policy offers, unless coordinators forbid it before it is ordered.
        var own = AtOf(Own(candidate));
        if (placed is { } must && options.All(o => o.Post != must) && (ordered.ContainsKey(candidate.Teacher) || !IsForbidden(candidate.Teacher, must)))
            options = [.. options, new(must, Unwished, Kilometres(own, must))];
        return new(candidate, entry, standing, own, points, wishes, options, unplaceable);
    }

    private (ImmutableArray<Option> Options, string? Unplaceable) Options(
        CandidateEntry candidate, CandidateAssessment assessed, Standing standing, ImmutableDictionary<int, int> wishes, long points)
    {
        if (standing == Standing.Volunteer && wishes.IsEmpty)
            return ([], Unplaceables.NoWishes);
        var from = schoolAt[assessed.Post.School];
        var fitting = assessed.Subjects.SelectMany(s => postsOf[(assessed.Post.Stage, s)]).Where(p => SchoolOf(p) != from && Takes(p) && (standing != Standing.Eligible || Asked(candidate) || IsShort(p))).ToList();
        var wanted = fitting.Where(p => wishes.ContainsKey(p) ? rules.Direction?.Hard is not true || Goes(from, p) : standing != Standing.Volunteer && Goes(from, p)).ToList();
        var near = wanted.Where(p => wishes.ContainsKey(p) || IsNear(candidate, from, p)).ToList();
        var open = near.Where(p => !rules.Keeps(schools[from].Key, posts[p].Post.School)
            && !IsForbidden(candidate.Teacher, p)).ToList();
        if (open.Count == 0)
            return ([], fitting.Count == 0 ? Unplaceables.NoPost : wanted.Count == 0 ? Unplaceables.Direction : near.Count == 0 ? Unplaceables.TooFar : Unplaceables.Forbidden);

        // Points make a wish missed dearer: who has more of them goes first.
        var weight = 10 + (points / 10);
        return (
            [
                .. open.Order().Select(p => new Option(
                    p, wishes.TryGetValue(p, out var rank) ? (rank - 1) * weight : wishes.IsEmpty ? 0 : Unwished * weight, Kilometres(AtOf(assessed.Post), p))),
            ],
            null);
    }

    private bool IsForbidden(string teacher, int post) => facts.Scenario.Forbidden.Any(f => f.Covers(teacher, posts[post].Post));

    private bool IsShort(int post) => posts[post].Cell.Difference < 0;

    private bool Goes(int from, int post) => outwards[from, SchoolOf(post)];

    // A way of unknown length is no reason against it.
    private bool IsNear(CandidateEntry candidate, int from, int post) =>
        kilometres[from, SchoolOf(post)] is not { } way || (way <= (double)rules.Commute && !(way > candidate.CountedWishes()?.MostKm));

    private long Kilometres(int from, int to) => (long)Math.Round(kilometres[SchoolOf(from), SchoolOf(to)] ?? 0);

    private int SchoolOf(int post) => schoolAt[posts[post].Post.School];

    private Teacher Teacher(Person person) => new(person.Candidate.Teacher, person.Post, person.Options.IsEmpty ? Standing.Fixed : person.Standing, Tags(person), person.Options);

    private static ImmutableArray<int> Wished(Person person) => [.. person.Wishes.OrderBy(w => w.Value).ThenBy(w => w.Key).Select(w => w.Key)];
}
