using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Proofs;

/// <summary>One node of the record of a search: prices that close it, or a split of one range into two.</summary>
public sealed class Branch
{
    /// <summary>Prices that lift the bound to the target, or, with <see cref="Conflict"/>, show that nothing is left.</summary>
    public Prices? Prices { get; private set; }

    /// <summary>Whether the prices prove the part empty.</summary>
    public bool Conflict { get; private set; }

    /// <summary>Nothing, or two parts that together cover the range they split.</summary>
    internal IReadOnlyList<(Cut Cut, Branch Branch)> Parts { get; private set; } = [];

    internal void Close(Prices prices, bool conflict) => (Prices, Conflict, Parts) = (prices, conflict, []);

    internal void Split((Cut, Branch) low, (Cut, Branch) high) => (Prices, Parts) = (null, [low, high]);

    /// <summary>A part of this one, for the time being with the prices of the whole.</summary>
    internal Branch Half() => new() { Prices = Prices };
}

/// <summary>What proves the bound of one level.</summary>
/// <param name="Prices">Of the relaxation: they give a bound, and what they rule out below the target needs no search.</param>
/// <param name="Tree">The search over the rest; null where the prices alone prove the bound.</param>
public sealed record LevelProof(Prices Prices, Branch? Tree);
