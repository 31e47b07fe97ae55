namespace TeacherNet.Planning.Linear;

internal sealed partial class DualSimplex
{
    private readonly RatioHeap candidates = new();

    private Outcome Step(int row)
    {
        var leaving = head[row];
        var toHigh = basic[row] > lp.High[leaving];
        var miss = toHigh ? basic[row] - lp.High[leaving] : basic[row] - lp.Low[leaving];
        var sign = toHigh ? 1.0 : -1.0;

        rho.Clear();
        rho.Add(row, 1);
        factors.SolveTransposed(rho);
        ComputePivotRow();

        var column = Entering(sign, Math.Abs(miss));
        if (column < 0)
        {
            ray = sign;
            return factors.Exchanges > 0 ? Outcome.Unsure : Outcome.Blocked;
        }

        entering.Clear();
        Subtract(column, -1, entering);
        factors.Solve(entering);
        var pivot = entering.Value[row];
        if (Math.Abs(pivot) < 1e-7 || Math.Abs(pivot - pivotRow[column]) > 1e-6 * (1 + Math.Abs(pivot)))
            if (factors.Exchanges > 0 || Math.Abs(pivot) < PivotTolerance)
                return Outcome.Unsure;

        Flip();
        var target = toHigh ? lp.High[leaving] : lp.Low[leaving];
        UpdateWeights(row, column, pivot);
        UpdateReduced(leaving, column);

        var length = (basic[row] - target) / pivot;
        var start = atHigh[column] ? lp.High[column] : lp.Low[column];
        factors.Exchange(row, entering);
        (head[row], rowOf[column], rowOf[leaving], atHigh[leaving]) = (column, row, -1, toHigh);
        (isOpen[column], isOpen[leaving]) = (false, lp.Low[leaving] < lp.High[leaving]);
        basic[row] = start + length;
        for (var n = 0; n < entering.Count; n++)
        {
            var i = entering.Index[n];
            if (i != row) basic[i] -= length * entering.Value[i];
            Watch(i);
        }

        return Outcome.Done;
    }

    /// <summary>Row <c>ρᵀ[A −I]</c> over the nonbasic columns, by rows of A since ρ has few entries.</summary>
    private void ComputePivotRow()
    {
        foreach (var j in touched) pivotRow[j] = 0;
        touched.Clear();
        if (rho.Count > DenseRow * rho.Size)
        {
            ComputePivotRowByColumns();
            return;
        }

        for (var n = 0; n < rho.Count; n++)
        {
            var i = rho.Index[n];
            var r = rho.Value[i];
            if (Math.Abs(r) < 1e-14)
            {
                rho.Value[i] = 0;
                continue;
            }

            Touch(lp.Columns + i, -r);
            for (var k = lp.RowStart[i]; k < lp.RowStart[i + 1]; k++) Touch(lp.RowColumn[k], r * lp.RowValue[k]);
        }

        void Touch(int j, double amount)
        {
            if (!isOpen[j]) return;
            if (pivotRow[j] == 0) touched.Add(j);
            pivotRow[j] += amount;
            if (pivotRow[j] == 0) pivotRow[j] = Nothing;
        }
    }

    private void ComputePivotRowByColumns()
    {
        var (start, rows, values, r) = (lp.Start, lp.Row, lp.Value, rho.Value);
        for (var j = 0; j < lp.Columns; j++)
        {
            if (!isOpen[j]) continue;
            var sum = 0.0;
            for (var k = start[j]; k < start[j + 1]; k++) sum += r[rows[k]] * values[k];
            if (Math.Abs(sum) < 1e-13) continue;
            pivotRow[j] = sum;
            touched.Add(j);
        }

        for (var n = 0; n < rho.Count; n++)
        {
            var j = lp.Columns + rho.Index[n];
            if (!isOpen[j] || Math.Abs(r[rho.Index[n]]) < 1e-14) continue;
            pivotRow[j] = -r[rho.Index[n]];
            touched.Add(j);
        }
    }

