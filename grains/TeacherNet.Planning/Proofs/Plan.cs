namespace TeacherNet.Planning.Proofs;

/// <summary>An outcome with what it claims to reach and to have proven.</summary>
/// <param name="Taken">For each teacher the option taken, −1 to stay.</param>
/// <param name="Bounds">A lower bound for each level, given the levels before it.</param>
public sealed record Plan(IReadOnlyList<int> Taken, IReadOnlyList<long> Levels, IReadOnlyList<long> Bounds, IReadOnlyList<LevelProof> Proofs);
