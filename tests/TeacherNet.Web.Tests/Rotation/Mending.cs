using TeacherNet.Planning.Instances;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Whether an earlier plan can be mended with so many changes, by trying: no solver, no bounds, no proofs.</summary>
internal static class Mending
{
    /// <summary>Whether some outcome holds every hard rule in which at most so many teachers have another one than in the baseline.</summary>
    public static bool IsPossible(Instance instance, int changes)
    {
        var taken = Enumerable.Repeat(Outcome.Stays, instance.Teachers.Count).ToArray();
        foreach (var (teacher, post) in instance.Baseline!)
            taken[teacher] = Enumerable.Range(0, instance.Teachers[teacher].Options.Count).First(o => instance.Teachers[teacher].Options[o].Post == post);
        return IsPossible(instance, taken, [], changes);
    }

    private static bool IsPossible(Instance instance, int[] taken, HashSet<int> changed, int left)
    {
        if (left == 0 || HardRules.Broken(instance, taken) is null)
            return HardRules.Broken(instance, taken) is null;
        var post = Overfull(instance, taken);
        for (var t = 0; t < taken.Length; t++)
        {
            if (changed.Contains(t))
                continue;
            var was = taken[t];
            for (taken[t] = Outcome.Stays; taken[t] < instance.Teachers[t].Options.Count; taken[t]++)
            {
                // A post with too many or too few is mended only by who is there, or comes.
                if (taken[t] == was || (post is { } at && PostOf(instance, t, was) != at && PostOf(instance, t, taken[t]) != at))
                    continue;
                if (IsPossible(instance, taken, [.. changed, t], left - 1))
                    return true;
            }

            taken[t] = was;
        }

        return false;
    }

    /// <summary>The first post with more or fewer people than it may have, or null.</summary>
    private static int? Overfull(Instance instance, int[] taken)
    {
        var staff = instance.Posts.Select(p => p.Staffed).ToArray();
        for (var t = 0; t < taken.Length; t++)
        {
            staff[instance.Teachers[t].Post]--;
            staff[PostOf(instance, t, taken[t])]++;
        }

        return Enumerable.Range(0, staff.Length).Where(p => staff[p] < instance.Posts[p].Least || staff[p] > instance.Posts[p].Most).Select(p => (int?)p).FirstOrDefault();
    }

    private static int PostOf(Instance instance, int teacher, int option) =>
        option < 0 ? instance.Teachers[teacher].Post : instance.Teachers[teacher].Options[option].Post;
}
