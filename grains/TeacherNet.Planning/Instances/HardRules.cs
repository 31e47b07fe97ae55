namespace TeacherNet.Planning.Instances;

/// <summary>The rules no plan may break.</summary>
public static class HardRules
{
    /// <summary>The first rule an outcome breaks, in words of the instance; null when it holds them all.</summary>
    /// <param name="taken">For each teacher the index of the option taken, or <see cref="Outcome.Stays"/>.</param>
    public static string? Broken(Instance instance, ReadOnlySpan<int> taken)
    {
        var staff = instance.Posts.Select(p => p.Staffed).ToArray();
        long[] left = new long[instance.Schools.Count], received = new long[instance.Schools.Count];
        var place = new string?[taken.Length];
        for (var t = 0; t < taken.Length; t++)
        {
            if (taken[t] < 0) continue;
            var teacher = instance.Teachers[t];
            if (taken[t] >= teacher.Options.Count) return $"{teacher.Id} has no such option";
            var option = teacher.Options[taken[t]];
            staff[teacher.Post]--;
            staff[option.Post]++;
            place[t] = instance.Schools[instance.Posts[option.Post].School].Place;
            if (!instance.IsMove(teacher, option)) continue;
            left[instance.Posts[teacher.Post].School]++;
            received[instance.Posts[option.Post].School]++;
        }

        for (var p = 0; p < staff.Length; p++)
            if (staff[p] < instance.Posts[p].Least || staff[p] > instance.Posts[p].Most)
                return $"{instance.Posts[p].Id} ends with {staff[p]} teachers";
        for (var s = 0; s < left.Length; s++)
            if (left[s] > instance.Schools[s].MaxOut || received[s] > instance.Schools[s].MaxIn)
                return $"{instance.Schools[s].Id} loses {left[s]} and receives {received[s]}";
        foreach (var pair in instance.Together)
            if (place[pair.First] != place[pair.Second])
                return $"{instance.Teachers[pair.First].Id} and {instance.Teachers[pair.Second].Id} part";
        foreach (var one in instance.Locks)
        {
            var teacher = instance.Teachers[one.Teacher];
            var now = taken[one.Teacher] < 0 ? teacher.Post : teacher.Options[taken[one.Teacher]].Post;
            if (now != (one.Post ?? teacher.Post)) return $"the lock of {teacher.Id} is broken";
        }

        foreach (var limit in instance.Limits)
            if (limit.Hard && Levels.Shortfall(instance, limit, taken) > 0)
                return $"the limit {limit.Id} is missed";
        return null;
    }
}
