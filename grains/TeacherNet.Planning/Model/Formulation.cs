namespace TeacherNet.Planning.Model;

/// <summary>The instance as integer rows over bounded columns: each row's activity Σ a·x lies in its range, each level is a sum of costs.</summary>
/// <remarks>
/// Columns are, in this order, the options (0 or 1, grouped by teacher), one shortage a post, and one shortfall a soft bound. Rows are the
/// teachers (at most one option each), then posts and everything else; the last rows are the levels themselves, so that a level once
/// decided can be held while the next is minimised. All is in whole numbers; only <see cref="Linear"/> leaves them.
/// </remarks>
internal sealed class Formulation
{
    private long[]? steps;

    /// <summary>First option column of each teacher; one entry more than there are teachers.</summary>
    public required int[] FirstOption { get; init; }

    /// <summary>Number of option columns; the columns after them are shortages and shortfalls.</summary>
    public int Options => FirstOption[^1];

    public required int Columns { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows below this number belong to the teacher of the same index.</summary>
    public int Teachers => FirstOption.Length - 1;

    /// <summary>The row that measures level 0; the others follow.</summary>
    public required int FirstLevelRow { get; init; }

    public int Levels => Rows - FirstLevelRow;

    /// <summary>Entries of column j are at [<c>Start[j]</c>, <c>Start[j + 1]</c>), rows ascending.</summary>
    public required int[] Start { get; init; }

    public required int[] Row { get; init; }

    public required long[] Value { get; init; }

    /// <summary>What each level is when every column is 0.</summary>
    public required long[] Constant { get; init; }

    /// <summary>What each row stands for, in words of the instance; used to name conflicts.</summary>
    public required string[] RowName { get; init; }

    /// <summary>The widest ranges of columns and rows; locks are among them.</summary>
    public required Domain Domain { get; init; }

    /// <summary>What all costs of a level are multiples of, at least 1: the level moves in such steps from its constant.</summary>
    public long Step(int level) => (steps ??= Steps())[level];

    private long[] Steps()
    {
        var common = new long[Levels];
        for (var k = 0; k < Row.Length; k++)
            if (Row[k] >= FirstLevelRow && common[Row[k] - FirstLevelRow] != 1)
                common[Row[k] - FirstLevelRow] = Divisor(common[Row[k] - FirstLevelRow], Math.Abs(Value[k]));
        return [.. common.Select(c => Math.Max(c, 1))];

        static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
    }

    /// <summary>The cost of column j at a level, without the constant.</summary>
    public long Cost(int level, int column)
    {
        for (var k = Start[column]; k < Start[column + 1]; k++)
            if (Row[k] == FirstLevelRow + level)
                return Value[k];

        return 0;
    }
}
