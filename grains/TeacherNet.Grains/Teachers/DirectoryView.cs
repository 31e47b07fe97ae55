using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>The teachers of a region with names, posts, titles and postings: lists, dossiers, look-ups.</summary>
public sealed class DirectoryView : IView<TeacherDirectory>
{
    /// <inheritdoc/>
    public static string Name => "directory";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static TeacherDirectory Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(TeacherDirectory state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case TeacherRegistered e:
                state.Put(DirectoryEntry.Of(key, e.Facts, [Postings.First(e.Facts)], [], reveal));
                break;
            case ITellsFacts<TeacherFacts> { Told: { } facts }:
                Correct(facts);
                break;
            case ITellsFacts<TeacherFacts>:
                state.Remove(key);
                break;
            case MoveRecorded e:
                state.Change(key, t => t with { Moves = [.. t.Moves.Append(e.Move).OrderBy(m => m.Start).ThenBy(m => m.Id)] });
                break;
            case MoveImportUndone e:
                state.Change(key, t => t with { Moves = t.Moves.RemoveAll(m => e.Moves.Contains(m.Id)) });
                break;
            case PostingTaken e:
                state.Change(key, t => t with
                {
                    Facts = t.Facts with { Post = e.To, Arrived = e.EffectiveOn },
                    Postings = Postings.Taken(t.Postings, e),
                });
                break;
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Schools[key] = new(facts.Code, facts.Name);
                break;
            case ITellsFacts<SchoolFacts>:
                state.Schools.Remove(key);
                break;
        }

        void Correct(TeacherFacts facts) =>
            state.Change(key, t => DirectoryEntry.Of(key, facts, Postings.Corrected(t.Postings, facts), t.Moves, reveal));
    }
}
