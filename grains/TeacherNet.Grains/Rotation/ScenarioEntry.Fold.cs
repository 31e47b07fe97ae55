using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioEntry
{
    internal void Fold(Recorded recorded, ScenarioEvent fact)
    {
        if (Replanning.Asks(fact))
            (Revision, IsByHand) = (Revision + 1, Replanning.IsByHand(IsByHand, fact));
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
            case PlanAdopted e:
                foreach (var gone in e.TakenOut)
                    Moves.Remove(gone.Move);
                foreach (var come in e.Placed)
                    Moves[come.Placement.Move] = new(come.Placement, come.Authorised, come.StaffClass, MoveState.Planned, Locked: false, null, recorded.Position);
                (Adopted, Approval) = (e.Plan, null);
                break;
            case MoveForbidden e:
                Forbidden.Add(e.Move);
                break;
            case MoveAllowed e:
                Forbidden.Remove(e.Move);
                break;
            case LimitsSet e:
                Limits = e.Limits;
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
                Notice = new(e.Notice, e.Hash, e.From, e.Until) { Rows = [.. e.Moves.Select(m => m.Move)] };
                Notices.Add(new(new(e.Cycle, e.Notice, 1, e.From, e.Until, e.Basis ?? new("", 0, ""), ""), e.Hash, recorded.At, "", Notice.Rows, 0, e.Moves.Count, Named(e.Names)));
                SetAll(e.Moves.Select(m => m.Move), MoveState.Noticed);
                break;
            case NoticeAmended e:
                SetAll(e.Removed.Select(m => m.Move), MoveState.Dropped);
                foreach (var come in e.Added)
                    Moves[come.Placement.Move] = new(come.Placement, come.Authorised, come.StaffClass, MoveState.Noticed, Locked: false, null, recorded.Position);
                Notice = new(e.Notice, e.Hash, e.From, e.Until) { Version = e.Version, Rows = [.. NoticeText.InOrder(Moves.Values.Where(m => m.Stands()).Select(m => m.Placement)).Select(m => m.Move)] };
                Notices.Add(new(new(e.Cycle, e.Notice, e.Version, e.From, e.Until, e.Basis, e.Previous), e.Hash, recorded.At, e.Authority, Notice.Rows, e.Removed.Count, e.Added.Count, Named(e.Names)));
                break;
            case EnvyAccepted e:
                AcceptedEnvy.AddRange(e.Pairs.Select(p => new AcceptedEnvy(p, e.Authority, recorded.Actor, recorded.At)));
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
                Orders.Add(new(e.Document, e.Effective, e.PlannedEnd, [.. e.Moves.Select(m => m.Move)], recorded.At, TookEffect: false));
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

    private static Dictionary<Guid, string> Named(Listed<NamedRow>? names) => (names ?? []).ToDictionary(n => n.Move, n => n.Names);

    private void SetAll(IEnumerable<Guid> moves, MoveState state)
    {
        foreach (var move in moves)
            Set(move, m => m with { State = state });
    }
}
