using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Matrix;
using TeacherNet.Kernel;

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

/// <summary>The posts beside the plans.</summary>
public sealed record PlannedBoard(RotationState State, PostMatrix Matrix);

/// <summary>Finds where people are missing.</summary>
public static class Shortages
{
    /// <summary>What the plan of the cycle under way leaves short.</summary>
    public static readonly Metric<PlannedBoard> Planned = new(
        "posts.shortage-planned", "方案后缺员数", "Shortage after the plan", "进行中的轮岗方案全部到岗后各校各学段学科缺员之和，超员不相抵；没有方案时与缺员数相同", "人", 1, Span.Day,
        (board, _) => Left(board.Matrix, board.State.UnderWay() is { } cycle ? board.State.Current(cycle) : null));

    private static Figure Left(PostMatrix matrix, ScenarioEntry? scenario)
    {
        var worst = Worst(matrix, scenario, int.MaxValue);
        return new(worst.Sum(s => s.Missing), [.. worst.Select(s => new FigureRecord($"{s.School}.{s.Stage}.{s.Subject}", FormattableString.Invariant(
            $"{s.Name} {Stages.List.WithCode(s.Stage)?.Zh ?? s.Stage} {Subjects.List.WithCode(s.Subject)?.Zh ?? s.Subject}：{s.Missing}")))]);
    }

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
