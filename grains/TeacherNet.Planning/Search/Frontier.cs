using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Search;

/// <summary>A record of splits with the parts it ends in, to go on from.</summary>
internal sealed class Frontier(Branch tree)
{
    /// <param name="Branch">The part's place in the record, closed for the time being by the prices that gave its bound.</param>
    /// <param name="Path">The cuts that lead there.</param>
    /// <param name="Bound">Proven for the part.</param>
    public sealed record Part(Branch Branch, Cut[] Path, long Bound);

    public Branch Tree { get; } = tree;

    /// <summary>What may still hold a plan.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>The same splits over again, each part judged anew.</summary>
    /// <param name="seed">The splits.</param>
    /// <param name="judge">Closes a part, given the one it is made after; what it returns is the part's bound.</param>
    public static Frontier After(Branch seed, Func<Branch, Cut[], Branch, long> judge)
    {
        var frontier = new Frontier(new Branch());
        frontier.Grow(seed, frontier.Tree, [], judge);
        return frontier;
    }

    /// <summary>A frontier that can be grown without changing this one.</summary>
    public Frontier Copy()
    {
        var bounds = Parts.ToDictionary(p => p.Branch, p => p.Bound);
        return After(Tree, (old, _, branch) =>
        {
            if (old.Prices is { } prices) branch.Close(prices, old.Conflict);
            return bounds.GetValueOrDefault(old, long.MaxValue);
        });
    }

    private void Grow(Branch seed, Branch branch, Cut[] path, Func<Branch, Cut[], Branch, long> judge)
    {
        if (seed.Parts.Count == 0)
        {
            var bound = judge(seed, path, branch);
            if (bound < long.MaxValue) Parts.Add(new(branch, path, bound));
            return;
        }

        var halves = seed.Parts.Select(p => (p.Cut, Branch: new Branch())).ToArray();
        branch.Split(halves[0], halves[1]);
        for (var n = 0; n < halves.Length; n++) Grow(seed.Parts[n].Branch, halves[n].Branch, [.. path, halves[n].Cut], judge);
    }
}
