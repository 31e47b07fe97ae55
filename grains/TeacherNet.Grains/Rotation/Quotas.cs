using System.Collections.Immutable;
using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Rotation;

/// <summary>Who counts to the quotas R4 and R5 of a cycle, with the denominators its frozen policy names.</summary>
public static class Quotas
{
    /// <summary>R4: the share who rotate.</summary>
    public const string Share = "R4";

    /// <summary>R5: the share of backbone teachers.</summary>
    public const string Backbone = "R5";

    /// <summary>Everybody the shares are of when the rule says <c>eligible</c>.</summary>
    public static IEnumerable<CandidateEntry> Eligible(CycleEntry cycle, PolicyRule? rule) =>
        cycle.Candidates.Values.Where(c => Volunteering.MayMove(c.Standing()) && CountsAs(rule, c.Assessed!.StaffClass));

    /// <summary>Moves that count to a rule, one a teacher: of the scenario given, or those ordered by any scenario of the cycle.</summary>
    public static ImmutableArray<MoveEntry> Moves(RotationState state, CycleEntry cycle, PolicyRule? rule, ScenarioEntry? planned) =>
    [
        .. (planned is not null
                ? planned.Standing()
                : cycle.Scenarios.SelectMany(s => state.Scenarios[s].InOrder()).Where(m => m.IsOrdered()))
            .Where(m => m.Placement.From.School != m.Placement.To.School && CountsAs(rule, m.StaffClass)
                && (rule?.Choice("forms") is null || rule.Codes("forms").Contains(m.Placement.Form)))
            .DistinctBy(m => m.Placement.Teacher),
    ];

    /// <summary>A quota held against a plan, or against what was ordered when no plan is given.</summary>
    public static Quota Of(RotationState state, CycleEntry cycle, string code, ScenarioEntry? planned)
    {
        var rule = cycle.Rules.Find(code);
        var moves = Moves(state, cycle, rule, planned);
        var reached = code == Backbone ? [.. moves.Where(m => IsBackbone(cycle, m.Placement.Teacher))] : moves;
        var population = rule?.Choice("denominator") == "rotated" ? moves.Length : Population(cycle, rule);
        return new(rule?.Threshold ?? 0, population, reached);
    }

    /// <summary>How many people a share is of, for a rule whose denominator is known before anybody moves.</summary>
    public static int Population(CycleEntry cycle, PolicyRule? rule) => Population(Eligible(cycle, rule), rule);

    /// <summary>How many of some of those who meet the conditions a share is of.</summary>
    public static int Population(IEnumerable<CandidateEntry> eligible, PolicyRule? rule) => rule?.Choice("denominator") switch
    {
        "eligible-backbone" => eligible.Count(c => c.Assessed!.Backbone),
        "eligible-town-strong" => eligible.Count(c => c.Assessed is { Location: "city" or "town", Strength: "strong" }),
        _ => eligible.Count(),
    };

    private static bool IsBackbone(CycleEntry cycle, string teacher) => cycle.Candidates.GetValueOrDefault(teacher)?.Assessed?.Backbone is true;

    // Shares speak of teachers; a county that counts principals in says so.
    internal static bool CountsAs(PolicyRule? rule, string staffClass) =>
        rule?.Choice("staff") is null ? staffClass == "teacher" : rule.Codes("staff").Contains(staffClass);
}

/// <summary>A quota: so many of a population are wanted, so many reached.</summary>
/// <param name="Line">The percentage wanted.</param>
/// <param name="Population">What it is of.</param>
/// <param name="Counted">The moves that count.</param>
public sealed record Quota(decimal Line, int Population, ImmutableArray<MoveEntry> Counted)
{
    /// <summary>The fewest that meet the line.</summary>
    public int Required => (int)Math.Ceiling(Population * Line / 100);

    /// <summary>The share in percent, cut off after two places so that it never looks reached before it is.</summary>
    public decimal Percent => Population == 0 ? 0 : Math.Floor(Counted.Length * 10000m / Population) / 100;
}
