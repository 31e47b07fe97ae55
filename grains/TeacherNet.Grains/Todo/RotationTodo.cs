using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Cycles: which phases are open, and which schools nominated somebody.</summary>
internal static class RotationTodo
{
    public static void Apply(TodoState state, Recorded recorded, CycleEvent fact)
    {
        var key = recorded.Grain.Key;
        if (fact is CycleOpened opened)
        {
            state.Cycles[key] = new()
            {
                SchoolYear = opened.SchoolYear,
                OpenedAt = recorded.Position,
                Closes = opened.Phases.ToDictionary(p => p.Phase, p => p.Closes),
            };
            return;
        }

        var cycle = state.Cycles[key];
        switch (fact)
        {
            case PhaseOpened e:
                cycle.Open.Add(e.Phase);
                break;
            case PhaseClosed e:
                cycle.Open.Remove(e.Phase);
                break;
            case PhaseExtended e:
                cycle.Open.Add(e.Phase);
                cycle.Closes[e.Phase] = e.Until;
                break;
            case CycleCancelled:
                cycle.Cancelled = true;
                foreach (var kind in (string[])[TodoKinds.Objections, TodoKinds.MovesToOrder])
                    state.Pile(kind).SettleAll(id => id.StartsWith($"{key}/", StringComparison.Ordinal));
                foreach (var kind in (string[])[TodoKinds.Disputes, TodoKinds.SchoolReviews, TodoKinds.BureauReviews, TodoKinds.ReturnedWishes])
                    state.Pile(kind).SettleAll(id => id.Split('/')[1] == key);
                break;
        }
    }

    public static void Apply(TodoState state, Recorded recorded, CandidateEvent fact)
    {
        if (fact is CandidateNominated { Origin: Origins.Nominated } e && recorded.Grain.Key.StartsWith($"{e.Cycle}.", StringComparison.Ordinal))
            state.Cycles[e.Cycle].Nominated.Add(e.Teacher);
    }
}
