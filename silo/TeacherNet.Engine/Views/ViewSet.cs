using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Views;

/// <summary>The states of all views of one scope in one history, and how far they have folded. Not thread safe.</summary>
internal sealed class ViewSet
{
    private readonly ScopeId scope;
    private readonly JsonCodec codec;
    private readonly IReveal reveal;

    private ViewSet(ScopeId scope, Guid epoch, ImmutableArray<ViewCell> cells, JsonCodec codec, IReveal reveal)
    {
        (this.scope, this.codec, this.reveal) = (scope, codec, reveal);
        Cells = cells;
        Cursor = new(epoch, 0, Cursor.MarkOf(Chain.Empty.AsSpan()));
    }

    public ImmutableArray<ViewCell> Cells { get; }

    /// <summary>The position that every view's checkpoint had.</summary>
    public long Restored { get; private init; }

    public Cursor Cursor { get; private set; }

    /// <summary>Everything up to the head, from checkpoints where they fit.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public static async Task<ViewSet> LoadAsync(ScopeId scope, IEnumerable<ViewKind> kinds, CheckpointKeeper keeper, IJournal journal, JsonCodec codec, IReveal reveal, CancellationToken cancel)
    {
        var head = await journal.HeadAsync(scope, cancel);
        // All are asked for at once: large states are unpacked side by side.
        ImmutableArray<ViewCell> cells = [.. await Task.WhenAll(kinds.Select(kind => RestoreAsync(kind).AsTask()).ToArray())];
        var restored = cells.Select(c => c.Position).DefaultIfEmpty(0).Min();
        var set = new ViewSet(scope, head.Epoch, cells, codec, reveal) { Restored = restored };
        // From the commit at the place, so that the cursor's mark is known even when nothing is new.
        await foreach (var commit in set.ReadAsync(journal, Math.Max(0, restored - 1), cancel))
            set.Fold(commit);
        return set;

        async ValueTask<ViewCell> RestoreAsync(ViewKind kind)
        {
            var (state, position) = await keeper.LoadAsync(scope, kind, head, cancel) ?? (kind.Create(scope), 0);
            return new(kind, state) { Position = position };
        }
    }

    /// <summary>Commits after a position; what cannot be read there makes the scope unavailable.</summary>
    public async IAsyncEnumerable<StoredCommit> ReadAsync(IJournal journal, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var commits = journal.ReadAsync(scope, after, cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            try
            {
                if (!await commits.MoveNextAsync())
                    yield break;
            }
            catch (Exception broken) when (broken is not (OperationCanceledException or JournalUnavailableException))
            {
                throw Unavailable(broken);
            }
            yield return commits.Current;
        }
    }

    /// <summary>Folds one commit into every view that has not had it.</summary>
    /// <exception cref="ScopeUnavailableException">An event is unknown, or a view cannot fold it.</exception>
    /// <exception cref="JournalUnavailableException">A key was asked for and the store did not answer. Some views may hold half the commit: the set is of no more use.</exception>
    public void Fold(StoredCommit commit)
    {
        try
        {
            var behind = 0;
            foreach (var cell in Cells)
                behind += cell.Position < commit.Last ? 1 : 0;
            if (behind > 0)
            {
                foreach (var stored in commit.Events)
                    Apply(new(stored.Grain, stored.Version, stored.Position, commit.At, commit.Actor, commit.Command, codec.DecodeEvent(stored.Encoded)), commit.Last);
                foreach (var cell in Cells)
                    cell.Position = Math.Max(cell.Position, commit.Last);
            }
            Cursor = Cursor with { Position = commit.Last, Mark = Cursor.MarkOf(commit.Hash.AsSpan()) };
        }
        catch (Exception broken) when (broken is not JournalUnavailableException)
        {
            throw Unavailable(broken);
        }
    }

    private void Apply(Recorded recorded, long last)
    {
        foreach (var cell in Cells)
        {
            if (cell.Position < last)
                cell.Kind.Apply(cell.State, recorded, reveal);
        }
    }

    private ScopeUnavailableException Unavailable(Exception broken) =>
        new($"The log of {scope} cannot be folded after position {Cursor.Position}: {broken.Message}", broken);
}

/// <summary>One view's state.</summary>
internal sealed class ViewCell(ViewKind kind, object state)
{
    public ViewKind Kind => kind;

    public object State => state;

    /// <summary>Of the last event folded.</summary>
    public long Position { get; set; }
}
