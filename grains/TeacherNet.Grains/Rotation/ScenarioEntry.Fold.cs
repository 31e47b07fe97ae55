using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioEntry
{
    internal void Fold(Recorded recorded, ScenarioEvent fact)
    {
        switch (fact)
        {
            case TeacherPlaced e:
                Moves[e.Placement.Move] = new(e.Placement, e.Authorised, e.StaffClass, MoveState.Planned, Locked: false, null, recorded.Position);
                Approval = null;
                break;
            case TeacherUnplaced e:
                Moves.Remove(e.Move);
                Approval = null;
                break;
            case MoveLocked e:
                Set(e.Move, m => m with { Locked = true });
                break;
            case MoveUnlocked e:
                Set(e.Move, m => m with { Locked = false });
                break;
            case ReasonNoted e:
                Set(e.Move, m => m with { Reason = e.Reason });
                break;
            case ScenarioApproved:
                Approval = new(Given: true, null);
                break;
            case ScenarioSentBack e:
                Approval = new(Given: false, e.Reason);
                break;
            case ScenarioPublished e:
                Notice = new(e.Notice, e.Hash, e.From, e.Until);
                SetAll(e.Moves.Select(m => m.Move), MoveState.Noticed);
                break;
            case MoveObjectedTo e:
                Objections[e.Objection] = new(e.Objection, e.Move, e.Text, null, null, recorded.At);
                break;
            case ObjectionDecided e:
                Objections[e.Objection] = Objections[e.Objection] with { Upheld = e.Upheld, Grounds = e.Grounds };
                if (e.Upheld && Moves[e.Move].Stands())
                    Set(e.Move, m => m with { State = MoveState.Rejected });
                break;
            case MovesOrdered e:
                Orders.Add(new(e.Document, e.Effective, e.PlannedEnd, e.Moves.Count, TookEffect: false));
                SetAll(e.Moves.Select(m => m.Move), MoveState.Ordered);
                break;
            case MovesTookEffect e:
                var at = Orders.FindIndex(o => o.Document == e.Document);
                Orders[at] = Orders[at] with { TookEffect = true };
                SetAll(e.Moves.Select(m => m.Move), MoveState.Effective);
                break;
            case MoveDropped e when Notice is null:
                Moves.Remove(e.Move);
                break;
            case MoveDropped e:
                Set(e.Move, m => m with { State = MoveState.Dropped });
                break;
        }
    }

    private void SetAll(IEnumerable<Guid> moves, MoveState state)
    {
        foreach (var move in moves)
            Set(move, m => m with { State = state });
    }
}
