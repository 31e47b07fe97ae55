using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Terms;
using TeacherNet.Web.Api.Rotation;
using EnvyPair = TeacherNet.Grains.Rotation.EnvyPair;

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

    /// <summary>Envy over the scenario as it stands, as it is accepted by name.</summary>
    public static ImmutableArray<EnvyPair> EnvyOf(PlanFacts facts)
    {
        var sheet = InstanceBuilder.Build(facts);
        return [.. OpenEnvy.Of(sheet, facts.Scenario, Outcomes.Of(sheet, facts.Scenario)).Select(p => new EnvyPair(p.Envious, p.Envied, new(p.Post.School, null, p.Post.Stage, p.Post.Subject)))];
    }

    /// <summary>The scenario as a change of its notice leaves it.</summary>
    public static ScenarioEntry Changed(this ScenarioEntry scenario, IReadOnlyCollection<Guid> removed, IEnumerable<Placement> added)
    {
        var changed = new ScenarioEntry { Key = scenario.Key, Cycle = scenario.Cycle, Name = scenario.Name, Limits = scenario.Limits, Forbidden = scenario.Forbidden, Revision = scenario.Revision };
        foreach (var move in scenario.Standing().Where(m => !removed.Contains(m.Placement.Move)))
            changed.Moves[move.Placement.Move] = move;
        foreach (var placement in added)
            changed.Moves[placement.Move] = new(placement, 0, "", MoveState.Planned, Locked: false, null, 0);
        return changed;
    }

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
