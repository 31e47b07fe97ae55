using System.Collections.Immutable;
using TeacherNet.Grains.Matrix;

namespace TeacherNet.Grains.Rotation;

/// <summary>A post short of people.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Code of the stage.</param>
/// <param name="Subject">Code of the subject.</param>
/// <param name="Authorised">Posts authorised.</param>
/// <param name="Staffed">People there.</param>
/// <param name="Arriving">People a scenario brings, less those it takes away.</param>
public sealed record Shortage(string School, string Name, string Stage, string Subject, int Authorised, int Staffed, int Arriving)
{
    /// <summary>How many are missing after the scenario.</summary>
    public int Missing => Authorised - Staffed - Arriving;
}

/// <summary>Finds where people are missing.</summary>
public static class Shortages
{
    /// <summary>The worst shortages first, then in the matrix' order; a scenario's moves that are not in force yet count as made.</summary>
    /// <param name="matrix">The posts.</param>
    /// <param name="scenario">The scenario people work at, or null.</param>
    /// <param name="count">How many at most.</param>
    public static ImmutableArray<Shortage> Worst(PostMatrix matrix, ScenarioEntry? scenario, int count)
    {
        var moving = scenario?.Standing().Where(m => m.State != MoveState.Effective).Select(m => m.Placement).ToList() ?? [];
        var change = moving.Select(m => (Seat: new Seat(m.To.School, m.To.Stage, m.To.Subject), By: 1))
            .Concat(moving.Select(m => (Seat: new Seat(m.From.School, m.From.Stage, m.From.Subject), By: -1)))
            .GroupBy(c => c.Seat)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.By));
        return
        [
            .. matrix.Cells()
                .Select(c => new Shortage(
                    c.School, matrix.Schools[c.School].Name, c.Stage, c.Subject, c.Cell.Authorised, c.Cell.Staffed,
                    change.GetValueOrDefault(new(c.School, c.Stage, c.Subject))))
                .Where(s => s.Missing > 0)
                .OrderByDescending(s => s.Missing)
                .Take(count),
        ];
    }
}
