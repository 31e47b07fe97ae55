using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Proofs;

/// <summary>Confirms a plan and its bounds without solving anything: it only adds up, in whole numbers.</summary>
public static class Checker
{
    /// <summary>What is wrong with a plan, in words; null when plan, levels and bounds are all as stated.</summary>
    public static string? Refuse(Instance instance, Plan plan)
    {
        int[] taken = [.. plan.Taken];
        var (levels, bounds, proofs) = (plan.Levels, plan.Bounds, plan.Proofs);
        var count = Levels.Count(instance);
        if (taken.Length != instance.Teachers.Count) return "the plan does not name every teacher";
        if (levels.Count != count || bounds.Count != count || proofs.Count != count) return $"{count} levels, bounds and proofs are expected";
        if (HardRules.Broken(instance, taken) is { } broken) return broken;
        var reached = Levels.Of(instance, taken);
        var f = Formulator.Write(instance);
        var domain = f.Domain.Copy();
        var exact = new PricedBound(f);
        for (var level = 0; level < count; level++)
        {
            if (reached[level] != levels[level]) return $"level {level + 1} is {reached[level]}, not {levels[level]}";
            if (bounds[level] > levels[level]) return $"level {level + 1} cannot be bounded above what it reaches";
            if (proofs[level] is not { } proof || !IsSound(f, proof)) return $"the proof of level {level + 1} names rows that do not exist";
            Activity.Close(f, domain);
            if (!Proves(f, exact, domain, proof, level, bounds[level])) return $"the bound {bounds[level]} of level {level + 1} is not proven";
            exact.Narrow(domain, proof.Prices, level, levels[level]);
            domain.Narrow(new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, levels[level] - f.Constant[level]));
        }

        return null;
    }

    /// <summary>Whether the proof shows that nothing in the domain has the level below the bound.</summary>
    internal static bool Proves(Formulation f, PricedBound exact, Domain domain, LevelProof proof, int level, long bound)
    {
        if (exact.Ceiling(domain, proof.Prices, level) >= bound) return true;
        var rest = domain.Copy();
        if (!exact.Narrow(rest, proof.Prices, level, bound - 1)) return true;
        if (!rest.Narrow(new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, bound - 1 - f.Constant[level]))) return true;
        Activity.Close(f, rest);
        return proof.Tree is { } tree && Empties(exact, rest, tree, level, bound);
    }

    /// <summary>Whether the branch leaves no plan in the domain that has the level below the bound; the domain is as before in the end.</summary>
    private static bool Empties(PricedBound exact, Domain domain, Branch branch, int level, long bound)
    {
        if (branch.Parts.Count == 0)
            return branch.Prices is { } prices
                && (branch.Conflict ? exact.Evaluate(domain, prices, null) > 0 : exact.Ceiling(domain, prices, level) >= bound);

        var (low, high) = (branch.Parts[0].Cut, branch.Parts[1].Cut);
        var (lows, highs) = low.OfRow ? (domain.RowLow, domain.RowHigh) : (domain.ColumnLow, domain.ColumnHigh);
        var (least, most) = (lows[low.Index], highs[low.Index]);
        if (low.OfRow != high.OfRow || low.Index != high.Index || low.Low > least || high.High < most || high.Low > low.High + 1) return false;
        var empties = true;
        foreach (var (cut, part) in branch.Parts)
        {
            empties = empties && (!domain.Narrow(cut) || Empties(exact, domain, part, level, bound));
            (lows[low.Index], highs[low.Index]) = (least, most);
        }

        return empties;
    }

    private static bool IsSound(Formulation f, LevelProof proof) => IsSound(f, proof.Prices) && (proof.Tree is null || IsSound(f, proof.Tree));

    private static bool IsSound(Formulation f, Branch branch) =>
        (branch.Prices is null || IsSound(f, branch.Prices))
        && branch.Parts.All(p => p.Cut.Index >= 0 && p.Cut.Index < (p.Cut.OfRow ? f.Rows : f.Columns) && IsSound(f, p.Branch));

    private static bool IsSound(Formulation f, Prices prices) =>
        prices.Row.Count == prices.Price.Count
        && prices.Row.All(i => i >= f.Teachers && i < f.Rows)
        && prices.Price.All(p => p is >= -Prices.Most and <= Prices.Most);
}
