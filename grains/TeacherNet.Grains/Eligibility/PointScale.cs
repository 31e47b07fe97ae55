using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;

namespace TeacherNet.Grains.Eligibility;

/// <summary>The scale of points: rules whose choice <c>scale</c> names what they count, <c>points</c> for each unit up to <c>cap</c>.</summary>
public static class PointScale
{
    /// <summary>Every line of the scale for a person, those that give nothing too, in the policy's order.</summary>
    /// <param name="rules">The rules as frozen for the year.</param>
    /// <param name="facts">The person.</param>
    /// <param name="corrected">Units that a decision on a dispute set, by the line's code.</param>
    public static Listed<PointLine> Of(Listed<PolicyRule> rules, PointFacts facts, IReadOnlyDictionary<string, int> corrected)
    {
        var lines = new List<PointLine>();
        foreach (var rule in rules.Where(r => r.Choice("scale") is not null))
        {
            var (units, zh, en) = corrected.TryGetValue(rule.Code, out var decided)
                ? (decided, Invariant($"异议成立，更正计 {decided}"), Invariant($"Corrected to {decided} after a dispute"))
                : Count(rule, facts);
            var cap = rule.Number("cap", decimal.MaxValue);
            lines.Add(new(rule.Code, rule.Zh, rule.En, zh, en, (int)Math.Min(cap, units * rule.Number("points", 0))));
        }

        return [.. lines];
    }

    /// <summary>A teacher's points.</summary>
    public static int Total(Listed<PointLine> lines) => lines.Sum(l => l.Points);

    private static (int Units, string Zh, string En) Count(PolicyRule rule, PointFacts facts) => rule.Choice("scale") switch
    {
        "years-here" => Years(facts.YearsHere, "在现学校满", "in the present school"),
        "rural-years" => Years(facts.RuralYears, "在乡村学校累计满", "in rural schools"),
        "title" => Ranked(rule.Codes("ranks"), facts.Title, Titles.List.WithCode(facts.Title)?.Zh, Titles.List.WithCode(facts.Title)?.En),
        "class-teacher" => facts.ClassTeacher ? (1, "现任班主任", "Class teacher") : (0, "不是班主任", "Not a class teacher"),
        "honour" when facts.Honour is { } honour && facts.HonourLevel is { } level && rule.Codes("honours").Contains(honour) =>
            Ranked(rule.Codes("levels"), level, HonourLevels.List.WithCode(level)?.Zh, HonourLevels.List.WithCode(level)?.En),
        "honour" => (0, "没有计分的骨干荣誉", "No honour that counts"),
        "years-in-work" => (facts.YearsInWork, Invariant($"参加工作满 {facts.YearsInWork} 年"), Invariant($"{facts.YearsInWork} full years of work")),
        "second-subjects" => (facts.SecondSubjects, Invariant($"兼教 {facts.SecondSubjects} 门"), Invariant($"{facts.SecondSubjects} further subjects")),
        _ => (0, "尚无核定的证明", "No evidence accepted yet"),
    };

    private static (int Units, string Zh, string En) Years(int years, string zh, string en) =>
        (years, Invariant($"{zh} {years} 学年"), Invariant($"{years} school years {en}"));

    private static (int Units, string Zh, string En) Ranked(IReadOnlyList<string> ranks, string code, string? zh, string? en)
    {
        for (var rank = 0; rank < ranks.Count; rank++)
            if (ranks[rank] == code)
                return (rank + 1, zh ?? code, en ?? code);
        return (0, zh ?? code, en ?? code);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
