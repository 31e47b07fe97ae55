using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What the clock has to order in a region: phases to open and to close, moves, corrections, leavings and closings to take effect.</summary>
public sealed class DueView : IView<DueState>
{
    /// <inheritdoc/>
    public static string Name => "due";

    /// <inheritdoc/>
    public static int Version => 3;

    /// <inheritdoc/>
    public static DueState Create(ScopeId scope) => new() { Scope = scope.Value };

    /// <inheritdoc/>
    public static void Apply(DueState state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case CycleOpened e:
                state.Cycles.Add(key);
                foreach (var phase in e.Phases)
                {
                    state.Put(new(DueKind.OpenPhase, key, phase.Phase, phase.Opens));
                    state.Put(new(DueKind.ClosePhase, key, phase.Phase, phase.Closes));
                }
                break;
            case PhaseOpened e:
                state.Remove(DueKind.OpenPhase, key, e.Phase);
                break;
            case PhaseClosed e:
                state.Remove(DueKind.OpenPhase, key, e.Phase);
                state.Remove(DueKind.ClosePhase, key, e.Phase);
                break;
            case PhaseExtended e:
                state.Put(new(DueKind.ClosePhase, key, e.Phase, e.Until));
                break;
            case OrdersIssued:
                state.Cycles.Remove(key);
                break;
            case CycleCancelled:
                state.Cycles.Remove(key);
                state.RemoveAll(key);
                break;
            case AccountOpened { Person: { } person }:
                state.Open(key, person);
                break;
            case AccountClosed:
                state.Close(key);
                break;
            case TeacherEvent e:
                Apply(state, key, e);
                break;
            case SchoolEvent e:
                Apply(state, key, e);
                break;
            case TermEvent e:
                Apply(state, key, e);
                break;
            case MovesOrdered e:
                state.Put(new(DueKind.TakeEffect, key, e.Document, e.Effective.ToDateTime(TimeOnly.MinValue)));
                break;
            case MovesTookEffect e:
                state.Remove(DueKind.TakeEffect, key, e.Document);
                break;
        }
    }

    private static void Apply(DueState state, string key, TeacherEvent fact)
    {
        switch (fact)
        {
            case CorrectionEntered e:
                state.Put(new(DueKind.CorrectTeacher, key, Id(e.Id), Begins(e.EffectiveOn)));
                break;
            case CorrectionApplied e:
                state.Remove(DueKind.CorrectTeacher, key, Id(e.Correction));
                break;
            case CorrectionTakenBack e:
                state.Remove(DueKind.CorrectTeacher, key, Id(e.Correction));
                break;
            case LeavingEntered e:
                state.Put(new(DueKind.LeaveService, key, Id(e.Id), Begins(e.LastDay.AddDays(1)), e.Person));
                break;
            case TeacherLeft e:
                state.Remove(DueKind.LeaveService, key, Id(e.Leaving));
                break;
            case LeavingTakenBack e:
                state.Remove(DueKind.LeaveService, key, Id(e.Leaving));
                break;
        }
    }

    private static void Apply(DueState state, string key, SchoolEvent fact)
    {
        switch (fact)
        {
            case SchoolCorrectionEntered e:
                state.Put(new(DueKind.CorrectSchool, key, Id(e.Id), Begins(e.EffectiveOn)));
                break;
            case PostCountEntered e:
                state.Put(new(DueKind.CorrectSchool, key, Id(e.Id), Begins(e.EffectiveOn)));
                break;
            case SchoolCorrectionApplied e:
                state.Remove(DueKind.CorrectSchool, key, Id(e.Correction));
                break;
            case PostCountApplied e:
                state.Remove(DueKind.CorrectSchool, key, Id(e.Entry));
                break;
            case ClosingEntered e:
                state.Put(new(DueKind.CloseSchool, key, Id(e.Id), Begins(e.LastDay.AddDays(1))));
                break;
            case SchoolClosed e:
                state.Remove(DueKind.CloseSchool, key, Id(e.Closing));
                break;
            case SchoolEntryTakenBack e:
                state.Remove(DueKind.CorrectSchool, key, Id(e.Entry));
                state.Remove(DueKind.CloseSchool, key, Id(e.Entry));
                break;
        }
    }

    private static void Apply(DueState state, string key, TermEvent fact)
    {
        switch (fact)
        {
            case TermBegun e:
                foreach (var due in e.Dues)
                    state.Put(new(DueKind.RemindOfTerm, key, due.What, Begins(due.On)));
                break;
            case TermFellDue e:
                state.Remove(DueKind.RemindOfTerm, key, e.What);
                break;
            case EndDecided e:
                state.Put(new(DueKind.CloseTerm, key, "", Begins(e.End.LastDay.AddDays(1))));
                break;
            case EndTakenBack:
                state.Remove(DueKind.CloseTerm, key, "");
                break;
            case TermClosed:
                state.RemoveAll(key);
                break;
        }
    }

    private static string Id(Guid id) => id.ToString("N");

    private static DateTime Begins(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
