using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Reasons;

/// <summary>A hard rule made less strict.</summary>
/// <param name="By">By how many teachers; null: the rule is given up (a share, a pair, a lock).</param>
public sealed record Loosening(Rule Rule, long? By)
{
    /// <summary>Whether a rule can be loosened by a number, or only be given up.</summary>
    public static bool IsCounted(Instance instance, Rule rule) =>
        rule.Kind is RuleKind.Floor or RuleKind.Ceiling or RuleKind.MaxOut or RuleKind.MaxIn
        || (rule.Kind == RuleKind.Limit && instance.Limits[rule.Index].Share is null);

    /// <summary>The instance with its rules loosened.</summary>
    public static Instance On(Instance instance, IReadOnlyCollection<Loosening> loosened)
    {
        foreach (var (rule, by) in loosened)
            if (by is { } some)
                instance = Loosen(instance, rule, some);

        // Lists lose entries last: until then every rule is where its index says.
        return Rules.Without(instance, loosened.Where(l => l.By is null).Select(l => l.Rule).ToHashSet());
    }

    private static Instance Loosen(Instance instance, Rule rule, long by)
    {
        return rule.Kind switch
        {
            RuleKind.Floor => instance with { Posts = Set(instance.Posts, p => p with { Floor = p.Least - by }) },
            RuleKind.Ceiling => instance with { Posts = Set(instance.Posts, p => p with { Max = p.Most + by }) },
            RuleKind.MaxOut => instance with { Schools = Set(instance.Schools, s => s with { MaxOut = s.MaxOut + by }) },
            RuleKind.MaxIn => instance with { Schools = Set(instance.Schools, s => s with { MaxIn = s.MaxIn + by }) },
            RuleKind.Limit => instance with
            {
                Limits = Set(instance.Limits, l => l with { AtLeast = l.AtLeast is { } least ? Math.Max(0, least - by) : null, AtMost = l.AtMost + by }),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Only counted rules are loosened by a number."),
        };

        IReadOnlyList<T> Set<T>(IReadOnlyList<T> list, Func<T, T> change)
        {
            T[] changed = [.. list];
            changed[rule.Index] = change(changed[rule.Index]);
            return changed;
        }
    }
}
