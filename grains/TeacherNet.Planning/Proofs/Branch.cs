using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Proofs;

/// <summary>One node of the record of a search: either prices that close it, or a split of one range into two.</summary>
internal sealed class Branch
{
    /// <summary>Prices that lift the bound to the target, or, with <see cref="Conflict"/>, show that nothing is left.</summary>
    public Prices? Prices { get; set; }

    public bool Conflict { get; set; }

    /// <summary>The two parts; together they cover the range they split.</summary>
    public (Cut Cut, Branch Branch)[] Parts { get; set; } = [];
}
