using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>Every move between schools, from the bureau's history and from orders that took effect.</summary>
public sealed class MovesView : IView<MoveList>
{
    /// <inheritdoc/>
    public static string Name => "moves";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static MoveList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(MoveList state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case ITellsFacts<TeacherFacts> { Told: { } facts }:
                state.Teachers[key] = new(reveal.Open(facts.Name, Erased.Name), facts.StaffNumber);
                break;
            case ITellsFacts<TeacherFacts>:
                state.Teachers.Remove(key);
                break;
            case MoveRecorded { Move: var m } e:
                Put(m, e.Person);
                break;
            case MoveCorrected e:
                Put(e.After, state.Moves[e.After.Id].Person);
                break;
            case MoveCorrectionsUndone e:
                foreach (var before in e.Moves)
                    Put(before, state.Moves[before.Id].Person);
                break;
            case MoveImportUndone e:
                foreach (var id in e.Moves)
                    state.Moves.Remove(id);
                break;
            case PostingTaken e:
                state.Moves[e.Move] = new(
                    e.Move, key, e.Person, e.From, e.To.School, Interned.Code(e.Form), Interned.Code(e.StaffClass), e.EffectiveOn, e.DocumentNo, true);
                break;
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Schools[key] = facts.Name;
                break;
            case ITellsFacts<SchoolFacts>:
                state.Schools.Remove(key);
                break;
        }

        void Put(Move m, Guid person) =>
            state.Moves[m.Id] = new(m.Id, key, person, m.From, m.To, Interned.Code(m.Form), Interned.Code(m.StaffClass), m.Start, m.DocumentNo, false);
    }
}
