using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Views;

/// <summary>
/// All views of one scope, folded together from one reading of its log. A query sees every view at the same position.
/// </summary>
public sealed class ScopeViews : IAsyncDisposable
{
    private readonly ScopeId scope;
    private readonly IJournal journal;
    private readonly JsonCodec codec;
    private readonly IReveal reveal;
    private readonly CheckpointKeeper keeper;
    private readonly ViewOptions options;
    private readonly TimeProvider time;
    private readonly ImmutableArray<ViewCell> cells;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private TaskCompletionSource advanced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Cursor cursor = new(Guid.Empty, 0, Cursor.MarkOf(Chain.Empty.AsSpan()));
    private long checkpointed;
    private ScopeUnavailableException? failure;
    private Task following = Task.CompletedTask;

    internal ScopeViews(ScopeId scope, IJournal journal, JsonCodec codec, IReveal reveal, CheckpointKeeper keeper, IEnumerable<ViewKind> kinds, TimeProvider time, ViewOptions options)
    {
        (this.scope, this.journal, this.codec, this.reveal, this.keeper, this.time, this.options) = (scope, journal, codec, reveal, keeper, time, options);
        cells = [.. kinds.Select(k => new ViewCell(k, scope))];
    }

    /// <summary>The scope.</summary>
    public ScopeId Scope => scope;

    /// <summary>How far every view has folded.</summary>
    public Cursor Cursor
    {
        get
        {
            lock (gate)
                return cursor;
        }
    }

    /// <summary>Why the scope is not served, or null.</summary>
    public ScopeUnavailableException? Failure => failure;

    /// <summary>Reads a view's state. The function must not keep it, nor wait.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public TResult Read<TState, TResult>(Func<TState, TResult> query) where TState : class
    {
        var cell = cells.First(c => c.Kind.State == typeof(TState));
        lock (gate)
            return failure is null ? query((TState)cell.State) : throw failure;
    }

    /// <summary>Reads two views at one position.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public TResult Read<TOne, TTwo, TResult>(Func<TOne, TTwo, TResult> query) where TOne : class where TTwo : class =>
        Read<TOne, TResult>(one => Read<TTwo, TResult>(two => query(one, two)));

    /// <summary>Renders a live view for an audience, with the cursor it is true at; null when there is no such audience.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public (LiveNode Node, Cursor At)? Render(string view, string audience)
    {
        var cell = cells.FirstOrDefault(c => c.Kind.Name == view && c.Kind.IsLive);
        if (cell is null)
            return null;
        lock (gate)
        {
            if (failure is not null)
                throw failure;
            return cell.Kind.Render(cell.State, audience) is { } node ? (node, cursor) : null;
        }
    }

    /// <summary>The state due items are read from, or null when no view has any.</summary>
    public TResult ReadDue<TResult>(Func<IDueState?, TResult> query)
    {
        var cell = cells.FirstOrDefault(c => typeof(IDueState).IsAssignableFrom(c.Kind.State));
        lock (gate)
            return query((IDueState?)cell?.State);
    }

    /// <summary>Completes when the views have folded beyond a position.</summary>
    public async ValueTask WhenBeyondAsync(long position, CancellationToken cancel)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (cursor.Position > position || failure is not null)
                    return;
                next = advanced.Task;
            }
            await next.WaitAsync(cancel);
        }
    }

    /// <summary>Waits for a receipt's position for at most the patience of the options; false when it was not reached.</summary>
    public async ValueTask<bool> ReachAsync(long position, CancellationToken cancel)
    {
        try
        {
            await WhenBeyondAsync(position - 1, cancel).AsTask().WaitAsync(options.AfterPatience, time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Loads checkpoints, folds up to the head, and goes on following the log.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        await CatchUpAsync(cancel);
        following = FollowAsync(stopping.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await following;
        if (failure is null)
            await SaveAsync();
        stopping.Dispose();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var head = await journal.HeadAsync(scope, cancel);
        foreach (var cell in cells)
        {
            if (await keeper.LoadAsync(scope, cell.Kind, head, cancel) is { } saved)
                (cell.State, cell.Position) = saved;
            else
                cell.Reset(scope);
        }
        lock (gate)
            cursor = new(head.Epoch, 0, Cursor.MarkOf(Chain.Empty.AsSpan()));
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        try
        {
            while (failure is null)
            {
                await journal.WhenBeyondAsync(scope, cursor.Position, cancel);
                if ((await journal.HeadAsync(scope, cancel)).Epoch != cursor.Epoch)
                    await LoadAsync(cancel);
                await CatchUpAsync(cancel);
                if (cursor.Position - checkpointed >= options.CheckpointEvents)
                    await SaveAsync();
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The host is stopping; what was folded is saved by DisposeAsync.
        }
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        var from = Math.Max(cursor.Position, cells.Length == 0 ? 0 : cells.Min(c => c.Position));
        try
        {
            // One commit before the place, so that the cursor's mark is known even when nothing is new.
            await foreach (var commit in journal.ReadAsync(scope, Math.Max(0, cursor.Position == 0 ? from - 1 : from), cancel))
                Fold(commit);
        }
        catch (JournalUnavailableException)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancel);
        }
#pragma warning disable CA1031 // A log that cannot be folded stops its scope, by name, and nothing else.
        catch (Exception broken) when (broken is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = new($"The log of {scope} cannot be folded after position {cursor.Position}: {broken.Message}", broken);
        }
        Announce();
    }

    private void Fold(StoredCommit commit)
    {
        var decoded = cells.Any(c => c.Position < commit.Last)
            ? commit.Events.Select(e => new Recorded(e.Grain, e.Version, e.Position, commit.At, commit.Actor, commit.Command, codec.DecodeEvent(e.Encoded))).ToArray()
            : [];
        lock (gate)
        {
            foreach (var cell in cells)
            {
                if (cell.Position >= commit.Last)
                    continue;
                foreach (var recorded in decoded)
                    cell.Kind.Apply(cell.State, recorded, reveal);
                cell.Position = commit.Last;
            }
            cursor = cursor with { Position = commit.Last, Mark = Cursor.MarkOf(commit.Hash.AsSpan()) };
        }
        Announce();
    }

    private void Announce()
    {
        TaskCompletionSource done;
        lock (gate)
            (done, advanced) = (advanced, new(TaskCreationOptions.RunContinuationsAsynchronously));
        done.SetResult();
    }

    private async Task SaveAsync()
    {
        List<(ViewKind Kind, byte[] Body)> saved;
        Cursor at;
        lock (gate)
        {
            if (cursor.Position == checkpointed)
                return;
            at = cursor;
            saved = [.. cells.Select(c => (c.Kind, c.Kind.Save(c.State)))];
        }
        foreach (var (kind, body) in saved)
            await keeper.SaveAsync(scope, kind, at, body);
        checkpointed = at.Position;
    }

    private sealed class ViewCell(ViewKind kind, ScopeId scope)
    {
        public ViewKind Kind => kind;

        public object State { get; set; } = kind.Create(scope);

        public long Position { get; set; }

        public void Reset(ScopeId of) => (State, Position) = (kind.Create(of), 0);
    }
}
