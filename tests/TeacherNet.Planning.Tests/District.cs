using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Tests;

/// <summary>Districts of 150 to 300 teachers with limits, quotas, pairs and locks, beyond trying every outcome.</summary>
internal static class District
{
    private static readonly string[] Subjects = ["a", "b", "c"];

    /// <param name="repair">Whether to keep as much as can be of an earlier plan.</param>
    public static Instance Random(int seed, bool repair = false)
    {
        var random = new Random(seed);
        var schools = Enumerable.Range(0, 8 + random.Next(8)).Select(s => new School($"S{s}", $"P{s / 3}", 2 + random.Next(6), 2 + random.Next(6))).ToArray();
        var of = Enumerable.Range(0, 150 + random.Next(151)).Select(_ => (School: random.Next(schools.Length), Subject: random.Next(Subjects.Length))).ToArray();
        var staffed = of.CountBy(t => t.School * Subjects.Length + t.Subject).ToDictionary();
        var posts = Enumerable.Range(0, schools.Length * Subjects.Length).Select(p => Post(random, p, staffed.GetValueOrDefault(p))).ToArray();
        var teachers = of.Select((t, i) => Teacher(random, i, t.School * Subjects.Length + t.Subject, posts.Length)).ToArray();
        var able = Enumerable.Range(0, teachers.Length).Where(t => teachers[t].Options.Count > 0).ToArray();
        return new Instance(
            schools, posts, teachers,
            [.. Enumerable.Range(0, 3).Select(n => new Pair(able[2 * n], able[2 * n + 1]))],
            [new TeacherLock(able[^1], null), new TeacherLock(able[^2], null)],
            Limits(random, schools.Length, teachers),
            repair ? [.. able.Where(_ => random.Next(4) == 0).Select(t => new BaselineMove(t, teachers[t].Options[0].Post))] : null);
    }

    private static Post Post(Random random, int post, int staffed)
    {
        var target = Math.Max(0, staffed + random.Next(-1, 2));
        return new Post($"S{post / Subjects.Length}/{Subjects[post % Subjects.Length]}", post / Subjects.Length, staffed, Math.Max(0, staffed - 1 - random.Next(2)), target, target + random.Next(2), 1 + random.Next(3));
    }

    /// <summary>Most options lead to the same subject elsewhere, a few to another subject, at times of the same school.</summary>
    private static Teacher Teacher(Random random, int t, int post, int posts)
    {
        var standing = random.Next(10) switch { 0 => Standing.Duty, 1 => Standing.Volunteer, 2 or 3 => Standing.Eligible, _ => Standing.Fixed };
        var others = Enumerable.Range(0, posts).Where(p => p != post && (p % Subjects.Length == post % Subjects.Length || random.Next(8) == 0)).ToArray();
        random.Shuffle(others);
        string[] tags = [.. ((string[])["backbone", "senior"]).Where(_ => random.Next(4) == 0)];
        return new Teacher($"T{t}", post, standing, tags, standing == Standing.Fixed ? [] : [.. others.Take(1 + random.Next(4)).Select((p, rank) => new Option(p, 10 * rank + random.Next(10), random.Next(40)))]);
    }

    private static Limit[] Limits(Random random, int schools, Teacher[] teachers)
    {
        var duty = teachers.Count(t => t.Standing == Standing.Duty);
        return
        [
            new Limit("movers", [], null, null, duty / 2, null, null, Hard: false),
            new Limit("most", [], null, null, null, duty + 4, null, Hard: true),
            new Limit("backbone", ["backbone"], null, null, null, null, new Share(1, 5, []), Hard: false),
            new Limit("one-school", [], null, new Whereabouts(random.Next(schools), null), 1, null, null, Hard: false),
            new Limit("seniors", ["senior"], new Whereabouts(null, "P0"), null, null, 1, null, Hard: true),
        ];
    }
}
