namespace TeacherNet.Planning.Instances;

/// <summary>What one plan means for each teacher: the option taken, or −1 to stay.</summary>
public static class Outcome
{
    /// <summary>The outcome of a teacher who stays.</summary>
    public const int Stays = -1;

    /// <summary>Whether the option leads to another school: only then is its teacher a mover.</summary>
    public static bool IsMove(this Instance instance, Teacher teacher, Option option) =>
        instance.Posts[option.Post].School != instance.Posts[teacher.Post].School;

    /// <summary>Whether a teacher who takes the option counts for <paramref name="limit"/> as one with <paramref name="tags"/>.</summary>
    public static bool Counts(this Instance instance, Limit limit, IReadOnlyList<string> tags, Teacher teacher, Option option)
    {
        if (!instance.IsMove(teacher, option)) return false;
        if (limit.From is { } from && !from.Covers(instance, instance.Posts[teacher.Post].School)) return false;
        if (limit.To is { } to && !to.Covers(instance, instance.Posts[option.Post].School)) return false;
        foreach (var tag in tags)
            if (!teacher.Tags.Contains(tag))
                return false;

        return true;
    }
}
