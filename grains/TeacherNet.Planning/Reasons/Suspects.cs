using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;

namespace TeacherNet.Planning.Reasons;

/// <summary>The few rules that a proof of "there is no plan" puts a price on, so that not all of them have to be tried.</summary>
internal static class Suspects
{
    /// <summary>Null when there is a plan; otherwise rules that mostly, not always, conflict by themselves. Locks are all among them.</summary>
    /// <param name="gone">Rules that are given up already.</param>
    public static HashSet<Rule>? Of(Instance instance, IReadOnlySet<Rule> gone, CancellationToken cancel)
    {
        var rest = Rules.Without(instance, gone);
        if (Planner.Any(rest, out var f, out var proof, cancel) is not null) return null;
        var rows = new HashSet<int>();
        foreach (var prices in Priced(proof)) rows.UnionWith(prices.Row);
        return [.. Rules.Of(rest).Where(r => r.Kind == RuleKind.Lock || Rows(rest, f, r).Any(rows.Contains)).Select(Known)];

        // What is given up is no longer in the lists: what remains may stand at another index.
        Rule Known(Rule rule) => rule.Kind switch
        {
            RuleKind.Limit => rule with { Index = IndexOf(instance.Limits, rest.Limits[rule.Index]) },
            RuleKind.Together => rule with { Index = IndexOf(instance.Together, rest.Together[rule.Index]) },
            RuleKind.Lock => rule with { Index = IndexOf(instance.Locks, rest.Locks[rule.Index]) },
            _ => rule,
        };

        static int IndexOf<T>(IReadOnlyList<T> list, T entry) where T : class => Enumerable.Range(0, list.Count).First(n => ReferenceEquals(list[n], entry));
    }

    private static IEnumerable<Prices> Priced(LevelProof proof)
    {
        yield return proof.Prices;
        var open = new Stack<Branch>(proof.Tree is { } tree ? [tree] : []);
        while (open.TryPop(out var branch))
        {
            if (branch.Prices is { } prices) yield return prices;
            foreach (var (_, part) in branch.Parts) open.Push(part);
        }
    }

    /// <summary>The rows that impose a rule.</summary>
    private static IEnumerable<int> Rows(Instance instance, Formulation f, Rule rule)
    {
        var posts = instance.Teachers.Count;
        var schools = posts + instance.Posts.Count;
        var limits = schools + 2 * instance.Schools.Count;
        switch (rule.Kind)
        {
            case RuleKind.Floor or RuleKind.Ceiling: return [posts + rule.Index];
            case RuleKind.MaxOut: return [schools + 2 * rule.Index];
            case RuleKind.MaxIn: return [schools + 2 * rule.Index + 1];
            case RuleKind.Lock: return [];
        }

        // Only hard limits were asked about, each with a row for every bound it has.
        var counts = instance.Limits.Select(l => !l.Hard ? 0 : (l.AtLeast is null ? 0 : 1) + (l.AtMost is null ? 0 : 1) + (l.Share is null ? 0 : 1)).ToArray();
        if (rule.Kind == RuleKind.Limit) return Enumerable.Range(limits + counts[..rule.Index].Sum(), counts[rule.Index]);
        var pairs = limits + counts.Sum();
        return Enumerable.Range(pairs, f.FirstLevelRow - pairs);
    }
}
