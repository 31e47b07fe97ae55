using System.Collections.Immutable;
using TeacherNet.Planning.Instances;
using Post = TeacherNet.Grains.Teachers.Post;

namespace TeacherNet.Grains.Plans;

/// <summary>An instance with what its indices stand for.</summary>
/// <param name="Instance">What the planner is asked.</param>
/// <param name="Teachers">Keys of the teachers, in the instance's order.</param>
/// <param name="Posts">Posts, in the instance's order, without campus.</param>
/// <param name="Points">Points of the teachers, in the instance's order.</param>
/// <param name="Wishes">For each teacher the posts wished for, best first, as indices.</param>
/// <param name="Ranks">Their ranks from 1; a wide wish gives all its posts one rank.</param>
/// <param name="Unplaceable">Who cannot move anywhere, and why: one of <see cref="Unplaceables"/>.</param>
public sealed record PlanSheet(
    Instance Instance, ImmutableArray<string> Teachers, ImmutableArray<Post> Posts, ImmutableArray<long> Points, ImmutableArray<ImmutableArray<int>> Wishes, ImmutableArray<ImmutableArray<int>> Ranks,
    ImmutableDictionary<string, string> Unplaceable)
{
    /// <summary>What each quota is of, by the limit's id.</summary>
    public ImmutableDictionary<string, QuotaBase> Quotas { get; init; } = ImmutableDictionary<string, QuotaBase>.Empty;

    private readonly Lazy<Dictionary<string, int>> teacherAt = new(() => Teachers.Index().ToDictionary(t => t.Item, t => t.Index));
    private readonly Lazy<Dictionary<(string, string, string), int>> postAt = new(() => Posts.Index().ToDictionary(p => (p.Item.School, p.Item.Stage, p.Item.Subject), p => p.Index));

    /// <summary>The same, with the records of teachers who are as they were in another sheet, which a draft then takes over.</summary>
    public PlanSheet Like(PlanSheet before)
    {
        var known = before.Instance.Teachers;
        Teacher Kept(Teacher now, int index) => index < known.Count && Same(known[index], now) ? known[index] : now;
        return this with { Instance = Instance with { Teachers = [.. Instance.Teachers.Select(Kept)] } };
    }

    /// <summary>In how many records of teachers, schools, posts and limits another sheet differs: the fewer, the more of its plan serves.</summary>
    public int Unlike(PlanSheet other)
    {
        var (one, two) = (Instance, other.Instance);
        return Unlike(one.Teachers, two.Teachers, Same) + Unlike(one.Schools, two.Schools, Equals) + Unlike(one.Posts, two.Posts, Equals)
            + Unlike(one.Limits, two.Limits, (a, b) => a.Id == b.Id && a with { Tags = b.Tags, Share = b.Share } == b && Same(a.Share, b.Share))
            + one.Locks.Except(two.Locks).Count() + two.Locks.Except(one.Locks).Count();
    }

    private static int Unlike<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, bool> same) =>
        Math.Abs(one.Count - other.Count) + one.Zip(other).Count(p => !same(p.First, p.Second));

    private static bool Same(Share? one, Share? other) => one?.N == other?.N && one?.D == other?.D;

    private static bool Same(Teacher one, Teacher other) =>
        (one.Id, one.Post, one.Standing) == (other.Id, other.Post, other.Standing) && one.Tags.SequenceEqual(other.Tags) && one.Options.SequenceEqual(other.Options);

    /// <summary>The teacher's index, or −1.</summary>
    public int IndexOf(string teacher) => teacherAt.Value.GetValueOrDefault(teacher, -1);

    /// <summary>The post's index, or −1.</summary>
    public int IndexOf(string school, string stage, string subject) => postAt.Value.GetValueOrDefault((school, stage, subject), -1);
}

/// <summary>What a quota is of.</summary>
/// <param name="Denominator">As the rule's choice names it.</param>
/// <param name="Population">How many people that is; null for those who move, whom only a plan knows.</param>
public sealed record QuotaBase(string Denominator, int? Population);

/// <summary>Why somebody who may move can move nowhere.</summary>
public static class Unplaceables
{
    /// <summary>No other school has a post of the stage and a subject taught or certified that could take anybody.</summary>
    public const string NoPost = "no-post";

    /// <summary>Such posts there are, but none in the direction the policy wants.</summary>
    public const string Direction = "direction";

    /// <summary>Such posts there are, but none near enough.</summary>
    public const string TooFar = "too-far";

    /// <summary>Coordinators keep the teacher from all such posts.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>Due, but others who are longer in one school are called first.</summary>
    public const string NotCalled = "not-called";

    /// <summary>Applied without naming any post, and no other reason to be moved.</summary>
    public const string NoWishes = "no-wishes";
}
