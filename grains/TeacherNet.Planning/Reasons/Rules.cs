using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Reasons;

/// <summary>The hard rules of an instance by name, and the instance without some of them.</summary>
public static class Rules
{
    /// <summary>Every rule that some outcome of the instance breaks on its own, in a fixed order.</summary>
    public static IReadOnlyList<Rule> Of(Instance instance)
    {
        long[] leaves = new long[instance.Posts.Count], comes = new long[instance.Posts.Count];
        long[] lost = new long[instance.Schools.Count], received = new long[instance.Schools.Count];
        foreach (var teacher in instance.Teachers)
        {
            if (teacher.Options.Count > 0) leaves[teacher.Post]++;
            if (teacher.Options.Any(o => instance.IsMove(teacher, o))) lost[instance.Posts[teacher.Post].School]++;
            foreach (var post in teacher.Options.Select(o => o.Post)) comes[post]++;
            foreach (var school in teacher.Options.Where(o => instance.IsMove(teacher, o)).Select(o => instance.Posts[o.Post].School).Distinct()) received[school]++;
        }

        return
        [
            .. Where(RuleKind.Floor, instance.Posts, (p, i) => p.Staffed - leaves[i] < p.Least),
            .. Where(RuleKind.Ceiling, instance.Posts, (p, i) => p.Staffed + comes[i] > p.Most),
            .. Where(RuleKind.MaxOut, instance.Schools, (s, i) => lost[i] > s.MaxOut),
            .. Where(RuleKind.MaxIn, instance.Schools, (s, i) => received[i] > s.MaxIn),
            .. Where(RuleKind.Limit, instance.Limits, (l, i) => l.Hard),
            .. Where(RuleKind.Together, instance.Together, (t, i) => true),
            .. Where(RuleKind.Lock, instance.Locks, (l, i) => true),
        ];
    }

    /// <summary>The instance without its hard rules, but for <paramref name="kept"/>.</summary>
    public static Instance Only(Instance instance, IReadOnlySet<Rule> kept) => Relax(instance, r => !kept.Contains(r));

    /// <summary>The instance without some of its hard rules.</summary>
    public static Instance Without(Instance instance, IReadOnlySet<Rule> dropped) => Relax(instance, dropped.Contains);

    private static Instance Relax(Instance instance, Predicate<Rule> isDropped)
    {
        bool Drops(RuleKind kind, int index) => isDropped(new Rule(kind, index));
        var all = instance.Teachers.Count;
        return instance with
        {
            Posts = [.. instance.Posts.Select((p, i) => p with
            {
                Floor = Drops(RuleKind.Floor, i) ? p.Least - all : p.Floor,
                Max = Drops(RuleKind.Ceiling, i) ? Math.Max(p.Max, p.Staffed + all) : p.Max,
            })],
            Schools = [.. instance.Schools.Select((s, i) => s with
            {
                MaxOut = Drops(RuleKind.MaxOut, i) ? Math.Max(s.MaxOut, all) : s.MaxOut,
                MaxIn = Drops(RuleKind.MaxIn, i) ? Math.Max(s.MaxIn, all) : s.MaxIn,
            })],
            Limits = [.. instance.Limits.Where((l, i) => !l.Hard || !Drops(RuleKind.Limit, i))],
            Together = [.. instance.Together.Where((_, i) => !Drops(RuleKind.Together, i))],
            Locks = [.. instance.Locks.Where((_, i) => !Drops(RuleKind.Lock, i))],
        };
    }

    private static IEnumerable<Rule> Where<T>(RuleKind kind, IReadOnlyList<T> all, Func<T, int, bool> binds)
    {
        for (var i = 0; i < all.Count; i++)
            if (binds(all[i], i))
                yield return new Rule(kind, i);
    }
}
