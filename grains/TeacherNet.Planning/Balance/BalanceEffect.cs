using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Balance;

/// <summary>What an outcome does to the balance between schools.</summary>
/// <param name="Before">The coefficient of variation now.</param>
/// <param name="After">The coefficient when everybody has moved.</param>
public sealed record BalanceEffect(double Before, double After)
{
    /// <summary>The effect on one indicator that counts teachers.</summary>
    /// <param name="taken">For each teacher the option taken, −1 to stay.</param>
    /// <param name="schools">What each school of the instance has now, in its order; schools of another stage with no pupils.</param>
    /// <param name="counts">Whether a teacher counts, for example one tagged <c>backbone</c>.</param>
    public static BalanceEffect Of(Instance instance, IReadOnlyList<int> taken, IReadOnlyList<Holding> schools, Func<Teacher, bool> counts)
    {
        Holding[] after = [.. schools];
        for (var t = 0; t < taken.Count; t++)
        {
            var teacher = instance.Teachers[t];
            if (taken[t] < 0 || !counts(teacher)) continue;
            var (from, to) = (instance.Posts[teacher.Post].School, instance.Posts[teacher.Options[taken[t]].Post].School);
            after[from] = after[from] with { Stock = after[from].Stock - 1 };
            after[to] = after[to] with { Stock = after[to].Stock + 1 };
        }

        return new BalanceEffect(Variation.Of(schools), Variation.Of(after));
    }
}
