using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Regions;

/// <summary>One thing to set in a policy: a rule's code, the name of the part, and the value as text.</summary>
public sealed record PolicyEdit(string Rule, string Part, string Value);

/// <summary>Changes policies, part by part.</summary>
public static class PolicyEdits
{
    private const int LongestText = 200;

    /// <summary>
    /// The policy with the edits made, or the refusal of the first that cannot be: <c>policy.no-such-rule</c>, <c>policy.no-such-part</c>, <c>policy.value-invalid</c>
    /// with the rule, the part and the value.
    /// </summary>
    public static (Policy? Policy, Refusal? Refusal) Apply(Policy policy, IEnumerable<PolicyEdit> edits)
    {
        var rules = policy.Rules.ToList();
        foreach (var edit in edits)
        {
            var at = rules.FindIndex(r => r.Code == edit.Rule);
            if (at < 0)
                return (null, Refuse("policy.no-such-rule", edit));
            if (PolicyParts.Of(rules[at]).FirstOrDefault(p => p.Name == edit.Part) is not { } part)
                return (null, Refuse("policy.no-such-part", edit));
            var value = edit.Value.Trim();
            if (!Fits(part, value, rules[at]))
                return (null, Refuse("policy.value-invalid", edit with { Part = part.Zh }));
            rules[at] = With(rules[at], part.Name, value);
        }

        return (policy with { Rules = [.. rules] }, null);
    }

    /// <summary>The edits that make one policy of another; rules only one of them has are left out.</summary>
    public static IEnumerable<PolicyEdit> Between(Policy from, Policy to) =>
        from rule in to.Rules
        let before = @from.Rule(rule.Code)
        where before is not null && before != rule
        from part in PolicyParts.Of(rule)
        let value = PolicyParts.Value(rule, part.Name)
        where value != PolicyParts.Value(before, part.Name)
        select new PolicyEdit(rule.Code, part.Name, value);

    private static PolicyRule With(PolicyRule rule, string part, string value) => part switch
    {
        PolicyParts.Threshold => rule with { Threshold = Number(value) },
        PolicyParts.Comparison => rule with { Comparison = value },
        PolicyParts.Hard => rule with { Hard = value == "true" },
        PolicyParts.Source => rule with { Source = value },
        PolicyParts.EffectiveFrom => rule with { EffectiveFrom = value.Length == 0 ? null : DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture) },
        _ => rule with { Choices = [.. rule.Choices.Select(c => c.Name == part ? c with { Value = value } : c)] },
    };

    private static bool Fits(PolicyPart part, string value, PolicyRule rule) => part.Kind switch
    {
        PartKind.Number => Number(value) is { } number && PolicyBounds.Of(rule, part.Name) is var (least, most) && number >= least && number <= most,
        PartKind.Switch => value is "true" or "false",
        PartKind.One => part.Options.Any(o => o.Code == value),
        PartKind.Many => value.Length > 0 && value.Split(',').All(c => part.Options.Any(o => o.Code == c)),
        PartKind.Codes => value.Length is > 0 and <= LongestText && value.Split(',').All(c => c.Length > 0 && PolicyBounds.Fits(part.Name, c.Trim())),
        PartKind.Day => value.Length == 0 || (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PolicyBounds.Fits(day)),
        PartKind.MonthDay => DateOnly.TryParseExact($"2001-{value}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => value.Length is > 0 and <= LongestText,
    };

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Refusal Refuse(string code, PolicyEdit edit) =>
        Refusal.Because(code, "edits").Given("rule", edit.Rule).Given("part", edit.Part).Given("value", edit.Value);
}
