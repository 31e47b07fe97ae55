using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Hours: entered, they wait for the school; returned, for the teacher. Verified ones still wait to be credited.</summary>
internal static class HoursTodo
{
    public static void Apply(TodoState state, Recorded recorded, TrainingEvent fact)
    {
        var teacher = recorded.Grain.Key;
        switch (fact)
        {
            case TrainingLogged e:
                Raise(e.Entry.Id);
                break;
            case HoursRevised e:
                Settle(TodoKinds.ReturnedHours, teacher, e.Entry.Id);
                Raise(e.Entry.Id);
                break;
            case HoursCredited e:
                Settle(TodoKinds.Hours, state.PlaceOf(teacher), e.Entry);
                break;
            case HoursReturned e:
                Settle(TodoKinds.Hours, state.PlaceOf(teacher), e.Entry);
                state.Pile(TodoKinds.ReturnedHours).Raise(teacher, Id(e.Entry), new(recorded.At, null));
                break;
        }

        void Raise(Guid entry) => state.Pile(TodoKinds.Hours).Raise(state.PlaceOf(teacher), Id(entry), new(recorded.At, null));

        void Settle(string kind, string place, Guid entry) => state.Pile(kind).Settle(place, Id(entry));

        string Id(Guid entry) => $"{teacher}/{entry:N}";
    }
}
