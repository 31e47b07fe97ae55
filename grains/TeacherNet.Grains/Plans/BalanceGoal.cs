using System.Collections.Immutable;
using TeacherNet.Planning.Balance;

namespace TeacherNet.Grains.Plans;

/// <summary>Few moves that bring a coefficient of variation down.</summary>
/// <param name="Before">The coefficient as teachers are now.</param>
/// <param name="After">The coefficient after the moves.</param>
/// <param name="Moves">Teachers and posts as indices of the sheet, in the order in which they help most.</param>
/// <param name="Least">No plan reaches the goal with fewer moves, whoever may go where; as many as the moves: none fewer does.</param>
public sealed record BalanceGoal(double Before, double After, ImmutableArray<(int Teacher, int Post)> Moves, int Least)
{
    /// <summary>
    /// Moves one teacher after the other who helps most, as staffing and the sheet's options allow, until the coefficient is at most <paramref name="most"/>
    /// or nobody helps any more.
    /// </summary>
    /// <param name="facts">The county.</param>
    /// <param name="sheet">Who may go where.</param>
    /// <param name="stage"><c>primary</c> or <c>junior</c>.</param>
    /// <param name="most">The goal, inclusive.</param>
    public static BalanceGoal Of(PlanFacts facts, PlanSheet sheet, string stage, double most)
    {
        var start = BalanceSheet.Holdings(facts, stage, "backbone");
        var staff = sheet.Instance.Posts.Select(p => p.Staffed).ToArray();
        var held = new Dictionary<string, Holding>(start);
        var open = Enumerable.Range(0, sheet.Teachers.Length).Where(t => sheet.Instance.Teachers[t].Tags.Contains("backbone") && sheet.Posts[sheet.Instance.Teachers[t].Post].Stage == stage).ToHashSet();
        var moves = ImmutableArray.CreateBuilder<(int, int)>();
        while (Variation.Of(held.Values) > most && Best(sheet, held, staff, open) is { } best)
        {
            Shift(held, SchoolAt(sheet, sheet.Instance.Teachers[best.Teacher].Post), SchoolAt(sheet, best.Post));
            staff[sheet.Instance.Teachers[best.Teacher].Post]--;
            staff[best.Post]++;
            open.Remove(best.Teacher);
            moves.Add(best);
        }

        return new(Variation.Of(start.Values), Variation.Of(held.Values), moves.ToImmutable(), Fewest(start, most));
    }

    private static (int Teacher, int Post)? Best(PlanSheet sheet, Dictionary<string, Holding> held, long[] staff, HashSet<int> open)
    {
        (int, int)? best = null;
        var gain = 1e-12;
        foreach (var t in open.Order())
        {
            var teacher = sheet.Instance.Teachers[t];
            if (staff[teacher.Post] - 1 < sheet.Instance.Posts[teacher.Post].Least || !held.TryGetValue(SchoolAt(sheet, teacher.Post), out var from))
                continue;
            foreach (var option in teacher.Options)
                if (staff[option.Post] < sheet.Instance.Posts[option.Post].Most && held.TryGetValue(SchoolAt(sheet, option.Post), out var to) && Gain(from, to) > gain)
                    (best, gain) = ((t, option.Post), Gain(from, to));
        }

        return best;
    }

    /// <summary>What one unit from a school to another takes off Σ stock² ÷ pupils, which is what the variance grows with.</summary>
    private static double Gain(Holding from, Holding to) => from.Pupils == 0 || to.Pupils == 0 ? 0
        : (((2 * from.Stock) - 1) / from.Pupils) - (((2 * to.Stock) + 1) / to.Pupils);

    // The sum is convex in each school's stock, so taking the best unit each time is best for every number of moves.
    private static int Fewest(Dictionary<string, Holding> start, double most)
    {
        var held = new Dictionary<string, Holding>(start);
        var moves = 0;
        while (Variation.Of(held.Values) > most)
        {
            var from = held.Where(h => h.Value is { Pupils: > 0, Stock: > 0 }).MaxBy(h => ((2 * h.Value.Stock) - 1) / h.Value.Pupils);
            var to = held.Where(h => h.Value.Pupils > 0).MinBy(h => ((2 * h.Value.Stock) + 1) / h.Value.Pupils);
            if (from.Key is null || Gain(from.Value, to.Value) <= 1e-12)
                break;
            Shift(held, from.Key, to.Key);
            moves++;
        }

        return moves;
    }

    private static void Shift(Dictionary<string, Holding> held, string from, string to)
    {
        held[from] = held[from] with { Stock = held[from].Stock - 1 };
        held[to] = held[to] with { Stock = held[to].Stock + 1 };
    }

    private static string SchoolAt(PlanSheet sheet, int post) => sheet.Posts[post].School;
}
