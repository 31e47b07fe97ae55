namespace TeacherNet.Grains.Rotation;

/// <summary>One line of a teacher's points, as the cycle's frozen scale counts it. Never says why someone is exempt.</summary>
/// <param name="Code">The line's code in the policy: S1, S2 …</param>
/// <param name="Zh">The line in Chinese.</param>
/// <param name="En">The line in English.</param>
/// <param name="FactZh">The fact counted, in Chinese.</param>
/// <param name="FactEn">The fact counted, in English.</param>
/// <param name="Points">What it gives; a teacher's total is the sum of the lines.</param>
public sealed record PointLine(string Code, string Zh, string En, string FactZh, string FactEn, int Points);
