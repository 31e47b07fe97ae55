using TeacherNet.Engine.Views;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Terms;
using TeacherNet.Web.Api.Rotation;

namespace TeacherNet.Web.Plans;

/// <summary>Reads the facts of plans from the views.</summary>
internal static class PlanReading
{
    /// <summary>Reads a scenario's facts; default when there is no such scenario.</summary>
    public static T? Read<T>(ScopeViews views, string scenario, DateOnly today, Func<PlanFacts, Board, T> read) =>
        ScenarioEndpoints.CycleOf(views, scenario) is { } cycle
            ? Board.Read(views, cycle, scenario, board => views.Read<GroupsState, TermList, T>((groups, terms) =>
                read(
                    new(board.Cycle, board.Scenario!, board.Matrix, board.Directory, board.Schools, groups, today)
                    {
                        FreeRooms = PlanFacts.Free(board.Schools, terms, board.Cycle.CutOff.AddDays(1)),
                        Housed = PlanFacts.Living(board.Schools, terms, board.Cycle.CutOff.AddDays(1)),
                    },
                    board)))
            : default;

    /// <summary>The scenario with what an order asks over it.</summary>
    public static ScenarioEntry As(this ScenarioEntry scenario, PlanOrder order)
    {
        var asked = new ScenarioEntry { Key = scenario.Key, Cycle = scenario.Cycle, Name = scenario.Name, Limits = order.Limits, Forbidden = [.. order.Forbidden], Revision = scenario.Revision };
        var ordered = scenario.Standing().Where(m => m.IsOrdered()).Select(m => m.Placement.Teacher).ToHashSet();
        var locked = order.Locked.Where(l => !ordered.Contains(l.Teacher)).ToDictionary(l => l.Teacher);
        foreach (var move in scenario.Standing().Where(m => !locked.ContainsKey(m.Placement.Teacher)))
            asked.Moves[move.Placement.Move] = move;
        foreach (var placement in locked.Values)
            asked.Moves[placement.Move] = new(placement, 0, "", MoveState.Planned, Locked: true, null, 0);
        return asked;
    }
}
