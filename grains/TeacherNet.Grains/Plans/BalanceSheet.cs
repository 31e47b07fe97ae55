using System.Collections.Immutable;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Balance;

namespace TeacherNet.Grains.Plans;

/// <summary>How a plan changes one statutory indicator of one stage (R20, R21a).</summary>
/// <param name="Stage"><c>primary</c> or <c>junior</c>.</param>
/// <param name="Indicator"><c>backbone</c>, <c>degree</c> or <c>arts</c>: teachers per 100 pupils.</param>
/// <param name="Before">Pupil-weighted coefficient of variation as teachers are now.</param>
/// <param name="After">The same once the plan is carried out.</param>
/// <param name="Line">The most it may be, inclusive.</param>
/// <param name="SchoolLine">Fewest per 100 pupils that a school needs; null when the policy names none.</param>
/// <param name="ShortBefore">Schools below that line now.</param>
/// <param name="ShortAfter">Schools below it afterwards.</param>
public sealed record BalanceLine(string Stage, string Indicator, double Before, double After, decimal Line, decimal? SchoolLine, int ShortBefore, int ShortAfter);

/// <summary>The statutory balance of a county's compulsory schools before and after moves.</summary>
public static class BalanceSheet
{
    private static readonly string[] Arts = ["music", "sport", "art"];
    private static readonly string[] Stages = ["primary", "junior"];

    /// <summary>
    /// All lines. A school of two stages has pupils of each as it has authorised posts of each. Arts teachers who come count only at rural schools of
    /// the size that R21c names, and then no longer where they came from.
    /// </summary>
    public static ImmutableArray<BalanceLine> Of(PlanFacts facts, IEnumerable<Placement> moves)
    {
        var placed = moves.ToList();
        return [.. Stages.SelectMany(stage => (BalanceLine[])[Line(facts, placed, stage, "backbone"), Line(facts, placed, stage, "degree"), Line(facts, placed, stage, "arts")])];
    }

    private static BalanceLine Line(PlanFacts facts, List<Placement> moves, string stage, string indicator)
    {
        var (now, after) = (Holdings(facts, stage, indicator), Holdings(facts, stage, indicator));
        foreach (var move in moves.Where(m => m.From.Stage == stage && Counts(facts, m.Teacher, stage, indicator) && (indicator != "arts" || TakesArts(facts, m.To.School))))
        {
            Add(after, move.From.School, -1);
            Add(after, move.To.School, 1);
        }

        var need = facts.Cycle.Rules.Find("R20") is { } rule ? rule.Number(indicator == "degree" ? $"degree-{stage}" : indicator, 0) : 0;
        var line = facts.Cycle.Rules.Find("R21a")?.Number(stage, stage == "primary" ? 0.50m : 0.45m) ?? (stage == "primary" ? 0.50m : 0.45m);
        return new(stage, indicator, Variation.Of(now.Values), Variation.Of(after.Values), line, need > 0 ? need : null, Short(now, need), Short(after, need));
    }

    /// <summary>What each school has of an indicator and for how many pupils, by key.</summary>
    internal static Dictionary<string, Holding> Holdings(PlanFacts facts, string stage, string indicator)
    {
        var holdings = new Dictionary<string, Holding>();
        foreach (var school in facts.Schools.ByKey.Values.Where(s => s.IsOpenOn(facts.Effective) && s.Facts.Stages.Contains(stage)))
        {
            var (posts, own) = (school.Posts.Where(p => Stages.Contains(p.Stage)).Sum(p => p.Count), school.Posts.Where(p => p.Stage == stage).Sum(p => p.Count));
            if (posts > 0 && own > 0)
                holdings[school.Key] = new((long)Math.Round((double)school.Facts.Pupils * own / posts), 0);
        }

        foreach (var teacher in facts.Directory.ByKey.Values.Where(t => t.Post.Stage == stage && t.ServesUntil(facts.Cycle.CutOff, facts.Today) && Counts(facts, t.Key, stage, indicator)))
            Add(holdings, teacher.Post.School, 1);
        return holdings;
    }

    /// <summary>Whether a teacher counts to an indicator.</summary>
    internal static bool Counts(PlanFacts facts, string teacher, string stage, string indicator) => indicator switch
    {
        "backbone" => facts.Cycle.Candidates.GetValueOrDefault(teacher)?.Assessed?.Backbone is true,
        "arts" => facts.Directory.Find(teacher) is { } entry && Arts.Contains(entry.Post.Subject),
        _ => facts.Directory.Find(teacher) is { } entry && entry.Facts.Degree is { } degree && Rank(degree) >= Rank(facts.Cycle.Rules.Find("R21d")?.Choice(stage) ?? "college"),
    };

    private static int Rank(string degree) => degree switch
    {
        "college" => 1,
        "bachelor" => 2,
        "master" => 3,
        "doctor" => 4,
        _ => 0,
    };

    private static bool TakesArts(PlanFacts facts, string school) =>
        facts.Schools.Find(school)?.Facts is { Location: "village" or "remote" } at && facts.Cycle.Rules.Find("R21c") is { } rule
        && at.Pupils >= rule.Number("pupils-from", 50) && at.Pupils <= rule.Number("pupils-until", 99);

    private static void Add(Dictionary<string, Holding> holdings, string school, int by)
    {
        if (holdings.TryGetValue(school, out var known))
            holdings[school] = known with { Stock = known.Stock + by };
    }

    private static int Short(Dictionary<string, Holding> holdings, decimal need) =>
        need == 0 ? 0 : holdings.Values.Count(h => h.Pupils > 0 && (decimal)h.Stock * 100 / h.Pupils < need);
}
