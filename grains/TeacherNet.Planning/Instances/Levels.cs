namespace TeacherNet.Planning.Instances;

/// <summary>The levels an outcome reaches, in the order in which they are minimised.</summary>
public static class Levels
{
    /// <summary>How many levels the instance has: seven, and one before them in repair mode.</summary>
    public static int Count(Instance instance) => instance.Baseline is null ? 7 : 8;

    /// <summary>The levels of an outcome that holds every hard constraint.</summary>
    /// <param name="taken">For each teacher the index of the option taken, or <see cref="Outcome.Stays"/>.</param>
    public static long[] Of(Instance instance, ReadOnlySpan<int> taken)
    {
        var staff = instance.Posts.Select(p => p.Staffed).ToArray();
        long idle = 0, disturbed = 0, unheard = 0, wish = 0, km = 0;
        for (var t = 0; t < taken.Length; t++)
        {
            var teacher = instance.Teachers[t];
            var option = taken[t] < 0 ? null : teacher.Options[taken[t]];
            if (teacher.Standing == Standing.Duty && (option is null || !instance.IsMove(teacher, option))) idle++;
            if (teacher.Standing == Standing.Eligible && option is not null) disturbed++;
            if (teacher.Standing == Standing.Volunteer && option is null && teacher.Options.Count > 0) unheard++;
            if (option is null) continue;
            staff[teacher.Post]--;
            staff[option.Post]++;
            wish += option.Wish;
            km += option.Km;
        }

        long shortage = 0, places = 0;
        foreach (var limit in instance.Limits)
            if (!limit.Hard)
                shortage += Shortfall(instance, limit, taken);
        for (var p = 0; p < staff.Length; p++)
            places += instance.Posts[p].Weight * Math.Max(0, instance.Posts[p].Target - staff[p]);

        long[] seven = [shortage, places, idle, disturbed, unheard, wish, km];
        return instance.Baseline is null ? seven : [Changed(instance, taken), .. seven];
    }

    /// <summary>By how much the outcome misses a limit; 0 when it holds.</summary>
    public static long Shortfall(Instance instance, Limit limit, ReadOnlySpan<int> taken)
    {
        long count = 0, of = 0;
        for (var t = 0; t < taken.Length; t++)
        {
            if (taken[t] < 0) continue;
            var teacher = instance.Teachers[t];
            if (instance.Counts(limit, limit.Tags, teacher, teacher.Options[taken[t]])) count++;
            if (limit.Share is { } share && instance.Counts(limit, share.Of, teacher, teacher.Options[taken[t]])) of++;
        }

        return Math.Max(0, (limit.AtLeast ?? 0) - count)
            + Math.Max(0, count - (limit.AtMost ?? count))
            + (limit.Share is { } s ? Math.Max(0, s.N * of - s.D * count) : 0);
    }

    private static long Changed(Instance instance, ReadOnlySpan<int> taken)
    {
        var before = instance.Baseline!.ToDictionary(m => m.Teacher, m => m.Post);
        long changed = 0;
        for (var t = 0; t < taken.Length; t++)
        {
            var teacher = instance.Teachers[t];
            var now = taken[t] < 0 ? teacher.Post : teacher.Options[taken[t]].Post;
            if (now != before.GetValueOrDefault(t, teacher.Post)) changed++;
        }

        return changed;
    }
}
