using System.Globalization;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Plans: objections to decide, and moves on notice to order. A move someone objects to waits for the decision first.</summary>
internal static class PlanTodo
{
    private const string Whole = "";

    public static void Apply(TodoState state, Recorded recorded, ScenarioEvent fact)
    {
        var key = recorded.Grain.Key;
        if (fact is ScenarioDrafted drafted)
        {
            state.Plans[key] = new(drafted.Cycle, 0, false, recorded.At);
            return;
        }

        var plan = state.Plans[key];
        var (objections, orders) = (state.Pile(TodoKinds.Objections), state.Pile(TodoKinds.MovesToOrder));
        switch (fact)
        {
            case TeacherPlaced:
                state.Plans[key] = plan with { Moves = plan.Moves + 1, Since = recorded.At, IsApproved = null };
                break;
            case TeacherUnplaced:
                state.Plans[key] = plan with { Moves = plan.Moves - 1, Since = recorded.At, IsApproved = null };
                break;
            case PlanAdopted e:
                state.Plans[key] = plan with { Moves = plan.Moves + e.Placed.Count - e.TakenOut.Count, Since = recorded.At, IsApproved = null };
                break;
            case ScenarioApproved:
                state.Plans[key] = plan with { IsApproved = true, Since = recorded.At };
                break;
            case ScenarioSentBack:
                state.Plans[key] = plan with { IsApproved = false, Since = recorded.At };
                break;
            case ScenarioPublished e:
                state.Plans[key] = plan with { IsPublished = true, Since = recorded.At, Until = e.Until };
                foreach (var move in e.Moves)
                    orders.Raise(Whole, Id(move.Move), new(recorded.At, Day(e.Until)));
                break;
            case NoticeAmended e:
                foreach (var move in e.Removed)
                    orders.Settle(Whole, Id(move.Move));
                foreach (var move in e.Added)
                    orders.Raise(Whole, Id(move.Placement.Move), new(recorded.At, Day(e.Until)));
                break;
            case MoveObjectedTo e:
                objections.Raise(Whole, $"{Id(e.Move)}/{e.Objection:N}", new(recorded.At, null));
                orders.Settle(Whole, Id(e.Move));
                break;
            case ObjectionDecided e:
                objections.Settle(Whole, $"{Id(e.Move)}/{e.Objection:N}");
                if (!e.Upheld && plan.Until is { } until && !objections.Any(Whole, id => id.StartsWith($"{Id(e.Move)}/", StringComparison.Ordinal)))
                    orders.Raise(Whole, Id(e.Move), new(recorded.At, Day(until)));
                break;
            case MovesOrdered e:
                foreach (var move in e.Moves)
                    orders.Settle(Whole, Id(move.Move));
                break;
            case MoveDropped e:
                orders.Settle(Whole, Id(e.Move));
                if (!plan.IsPublished)
                    state.Plans[key] = plan with { Moves = plan.Moves - 1, Since = recorded.At };
                break;
        }

        string Id(Guid move) => $"{plan.Cycle}/{key}/{move:N}";
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
