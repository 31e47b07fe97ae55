using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Search;

namespace TeacherNet.Planning.Reasons;

/// <summary>Why there is no plan: hard rules that cannot all hold, while any of them left out they can.</summary>
public static class Conflict
{
    /// <summary>Such rules in their order; empty when there is a plan.</summary>
    /// <remarks>Halves the rules again and again (U. Junker, QuickXplain, 2004): few rules among many take few looks.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Rule> Of(Instance instance, CancellationToken cancel)
    {
        if (Suspects.Of(instance, new HashSet<Rule>(), cancel) is not { } suspects) return [];
        IEnumerable<Rule> rules = HasPlan(suspects) ? Rules.Of(instance) : suspects.Order();
        return [.. Smallest([], changed: false, [.. rules]).Order()];

        List<Rule> Smallest(HashSet<Rule> held, bool changed, List<Rule> open)
        {
            if (changed && !HasPlan(held)) return [];
            if (open.Count == 1) return open;
            var (first, second) = (open[..(open.Count / 2)], open[(open.Count / 2)..]);
            var late = Smallest([.. held, .. first], changed: true, second);
            var early = Smallest([.. held, .. late], late.Count > 0, first);
            return [.. early, .. late];
        }

        bool HasPlan(HashSet<Rule> kept) => Planner.Any(Rules.Only(instance, kept), cancel) is not null;
    }
}
