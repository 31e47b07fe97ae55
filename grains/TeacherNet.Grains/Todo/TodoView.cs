using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>
/// 待办: what waits, raised and settled by the events of every noun and by refused follow-ups. The audience is a role, or a role and
/// the key it is over with a dot between: <c>coordinator</c>, <c>school-clerk.KEY</c>.
/// </summary>
public sealed class TodoView : ILiveView<TodoState>
{
    /// <inheritdoc/>
    public static string Name => "todo";

    /// <inheritdoc/>
    public static int Version => 6;

    /// <inheritdoc/>
    public static TodoState Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(TodoState state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case TrainingEvent e:
                HoursTodo.Apply(state, recorded, e);
                break;
            case AccountEvent e:
                AccountTodo.Apply(state, recorded, e);
                break;
            case TeacherEvent e:
                PeopleTodo.Apply(state, recorded, e);
                break;
            case ITellsFacts<SchoolFacts> { Told: not null }:
                state.Schools.Add(recorded.Grain.Key);
                break;
            case ITellsFacts<SchoolFacts>:
                state.Schools.Remove(recorded.Grain.Key);
                break;
            case CycleEvent e:
                RotationTodo.Apply(state, recorded, e);
                break;
            case CandidateEvent e:
                RotationTodo.Apply(state, recorded, e);
                CandidacyTodo.Apply(state, recorded, e);
                break;
            case ExemptionEvent e:
                ExemptionTodo.Apply(state, recorded, e);
                break;
            case ScenarioEvent e:
                PlanTodo.Apply(state, recorded, e);
                break;
            case TermEvent e:
                TermTodo.Apply(state, recorded, e);
                break;
            case ActivityEvent e:
                ActivityTodo.Apply(state, recorded, e);
                break;
            case RefusedFollowUpRecorded e:
                state.Pile(TodoKinds.Refused).Raise(e.Role, recorded.Grain.Key, new(recorded.At, null));
                break;
            case FollowUpResolved:
                state.Pile(TodoKinds.Refused).SettleAll(id => id == recorded.Grain.Key);
                break;
        }
    }

    /// <inheritdoc/>
    public static LiveNode? Render(TodoState state, string audience) => TodoDocument.Of(state, audience);
}
