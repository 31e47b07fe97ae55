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

        Array.Clear(rho);
        rho[row] = 1;
        factors.SolveTransposed(rho);
        ComputePivotRow();

        var column = Entering(sign, Math.Abs(miss));
        if (column < 0)
        {
            ray = sign;
            return factors.Exchanges > 0 ? Outcome.Unsure : Outcome.Blocked;
        }

        Array.Clear(entering);
        Subtract(column, -1, entering);
        factors.Solve(entering);
        var pivot = entering[row];
        if (Math.Abs(pivot) < 1e-7 || Math.Abs(pivot - pivotRow[column]) > 1e-6 * (1 + Math.Abs(pivot)))
            if (factors.Exchanges > 0 || Math.Abs(pivot) < PivotTolerance)
                return Outcome.Unsure;

        Flip();
        var target = toHigh ? lp.High[leaving] : lp.Low[leaving];
        UpdateWeights(row, column, pivot);
        UpdateReduced(leaving, column);

        var length = (basic[row] - target) / pivot;
        var start = atHigh[column] ? lp.High[column] : lp.Low[column];
        for (var i = 0; i < basic.Length; i++)
            if (entering[i] != 0)
                basic[i] -= length * entering[i];
        basic[row] = start + length;
        factors.Exchange(row, entering);
        (head[row], rowOf[column], rowOf[leaving], atHigh[leaving]) = (column, row, -1, toHigh);
        return Outcome.Done;
    }

    /// <summary>Row <c>ρᵀ[A −I]</c> over the nonbasic columns, by rows of A since ρ has few entries.</summary>
    private void ComputePivotRow()
    {
        foreach (var j in touched) (pivotRow[j], isTouched[j]) = (0, false);
        touched.Clear();
        for (var i = 0; i < rho.Length; i++)
        {
            var r = rho[i];
            if (Math.Abs(r) < 1e-14)
            {
                rho[i] = 0;
                continue;
            }

            Touch(lp.Columns + i, -r);
            for (var k = lp.RowStart[i]; k < lp.RowStart[i + 1]; k++) Touch(lp.RowColumn[k], r * lp.RowValue[k]);
        }

        void Touch(int j, double amount)
        {
            if (rowOf[j] >= 0) return;
            if (!isTouched[j]) touched.Add(j);
            isTouched[j] = true;
            pivotRow[j] += amount;
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
            if (Math.Abs(alpha) < PivotTolerance || lp.High[j] - lp.Low[j] <= 0 || alpha > 0 == atHigh[j]) continue;
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

    private const double Tie = 1e-9;
    private readonly List<int> passed = [];
    private readonly List<int> group = [];

    /// <summary>Moves the passed columns to their other ends.</summary>
    private void Flip()
    {
        if (passed.Count == 0) return;
        Array.Clear(flips);
        foreach (var j in passed)
        {
            Subtract(j, atHigh[j] ? lp.Low[j] - lp.High[j] : lp.High[j] - lp.Low[j], flips);
            atHigh[j] = !atHigh[j];
        }

        factors.Solve(flips);
        for (var i = 0; i < basic.Length; i++) basic[i] += flips[i];
    }

    private void UpdateReduced(int leaving, int column)
    {
        var step = reduced[column] / pivotRow[column];
        if (step != 0)
            foreach (var j in touched)
            {
                reduced[j] -= step * pivotRow[j];

                // A hair on the wrong side of a tie: the cost is moved along, so that the run stays dual feasible.
                if (lp.High[j] > lp.Low[j] && (atHigh[j] ? reduced[j] > 0 : reduced[j] < 0))
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
        var norm = 0.0;
        for (var i = 0; i < rho.Length; i++)
        {
            steepest[i] = rho[i];
            norm += rho[i] * rho[i];
        }

        factors.Solve(steepest);
        for (var i = 0; i < entering.Length; i++)
        {
            if (entering[i] == 0 || i == row) continue;
            var ratio = entering[i] / pivot;
            weight[head[i]] = Math.Max(weight[head[i]] - 2 * ratio * steepest[i] + ratio * ratio * norm, 1e-4);
        }

        weight[column] = Math.Max(norm / (pivot * pivot), 1e-4);
        weight[head[row]] = 1;
    }
}
