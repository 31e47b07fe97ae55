using System.Collections.Immutable;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Planning.Instances;
using Post = TeacherNet.Grains.Teachers.Post;
using School = TeacherNet.Planning.Instances.School;

namespace TeacherNet.Grains.Plans;

/// <summary>
/// Makes the planner's question of a county's facts. Nobody is left out for being hard to place: who can go nowhere is named with a reason.
/// The order of everything follows school codes and staff numbers, so the same facts give the same bytes.
/// </summary>
public sealed partial class InstanceBuilder
{
    private readonly PlanFacts facts;
    private readonly PlanRules rules;
    private readonly ImmutableArray<SchoolEntry> schools;
    private readonly Dictionary<string, int> schoolAt;
    private readonly ImmutableArray<(Post Post, MatrixCell Cell)> posts;
    private readonly Dictionary<(string School, string Stage, string Subject), int> postAt;
    private readonly ILookup<(string Stage, string Subject), int> postsOf;
    private readonly double?[,] kilometres;
    private readonly bool[,] outwards;

    private InstanceBuilder(PlanFacts facts)
    {
        this.facts = facts;
        ordered = facts.Scenario.Standing().Where(m => m.IsOrdered()).DistinctBy(m => m.Placement.Teacher).ToDictionary(m => m.Placement.Teacher, m => m.Placement);
        made = ordered.Where(m => facts.Directory.Find(m.Key)?.Post is { } at && PostCount.IsAt(at, m.Value.To)).ToDictionary();
        rules = new(facts.Cycle.Rules, facts.Scenario.Limits);
        schools = [.. facts.Schools.InOrder().Where(s => s.IsOpenOn(facts.Effective))];
        schoolAt = schools.Index().ToDictionary(s => s.Item.Key, s => s.Index);
        posts = [.. facts.Matrix.Cells().Where(c => schoolAt.ContainsKey(c.School)).Select(c => (new Post(c.School, null, c.Stage, c.Subject), Before(c.School, c.Stage, c.Subject, c.Cell)))];
        postAt = posts.Index().ToDictionary(p => (p.Item.Post.School, p.Item.Post.Stage, p.Item.Post.Subject), p => p.Index);
        postsOf = posts.Index().ToLookup(p => (p.Item.Post.Stage, p.Item.Post.Subject), p => p.Index);
        kilometres = new double?[schools.Length, schools.Length];
        outwards = new bool[schools.Length, schools.Length];
        for (var a = 0; a < schools.Length; a++)
            for (var b = 0; b < schools.Length; b++)
            {
                kilometres[a, b] = SchoolDistance.Kilometres(facts.Schools, schools[a].Key, schools[b].Key);
                outwards[a, b] = rules.Direction is not { } rule || Direction.Of(rule, schools[a].Facts, schools[b].Facts).Outcome == RuleOutcomes.Pass;
            }
    }

    /// <summary>The question as the facts stand.</summary>
    public static PlanSheet Build(PlanFacts facts) => new InstanceBuilder(facts).Build();

    /// <summary>The question how to keep as much as can be of the moves that stand.</summary>
    public static PlanSheet BuildRepair(PlanFacts facts)
    {
        var sheet = Build(facts);
        return sheet with
        {
            Instance = sheet.Instance with
            {
                Baseline =
                [
                    .. from move in facts.Scenario.Standing()
                       let teacher = sheet.IndexOf(move.Placement.Teacher)
                       let post = sheet.IndexOf(move.Placement.To.School, move.Placement.To.Stage, move.Placement.To.Subject)
                       where teacher >= 0 && post >= 0
                       select new BaselineMove(teacher, post),
                ],
            },
        };
    }

    private PlanSheet Build()
    {
        var people = People();
        ImmutableArray<(string Id, QuotaBase Base, Limit Limit)> quotas = [.. QuotaLimits()];
        var teachers = people.Select(Teacher).ToImmutableArray();
        var indexOf = people.Index().ToDictionary(p => p.Item.Candidate.Teacher, p => p.Index);
        return new(
            Widened(new(
                [.. schools.Select(School)], [.. posts.Select(Place)], teachers, Couples(people, indexOf), Locks(indexOf), [.. quotas.Select(q => q.Limit), .. HeadRoom(people), .. FreeRooms(people)], null)),
            [.. people.Select(p => p.Candidate.Teacher)], [.. posts.Select(p => p.Post)], [.. people.Select(p => p.Points)], [.. people.Select(Wished)], [.. people.Select(p => (ImmutableArray<int>)[.. p.Wishes.Values.Order()])],
            people.Where(p => p.Options.IsEmpty).ToImmutableDictionary(p => p.Candidate.Teacher, p => p.Unplaceable!))
        {
            Quotas = quotas.ToImmutableDictionary(q => q.Id, q => q.Base),
        };
    }

    private School School(SchoolEntry school)
    {
        var staff = posts.Where(p => p.Post.School == school.Key).Sum(p => p.Cell.Staffed);
        var place = school.Facts.Township ?? school.Facts.Code;
        return rules.Closes(school.Key)
            ? new(school.Key, place, staff, 0)
            : new(school.Key, place, rules.MostOut(school.Key, staff), rules.MostIn(school.Key, staff));
    }

    private Planning.Instances.Post Place((Post Post, MatrixCell Cell) one)
    {
        var (post, cell) = one;
        var school = schoolAt[post.School];
        var id = $"{schools[school].Facts.Code}/{post.Stage}/{post.Subject}";
        return rules.Closes(post.School)
            ? new(id, school, cell.Staffed, 0, 0, 0, 0)
            : new(id, school, cell.Staffed, rules.Floor(cell.Authorised), cell.Authorised, cell.Authorised, rules.Weight(schools[school].Facts.Location));
    }

    /// <summary>Whether anybody may come: a post with too many people takes nobody.</summary>
    private bool Takes(int post) => posts[post].Cell is { Authorised: > 0 } cell && cell.Staffed <= cell.Authorised && !rules.Closes(posts[post].Post.School);

    private ImmutableArray<TeacherLock> Locks(Dictionary<string, int> indexOf) =>
    [
        .. from move in facts.Scenario.Standing()
           where (move.Locked || move.IsOrdered()) && indexOf.ContainsKey(move.Placement.Teacher) && IsOpen(move.Placement.To)
           select new TeacherLock(indexOf[move.Placement.Teacher], AtOf(move.Placement.To)),
    ];

    private static ImmutableArray<Pair> Couples(ImmutableArray<Person> people, Dictionary<string, int> indexOf) =>
    [
        .. from person in people
           let partner = person.Candidate.CountedWishes()?.Together
           where partner is not null && indexOf.ContainsKey(partner) && people[indexOf[partner]].Candidate.CountedWishes()?.Together == person.Candidate.Teacher
           let pair = (First: indexOf[person.Candidate.Teacher], Second: indexOf[partner])
           where pair.First < pair.Second
           select new Pair(pair.First, pair.Second),
    ];

    private bool IsOpen(Post post) => postAt.ContainsKey((post.School, post.Stage, post.Subject));

    private int AtOf(Post post) => postAt[(post.School, post.Stage, post.Subject)];
}