    /// <summary>The column that enters, after letting those pass whose whole range does not use up the miss.</summary>
    private int Entering(double sign, double miss)
    {
        candidates.Clear();
        passed.Clear();
        group.Clear();
        foreach (var j in touched)
        {
            var alpha = sign * pivotRow[j];
            if (Math.Abs(alpha) < PivotTolerance || alpha > 0 == atHigh[j]) continue;
            var ratio = reduced[j] / alpha;
            if (ratio <= Tie) group.Add(j);
            else candidates.Add(j, ratio);
        }

        var built = false;
        while (true)
        {
            if (group.Count > 0)
            {
                var (best, range) = LargestPivot();
                if (miss - range <= 1e-9) return best;
                miss -= range;
                passed.AddRange(group);
                group.Clear();
            }

            if (!built) candidates.Build();
            built = true;
            if (!candidates.TryTake(out var first, out var ratio)) return -1;
            group.Add(first);
            while (candidates.TryPeek(out var next) && next <= ratio + Tie && candidates.TryTake(out var other, out _)) group.Add(other);
        }
    }

    /// <summary>Of columns with the same ratio the one with the largest pivot, and how much of the miss all of them would use up.</summary>
    private (int Column, double Range) LargestPivot()
    {
        var (best, range) = (group[0], 0.0);
        foreach (var g in group)
        {
            var (size, most) = (Math.Abs(pivotRow[g]), Math.Abs(pivotRow[best]));
            if (size > most || size == most && g < best) best = g;
            range += size * (lp.High[g] - lp.Low[g]);
        }

        return (best, range);
    }

    /// <summary>With more than this part of ρ filled the pivot row is added up by columns.</summary>
    private const double DenseRow = 0.1;

    private const double Tie = 1e-9;

    /// <summary>Stands for an exact 0 that is listed already.</summary>
    private const double Nothing = 1e-300;
    private readonly List<int> passed = [];
    private readonly List<int> group = [];

    /// <summary>Moves the passed columns to their other ends.</summary>
    private void Flip()
    {
        if (passed.Count == 0) return;
        flips.Clear();
        foreach (var j in passed)
        {
            Subtract(j, atHigh[j] ? lp.Low[j] - lp.High[j] : lp.High[j] - lp.Low[j], flips);
            atHigh[j] = !atHigh[j];
        }

        factors.Solve(flips);
        for (var n = 0; n < flips.Count; n++)
        {
            basic[flips.Index[n]] += flips.Value[flips.Index[n]];
            Watch(flips.Index[n]);
        }
    }

    private void UpdateReduced(int leaving, int column)
    {
        var step = reduced[column] / pivotRow[column];
        if (step != 0)
            foreach (var j in touched)
            {
                reduced[j] -= step * pivotRow[j];

                // A hair on the wrong side of a tie: the cost is moved along, so that the run stays dual feasible.
                if (atHigh[j] ? reduced[j] > 0 : reduced[j] < 0)
                {
                    cost[j] -= reduced[j];
                    reduced[j] = 0;
                }
            }

        reduced[column] = 0;
        reduced[leaving] = -step;
    }

    private void UpdateWeights(int row, int column, double pivot)
    {
        steepest.CopyFrom(rho);
        var norm = 0.0;
        for (var n = 0; n < rho.Count; n++) norm += rho.Value[rho.Index[n]] * rho.Value[rho.Index[n]];
        factors.Solve(steepest);
        for (var n = 0; n < entering.Count; n++)
        {
            var i = entering.Index[n];
            if (entering.Value[i] == 0 || i == row) continue;
            var ratio = entering.Value[i] / pivot;
            weight[head[i]] = Math.Max(weight[head[i]] - 2 * ratio * steepest.Value[i] + ratio * ratio * norm, 1e-4);
        }

        weight[column] = Math.Max(norm / (pivot * pivot), 1e-4);
        weight[head[row]] = 1;
    }
}
