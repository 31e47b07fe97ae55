using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;

namespace TeacherNet.Grains.Eligibility;

/// <summary>Rule R11: which way a move goes.</summary>
public static class Direction
{
    private static readonly string[] Outwards = ["city", "town", "village", "remote"];
    private static readonly string[] Downwards = ["strong", "ordinary", "weak"];

    /// <summary>Passes when the move goes outwards, to a weaker school, or from a managing school to one it manages; fails when it goes the other way or nowhere.</summary>
    public static RuleResult Of(PolicyRule rule, SchoolFacts from, SchoolFacts to)
    {
        var good = Step(Outwards, from.Location, to.Location) > 0 || Step(Downwards, from.Strength, to.Strength) > 0 || to.ManagedBy == from.Code;
        return new(
            rule.Code, rule.Zh, rule.En, $"{from.Name} → {to.Name}", $"{from.Name} → {to.Name}",
            good ? RuleOutcomes.Pass : RuleOutcomes.Fail);
    }

    private static int Step(string[] order, string? from, string? to) =>
        Array.IndexOf(order, from) is var a and >= 0 && Array.IndexOf(order, to) is var b and >= 0 ? b - a : 0;
}
