using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Tests;

/// <summary>Instances small enough to try every outcome, with every kind of rule and moves inside a school.</summary>
internal static class Tiny
{
    private static readonly string[] Tags = ["backbone", "senior", "town"];

    public static Instance Random(int seed, bool repair = false)
    {
        var random = new Random(seed);
        var schools = Enumerable.Range(0, 3).Select(s => new School($"S{s}", $"P{random.Next(2)}", random.Next(4), random.Next(4))).ToArray();
        var posts = Enumerable.Range(0, 5).Select(p =>
        {
            var staffed = random.Next(4);
            return new Post($"Q{p}", random.Next(3), staffed, random.Next(4), random.Next(5), random.Next(5), random.Next(4));
        }).ToArray();
        var teachers = Enumerable.Range(0, random.Next(1, 6)).Select(t => Teacher(random, t)).ToArray();
        return new Instance(
            schools, posts, teachers,
            teachers.Length > 1 && random.Next(3) == 0 ? [new Pair(0, 1)] : [],
            random.Next(4) == 0 ? [Locked(random, teachers)] : [],
            [.. Enumerable.Range(0, random.Next(5)).Select(l => Limit(random, l))],
            repair ? Baseline(random, teachers) : null);
    }

    /// <summary>The levels of the best outcome, by trying all; null when every one breaks a rule.</summary>
    public static long[]? Best(Instance instance)
    {
        var taken = new int[instance.Teachers.Count];
        long[]? best = null;
        Try(0);
        return best;

        void Try(int teacher)
        {
            if (teacher == taken.Length)
            {
                if (HardRules.Broken(instance, taken) is not null) return;
                var levels = Levels.Of(instance, taken);
                if (best is null || levels.AsSpan().SequenceCompareTo(best) < 0) best = levels;
                return;
            }

            for (taken[teacher] = -1; taken[teacher] < instance.Teachers[teacher].Options.Count; taken[teacher]++) Try(teacher + 1);
        }
    }

    private static Teacher Teacher(Random random, int t)
    {
        var post = random.Next(5);
        var standing = (Standing)random.Next(4);
        var others = Enumerable.Range(0, 5).Where(p => p != post).ToArray();
        random.Shuffle(others);
        return new Teacher($"T{t}", post, standing, [.. Tags.Where(_ => random.Next(2) == 0)],
            standing == Standing.Fixed ? [] : [.. others.Take(random.Next(4)).Select(p => new Option(p, random.Next(4), random.Next(4)))]);
    }

    private static TeacherLock Locked(Random random, Teacher[] teachers)
    {
        var t = random.Next(teachers.Length);
        return new TeacherLock(t, random.Next(2) == 0 ? null : random.Next(5));
    }

    private static Limit Limit(Random random, int l) => new(
        $"L{l}", Some(random), End(random), End(random),
        random.Next(2) == 0 ? random.Next(4) : null, random.Next(2) == 0 ? random.Next(4) : null,
        random.Next(3) == 0 ? new Share(random.Next(1, 4), random.Next(1, 4), Some(random)) : null,
        random.Next(3) == 0);

    private static string[] Some(Random random) => [.. Tags.Where(_ => random.Next(3) == 0)];

    private static Whereabouts? End(Random random) => random.Next(4) switch
    {
        0 => new Whereabouts(random.Next(3), null),
        1 => new Whereabouts(null, $"P{random.Next(2)}"),
        _ => null,
    };

    private static BaselineMove[] Baseline(Random random, Teacher[] teachers) =>
        [.. Enumerable.Range(0, teachers.Length).Where(_ => random.Next(2) == 0).Select(t => new BaselineMove(t, random.Next(5)))];
}
