using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <content>Beginning where another search ended.</content>
internal sealed partial class TreeSearch
{
    /// <summary>How many parts of an earlier search may open again before it is given up.</summary>
    private const int MostReopened = 8;

    /// <summary>Begins where another search ended: what its prices still close stays closed, the rest is open.</summary>
    /// <remarks>Where much of it opens again, the old splits are no longer those that matter, and the search begins afresh.</remarks>
    public void Begin(Branch before)
    {
        Plant(Proof, before, [], root.Copy());
        hasBegun = queue.Count <= MostReopened;
        if (hasBegun) return;
        queue.Clear();
        Proof.Close(PricedBound.Plain(f, level), conflict: false);
    }

    private void Plant(Branch branch, Branch before, Cut[] path, Domain domain)
    {
        if (before.Parts.Count == 0)
        {
            if (!Closes(branch, before, domain)) queue.Enqueue(new Open(branch, path, null, Bound, false, null), (Bound, 0, -++order));
            return;
        }

        var split = before.Parts[0].Cut;
        var (lows, highs) = split.OfRow ? (domain.RowLow, domain.RowHigh) : (domain.ColumnLow, domain.ColumnHigh);
        var (low, high) = (lows[split.Index], highs[split.Index]);
        if (split.High < low || split.High >= high)
        {
            Plant(branch, before.Parts[split.High < low ? 1 : 0].Branch, path, domain);
            return;
        }

        Cut[] cuts = [split with { Low = low }, split with { Low = split.High + 1, High = high }];
        Branch[] halves = [branch.Half(), branch.Half()];
        branch.Split((cuts[0], halves[0]), (cuts[1], halves[1]));
        for (var n = 0; n < 2; n++)
        {
            (lows[split.Index], highs[split.Index]) = (cuts[n].Low, cuts[n].High);
            Plant(halves[n], before.Parts[n].Branch, [.. path, cuts[n]], domain);
        }

        (lows[split.Index], highs[split.Index]) = (low, high);
    }

    private bool Closes(Branch branch, Branch before, Domain domain)
    {
        var prices = before.Prices ?? PricedBound.Plain(f, level);
        branch.Close(prices, before.Conflict);
        return before.Conflict ? exact.Evaluate(domain, prices, null) > 0 : exact.Ceiling(domain, prices, level) >= Limit;
    }
}
