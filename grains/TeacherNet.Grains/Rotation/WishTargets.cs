using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>Where wishes may lead: the schools of a region and its groups as they are on a day.</summary>
/// <param name="Schools">The schools.</param>
/// <param name="Groups">The groups; a wish for one covers its members.</param>
/// <param name="On">The day on which schools must be open and memberships run.</param>
public sealed record WishMap(SchoolList Schools, GroupsState Groups, DateOnly On);

/// <summary>Expands wishes into posts. A post is offered by its authorised number, not by its being vacant: a chain may free it.</summary>
public static class WishTargets
{
    /// <summary>The posts a wish covers: of the teacher's stage and of a subject taught or certified, never at the present school, in order of school codes.</summary>
    public static IEnumerable<Post> Posts(Wish wish, CandidateAssessment teacher, WishMap map) =>
        from school in map.Schools.InOrder()
        where school.Key != teacher.Post.School && school.IsOpenOn(map.On) && Covers(wish, school, map)
        from line in Lines(school.Posts, wish, teacher)
        select new Post(school.Key, null, line.Stage, line.Subject);

    /// <summary>The posts of a whole list within its limit of distance, best wish first, each once. A school whose place is unknown is within every limit.</summary>
    public static IEnumerable<(Post Post, int Rank)> Posts(WishList list, CandidateAssessment teacher, WishMap map) => list.Wishes
        .SelectMany((wish, index) => Posts(wish, teacher, map).Select(p => (Post: p, Rank: index + 1)))
        .Where(p => list.MostKm is not { } most || !(SchoolDistance.Kilometres(map.Schools, teacher.Post.School, p.Post.School) > most))
        .DistinctBy(p => p.Post);

    internal static IEnumerable<PostLine> Lines(Listed<PostLine> posts, Wish wish, CandidateAssessment teacher) => posts.Where(p =>
        p.Count > 0 && p.Stage == teacher.Post.Stage && teacher.Subjects.Contains(p.Subject) && (wish.Subject is null || wish.Subject == p.Subject));

    private static bool Covers(Wish wish, SchoolEntry school, WishMap map) => wish.Target switch
    {
        WishKinds.School => school.Key == wish.Key,
        WishKinds.Township => school.Facts.Township == wish.Key,
        WishKinds.Group => map.Groups.Groups.GetValueOrDefault(wish.Key!)?.Memberships.Any(m => m.School == school.Key && m.IsOn(map.On)) is true,
        _ => school.Facts.Location is "village" or "remote",
    };
}
