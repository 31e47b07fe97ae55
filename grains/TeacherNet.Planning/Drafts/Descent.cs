using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;

namespace TeacherNet.Planning.Drafts;

/// <summary>Decides a changed instance level by level from how the levels were decided before.</summary>
/// <remarks>
/// A level whose old proof still holds keeps its value for the time being, though no plan may be known that reaches it. The search begins
/// at the first level whose old prices say that it must get worse; a plan found there confirms the levels before. When none is left, one
/// of those levels must get worse after all, and the search goes back to it.
/// </remarks>
internal sealed class Descent
{
    /// <summary>So many steps of the simplex a level may take that is nearly as it was.</summary>
    private const long Few = 50;

    private readonly Formulation f;
    private readonly Incumbent incumbent;
    private readonly PricedBound exact;
    private readonly Action<Advance>? progress;
    private readonly CancellationToken cancel;
    private readonly Stage[] before;
    private readonly Stage?[] stages;
    private readonly List<long> decided = [];

    /// <summary>Whether a level took a real search: the bases of the old levels are then further from what follows than its own.</summary>
    private bool isAfresh;

    /// <param name="before">The levels as they were decided, in terms of <paramref name="f"/>.</param>
    public Descent(Formulation f, Incumbent incumbent, Stage[] before, Action<Advance>? progress, CancellationToken cancel)
    {
        (this.f, this.incumbent, this.before, this.progress, this.cancel) = (f, incumbent, before, progress, cancel);
        exact = new PricedBound(f);
        stages = new Stage?[before.Length];
    }

    /// <summary>The levels decided anew; null when cancelled, empty when there is no plan.</summary>
    /// <param name="onlyLost">Whether all that proved the old levels still does, since outcomes were only lost.</param>
    public Stage[]? Run(bool onlyLost)
    {
        var level = onlyLost ? StandAll() : Stand();
        if (level == f.Levels && incumbent.At(level - 1, decided) == decided[^1]) return stages!;
        level = Math.Min(level, f.Levels - 1);
        while (!Decide(level))
        {
            if (cancel.IsCancellationRequested) return null;
            if (--level < 0) return [];
        }

        while (++level < f.Levels)
            if (!Decide(level))
                return cancel.IsCancellationRequested ? null : [];
        return stages!;
    }

    /// <summary>Keeps every level.</summary>
    /// <returns>The first that its prices lift above its value; the number of levels when there is none.</returns>
    private int StandAll()
    {
        var first = -1;
        for (var level = 0; level < f.Levels; level++)
        {
            stages[level] = before[level];
            decided.Add(before[level].Value);
        }

        if (incumbent.At(f.Levels - 1, decided) == decided[^1]) return f.Levels;
        for (var level = 0; level < f.Levels && first < 0; level++)
        {
            stages[level] = before[level] with { Domain = Met(before[level].Domain) };
            if (exact.Ceiling(stages[level]!.Domain, before[level].Proof.Prices, level) > before[level].Value) first = level;
        }

        return first < 0 ? f.Levels : first;
    }

    /// <summary>Keeps levels as long as their proofs hold.</summary>
    /// <returns>The first that does not hold; the number of levels when all do.</returns>
    private int Stand()
    {
        var domain = f.Domain.Copy();
        for (var level = 0; level < f.Levels; level++)
        {
            Activity.Close(f, domain);
            stages[level] = before[level] with { Domain = domain.Copy() };
            var (proof, value) = (before[level].Proof, before[level].Value);
            if (exact.Ceiling(domain, proof.Prices, level) > value || !Checker.Proves(f, exact, domain, proof, level, value)) return level;
            decided.Add(value);
            Hold(domain, proof, level, value);
        }

        return f.Levels;
    }

    /// <summary>Searches one level over what the levels before it leave.</summary>
    /// <returns>False when nothing is left, or cancelled.</returns>
    private bool Decide(int level)
    {
        var domain = stages[level]?.Domain ?? After(level - 1);
        decided.RemoveRange(level, decided.Count - level);
        var basis = (isAfresh && level > 0 ? stages[level - 1]! : before[level]).Basis.Copy();

        // An old tree serves while the level may keep its value; else the splits of the levels before tell more.
        var proof = before[level].Proof;
        var isLifted = exact.Ceiling(domain, proof.Prices, level) > before[level].Value || decided.Where((v, k) => v != before[k].Value).Any();
        if (isLifted) proof = proof with { Tree = null };
        var splits = stages[..level].LastOrDefault(s => s!.Proof.Tree is not null)?.Proof.Tree;
        var search = new LevelSearch(f, domain, level, decided, incumbent, basis, splits, progress, proof);
        if (!search.Run(cancel)) return false;
        progress?.Invoke(new Advance(level, incumbent.At(level, decided), search.Bound, search.Nodes, search.Iterations) { Taken = incumbent.Taken });
        if (search.Bound == long.MaxValue) return false;
        isAfresh |= search.Iterations > Few;
        stages[level] = new Stage(domain, search.Bound, search.Proof, basis);
        for (var next = level + 1; next < f.Levels; next++) stages[next] = null;
        decided.Add(search.Bound);
        return true;
    }

    private Domain After(int level)
    {
        var stage = stages[level]!;
        var domain = stage.Domain.Copy();
        Hold(domain, stage.Proof, level, stage.Value);
        Activity.Close(f, domain);
        return domain;
    }

    private void Hold(Domain domain, LevelProof proof, int level, long value)
    {
        exact.Narrow(domain, proof.Prices, level, value);
        domain.Narrow(new Cut(true, f.FirstLevelRow + level, long.MinValue / 4, value - f.Constant[level]));
    }

    /// <summary>What an old domain still shares with the changed instance.</summary>
    private Domain Met(Domain old)
    {
        var domain = old.Copy();
        for (var j = 0; j < f.Columns; j++)
        {
            domain.ColumnLow[j] = Math.Max(domain.ColumnLow[j], f.Domain.ColumnLow[j]);
            domain.ColumnHigh[j] = Math.Min(domain.ColumnHigh[j], f.Domain.ColumnHigh[j]);
        }

        for (var i = 0; i < f.Rows; i++)
        {
            domain.RowLow[i] = Math.Max(domain.RowLow[i], f.Domain.RowLow[i]);
            domain.RowHigh[i] = Math.Min(domain.RowHigh[i], f.Domain.RowHigh[i]);
        }

        Activity.Close(f, domain);
        return domain;
    }
}
