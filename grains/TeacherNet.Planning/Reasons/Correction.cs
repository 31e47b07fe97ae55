using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Search;

namespace TeacherNet.Planning.Reasons;

/// <summary>What has to give way for an instance to have a plan.</summary>
public static class Correction
{
    /// <summary>Rules to loosen, none of which can be left out or loosened less; null when no loosening helps.</summary>
    /// <param name="kept">Rules that must hold all the same.</param>
    /// <remarks>
    /// Halves the rules again and again (A. Felfernig, M. Schubert, C. Zehentner, FastDiag, 2012). Numbers give way before people's
    /// decisions: limits, quotas, staffing, then pairs and locks.
    /// </remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Loosening>? Of(Instance instance, IReadOnlySet<Rule> kept, CancellationToken cancel)
    {
        if (Planner.Any(instance, cancel) is not null) return [];
        if (Enough() is not { } enough) return null;
        List<Rule> open = [.. enough.OrderBy(Reluctance).ThenBy(r => r)];

        var dropped = Smallest([], changed: false, open);
        Dictionary<Rule, Loosening> loosened = dropped.ToDictionary(r => r, r => new Loosening(r, null));
        foreach (var rule in dropped.Where(r => Loosening.IsCounted(instance, r))) loosened[rule] = Least(rule);
        return [.. loosened.Values.OrderBy(l => l.Rule)];

        // Rules that together are enough to give up: the suspects, then those of what is left, and so on.
        HashSet<Rule>? Enough()
        {
            HashSet<Rule> gone = [], all = [.. Rules.Of(instance).Where(r => !kept.Contains(r))];
            while (true)
            {
                if (Suspects.Of(instance, gone, cancel) is not { } found) return gone;
                if (gone.Count == all.Count) return null;
                var before = gone.Count;
                gone.UnionWith(found.Where(all.Contains));
                if (gone.Count == before) gone = all;
            }
        }

        // Which of the open rules must go when those in gone are gone already.
        List<Rule> Smallest(HashSet<Rule> gone, bool changed, List<Rule> among)
        {
            if (changed && HasPlan(gone)) return [];
            if (among.Count == 1) return among;
            var (first, second) = (among[..(among.Count / 2)], among[(among.Count / 2)..]);
            var late = Smallest([.. gone, .. first], changed: true, second);
            var early = Smallest([.. gone, .. late], late.Count > 0, first);
            return [.. early, .. late];
        }

        bool HasPlan(HashSet<Rule> gone) => Planner.Any(Rules.Without(instance, gone), cancel) is not null;

        Loosening Least(Rule rule)
        {
            bool IsEnough(long by) =>
                Planner.Any(Loosening.On(instance, [.. loosened.Values.Where(l => l.Rule != rule), new Loosening(rule, by)]), cancel) is not null;

            var (least, most) = (0L, 1L);
            while (!IsEnough(most)) (least, most) = (most, 2 * most);
            while (most - least > 1)
            {
                var middle = least + (most - least) / 2;
                if (IsEnough(middle)) most = middle;
                else least = middle;
            }

            return new Loosening(rule, most);
        }
    }

    private static int Reluctance(Rule rule) => rule.Kind switch
    {
        RuleKind.Limit => 0,
        RuleKind.MaxIn or RuleKind.MaxOut => 1,
        RuleKind.Ceiling => 2,
        RuleKind.Floor => 3,
        RuleKind.Together => 4,
        _ => 5,
    };
}
