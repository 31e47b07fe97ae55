using System.Collections.Immutable;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>The teachers of a region with names, posts, titles and postings: lists, dossiers, look-ups.</summary>
public sealed class DirectoryView : IView<TeacherDirectory>
{
    /// <inheritdoc/>
    public static string Name => "directory";

    /// <inheritdoc/>
    public static int Version => 5;

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
            case CorrectionApplied e:
                Restate(e.Facts, t => Postings.Changed(t.Postings, t.Facts, e));
                break;
            case ITellsFacts<TeacherFacts> { Told: { } facts }:
                Restate(facts, t => Postings.Corrected(t.Postings, t.Facts, facts));
                break;
            case ITellsFacts<TeacherFacts>:
                state.Remove(key);
                break;
            case MoveRecorded e:
                state.Change(key, t => t with { Moves = PastMoves.Ordered(t.Moves.Append(e.Move)) });
                break;
            case MoveCorrected e:
                state.Change(key, t => t with { Moves = PastMoves.Replaced(t.Moves, [e.After]) });
                break;
            case MoveCorrectionsUndone e:
                state.Change(key, t => t with { Moves = PastMoves.Replaced(t.Moves, e.Moves) });
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
            case PostingSettled e:
                state.Change(key, t => t with { Facts = Postings.Settled(t.Facts, e), Postings = Postings.Settled(t.Postings, e) });
                break;
            case LeavingEntered e:
                state.Change(key, t => t with { Leaving = new(e.Id, Interned.Code(e.Kind), e.LastDay, e.DocumentNo) });
                break;
            case TeacherLeft e:
                state.Change(key, t => t with { Postings = Postings.Ended(t.Postings, e.LastDay) });
                break;
            case LeavingTakenBack:
                state.Change(key, t => t with { Leaving = null, Postings = Postings.Ended(t.Postings, null) });
                break;
            case TeacherReturned e:
                state.Change(key, t => t with
                {
                    Facts = t.Facts with { Post = e.Post, Arrived = e.From }, Postings = Postings.Returned(t.Postings, e), Leaving = null,
                });
                break;
            case LinkEntered e:
                state.Change(key, t => t with { Links = t.Links.Add(e) });
                break;
            case LinkEnded e:
                state.Change(key, t => t with { Links = [.. t.Links.Select(l => l.Id == e.Link ? l with { Until = e.LastDay } : l)] });
                break;
            case LinkTakenBack e:
                state.Change(key, t => t with { Links = t.Links.RemoveAll(l => l.Id == e.Link) });
                break;
            case LongLeaveRecorded e:
                state.Change(key, t => t with { LongLeaves = LongLeave.With(t.LongLeaves, e) });
                break;
            case LongLeaveStruck e:
                state.Change(key, t => t with { LongLeaves = LongLeave.Without(t.LongLeaves, e.Id) });
                break;
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Schools[key] = new(facts.Code, facts.Name);
                break;
            case ITellsFacts<SchoolFacts>:
                state.Schools.Remove(key);
                break;
        }

        void Restate(TeacherFacts facts, Func<DirectoryEntry, ImmutableArray<Posting>> postings) =>
            state.Change(key, t => DirectoryEntry.Of(key, facts, postings(t), t.Moves, reveal) with { Leaving = t.Leaving, Links = t.Links, LongLeaves = t.LongLeaves });
    }
}
