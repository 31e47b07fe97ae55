namespace TeacherNet.Planning.Proofs;

/// <summary>A price for some rows, in units of 2^-30; all others are 0. Any prices at all give a valid bound, good ones a high one.</summary>
/// <param name="Row">Indices of rows of the formulation.</param>
/// <param name="Price">Between −<see cref="Most"/> and <see cref="Most"/>, inclusive.</param>
public sealed record Prices(IReadOnlyList<int> Row, IReadOnlyList<long> Price)
{
    /// <summary>How many units make a price of 1.</summary>
    public const long Unit = 1L << 30;

    /// <summary>The largest price in units.</summary>
    public const long Most = 1L << 60;
}
