using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Teachers carry what waits about them from school to school; on the roster without an account, they wait for one.</summary>
internal static class PeopleTodo
{
    private static readonly string[] About = [TodoKinds.Hours, TodoKinds.Exemptions, TodoKinds.Accounts, TodoKinds.Activations, TodoKinds.Disputes, TodoKinds.SchoolReviews, TodoKinds.BureauReviews];

    public static void Apply(TodoState state, Recorded recorded, TeacherEvent fact)
    {
        var teacher = recorded.Grain.Key;
        switch (fact)
        {
            case ITellsFacts<TeacherFacts> { Told: { } facts }:
                Seat(state, teacher, facts.Post.School);
                AskForAccount();
                break;
            case ITellsFacts<TeacherFacts>:
                state.Pile(TodoKinds.Accounts).Settle(state.PlaceOf(teacher), teacher);
                Seat(state, teacher, TodoPile.Unlisted);
                state.SchoolOf.Remove(teacher);
                break;
            case PostingTaken e:
                Seat(state, teacher, e.To.School);
                break;
            case PostingSettled e:
                Seat(state, teacher, e.Post.School);
                break;
            case TeacherLeft:
                state.Gone.Add(teacher);
                state.Pile(TodoKinds.Accounts).Settle(state.PlaceOf(teacher), teacher);
                break;
            case LeavingTakenBack:
                state.Gone.Remove(teacher);
                AskForAccount();
                break;
            case TeacherReturned e:
                state.Gone.Remove(teacher);
                Seat(state, teacher, e.Post.School);
                AskForAccount();
                break;
        }

        void AskForAccount()
        {
            var (pile, school) = (state.Pile(TodoKinds.Accounts), state.PlaceOf(teacher));
            if (!state.AccountOf.ContainsKey(teacher) && !state.Gone.Contains(teacher) && !pile.Holds(school, teacher))
                pile.Raise(school, teacher, new(recorded.At, null));
        }
    }

    private static void Seat(TodoState state, string teacher, string school)
    {
        var before = state.PlaceOf(teacher);
        if (before != school)
        {
            foreach (var kind in About)
                state.Pile(kind).Move(before, school, id => id == teacher || id.StartsWith($"{teacher}/", StringComparison.Ordinal));
        }
        state.SchoolOf[teacher] = school;
    }
}
