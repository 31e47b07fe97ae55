using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Drafts;

/// <summary>What rows and columns of one formulation are in that of a changed instance with the same schools, posts and teachers.</summary>
internal sealed class Translation
{
    private readonly Formulation from;
    private readonly Formulation to;
    private readonly int[] row;
    private readonly int[] column;
    private readonly bool isIdentity;

    public Translation(Instance old, Formulation from, Instance changed, Formulation to)
    {
        (this.from, this.to) = (from, to);
        row = new int[from.Rows];
        column = new int[from.Columns];
        MapRows(from.Teachers + old.Posts.Count + 2 * old.Schools.Count);
        MapColumns(old, changed);
        isIdentity = from.Rows == to.Rows && from.Columns == to.Columns && IsCount(row) && IsCount(column);

        static bool IsCount(int[] map)
        {
            for (var n = 0; n < map.Length; n++)
                if (map[n] != n)
                    return false;
            return true;
        }
    }

    public WarmBasis Of(WarmBasis basis) => isIdentity ? basis.Copy() : basis.Moved(to, i => row[i], j => column[j]);

    public LevelProof Of(LevelProof proof) => isIdentity ? proof : new LevelProof(Of(proof.Prices), proof.Tree is { } tree ? Of(tree) : null);

    /// <summary>The domain there, with what is new left as wide as it is.</summary>
    public Domain Of(Domain domain)
    {
        if (isIdentity) return domain;
        var moved = to.Domain.Copy();
        for (var j = 0; j < column.Length; j++)
            if (column[j] >= 0)
                (moved.ColumnLow[column[j]], moved.ColumnHigh[column[j]]) = (domain.ColumnLow[j], domain.ColumnHigh[j]);
        for (var i = 0; i < row.Length; i++)
            if (row[i] >= 0)
                (moved.RowLow[row[i]], moved.RowHigh[row[i]]) = (domain.RowLow[i], domain.RowHigh[i]);
        return moved;
    }

    /// <summary>Whether the changed instance only loses outcomes and what remains counts as it did, but for a constant a level.</summary>
    public bool OnlyLoses()
    {
        var known = new bool[to.Columns];
        for (var j = 0; j < column.Length; j++)
        {
            if (column[j] < 0) continue;
            known[column[j]] = true;
            if (!SameEntries(j, column[j]) || to.Domain.ColumnLow[column[j]] < from.Domain.ColumnLow[j] || to.Domain.ColumnHigh[column[j]] > from.Domain.ColumnHigh[j])
                return false;
        }

        if (known.Contains(false)) return false;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] < 0) return false;
            if (i < from.FirstLevelRow && (to.Domain.RowLow[row[i]] < from.Domain.RowLow[i] || to.Domain.RowHigh[row[i]] > from.Domain.RowHigh[i])) return false;
        }

        return true;
    }

    private bool SameEntries(int one, int other)
    {
        var (a, b) = (from.Start[one], to.Start[other]);
        if (from.Start[one + 1] - a != to.Start[other + 1] - b) return false;
        for (var end = from.Start[one + 1]; a < end; a++, b++)
            if (row[from.Row[a]] != to.Row[b] || from.Value[a] != to.Value[b])
                return false;
        return true;
    }

    /// <param name="plain">Rows before this one are those of teachers, posts and schools, which stay.</param>
    private void MapRows(int plain)
    {
        for (var i = 0; i < plain; i++) row[i] = i;
        var byName = new Dictionary<string, int>();
        for (var i = plain; i < to.FirstLevelRow; i++) byName.TryAdd(to.RowName[i], i);
        for (var i = plain; i < from.FirstLevelRow; i++) row[i] = byName.Remove(from.RowName[i], out var there) ? there : -1;
        for (var level = 0; level < from.Levels; level++) row[from.FirstLevelRow + level] = to.FirstLevelRow + level;
    }

    private void MapColumns(Instance old, Instance changed)
    {
        for (var t = 0; t < from.Teachers; t++)
        {
            var (before, after) = (old.Teachers[t].Options, changed.Teachers[t].Options);
            for (var o = 0; o < before.Count; o++)
            {
                var there = o < after.Count && after[o].Post == before[o].Post ? o : IndexOf(after, before[o].Post);
                column[from.FirstOption[t] + o] = there < 0 ? -1 : to.FirstOption[t] + there;
            }
        }

        // Each of the other columns has its own row, which comes first in it.
        var ofRow = new Dictionary<int, int>();
        for (var j = to.Options; j < to.Columns; j++) ofRow[to.Row[to.Start[j]]] = j;
        for (var j = from.Options; j < from.Columns; j++)
            column[j] = row[from.Row[from.Start[j]]] is >= 0 and var own && ofRow.TryGetValue(own, out var there) ? there : -1;
    }

    private static int IndexOf(IReadOnlyList<Option> options, int post)
    {
        for (var o = 0; o < options.Count; o++)
            if (options[o].Post == post)
                return o;
        return -1;
    }

    private Prices Of(Prices prices)
    {
        var kept = Enumerable.Range(0, prices.Row.Count).Where(n => row[prices.Row[n]] >= 0).ToArray();
        return new Prices([.. kept.Select(n => row[prices.Row[n]])], [.. kept.Select(n => prices.Price[n])]);
    }

    /// <summary>Splits of what is no longer there end in a leaf that its prices may or may not close.</summary>
    private Branch Of(Branch branch)
    {
        var moved = new Branch();
        if (branch.Parts.Count == 0)
        {
            if (branch.Prices is { } prices) moved.Close(Of(prices), branch.Conflict);
            return moved;
        }

        var (low, high) = (branch.Parts[0], branch.Parts[1]);
        var index = (low.Cut.OfRow ? row : column)[low.Cut.Index];
        if (index >= 0) moved.Split((low.Cut with { Index = index }, Of(low.Branch)), (high.Cut with { Index = index }, Of(high.Branch)));
        else return low.Cut.OfRow ? moved : Of(low.Branch);
        return moved;
    }
}
