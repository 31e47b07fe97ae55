using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Telemetry;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Views;

/// <summary>
/// All views of one scope, folded together from one reading of its log. A query sees every view at the same position.
/// </summary>
public sealed class ScopeViews : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often the log is looked at for another history, which may be shorter and so wakes nobody.</summary>
    private static readonly TimeSpan HistoryLook = TimeSpan.FromSeconds(5);

    /// <summary>States grow with the log, so the longer it is the more is folded between two checkpoints: a tenth of it.</summary>
    private const int LogShare = 10;

    private readonly ScopeId scope;
    private readonly IJournal journal;
    private readonly CheckpointKeeper keeper;
    private readonly ViewOptions options;
    private readonly TimeProvider time;
    private readonly Func<CancellationToken, Task<ViewSet>> load;
    private readonly Lock gate = new();
    private readonly PositionWaiters waiters = new();
    private readonly CancellationTokenSource stopping = new();
    private ViewSet views;
    private long checkpointed;
    private ScopeUnavailableException? failure;
    private Task following = Task.CompletedTask;

    private ScopeViews(ScopeId scope, IJournal journal, CheckpointKeeper keeper, TimeProvider time, ViewOptions options, Func<CancellationToken, Task<ViewSet>> load, ViewSet views)
    {
        (this.scope, this.journal, this.keeper, this.time, this.options, this.load, this.views) = (scope, journal, keeper, time, options, load, views);
        checkpointed = views.Restored;
    }

    /// <summary>The scope.</summary>
    public ScopeId Scope => scope;

    /// <summary>How far every view has folded.</summary>
    public Cursor Cursor
    {
        get
        {
            lock (gate)
                return views.Cursor;
        }
    }

    /// <summary>Why the scope is not served, or null.</summary>
    public ScopeUnavailableException? Failure
    {
        get
        {
            lock (gate)
                return failure;
        }
    }

    /// <summary>Reads a view's state. The function must not keep it, nor wait.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public TResult Read<TState, TResult>(Func<TState, TResult> query) where TState : class
    {
        lock (gate)
            return query(Served<TState>());
    }

    /// <summary>Reads two views at one position.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public TResult Read<TOne, TTwo, TResult>(Func<TOne, TTwo, TResult> query) where TOne : class where TTwo : class
    {
        lock (gate)
            return query(Served<TOne>(), Served<TTwo>());
    }

    /// <summary>Renders a live view for an audience, with the cursor it is true at; null when there is no such audience.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public (LiveNode Node, Cursor At)? Render(string view, string audience)
    {
        lock (gate)
        {
            ThrowIfFailed();
            return views.Cells.FirstOrDefault(c => c.Kind.Name == view && c.Kind.IsLive) is { } cell && cell.Kind.Render(cell.State, audience) is { } node
                ? (node, views.Cursor)
                : null;
        }
    }

    /// <summary>The state due items are read from, or null when no view has any.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public TResult ReadDue<TResult>(Func<IDueState?, TResult> query)
    {
        lock (gate)
        {
            ThrowIfFailed();
            return query((IDueState?)views.Cells.FirstOrDefault(c => c.State is IDueState)?.State);
        }
    }

    /// <summary>Completes when the views have folded beyond a position, or hold another history.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public async ValueTask WhenBeyondAsync(long position, CancellationToken cancel)
    {
        Task beyond;
        lock (gate)
        {
            ThrowIfFailed();
            if (views.Cursor.Position > position)
                return;
            beyond = waiters.WaitAsync(position, cancel);
        }
        await beyond;
    }

    /// <summary>Waits for a receipt's position for at most the patience of the options; false when it was not reached.</summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public async ValueTask<bool> ReachAsync(long position, CancellationToken cancel)
    {
        if (Cursor.Position >= position)
            return true;
        using var patience = new CancellationTokenSource(options.AfterPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            await WhenBeyondAsync(position - 1, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Not in time; the caller says how old its answer is.
        }
        return Cursor.Position >= position;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        stopping.Cancel();
        await following;
        if (Failure is null)
            await SaveAsync();
        stopping.Dispose();
    }

    /// <summary>Loads checkpoints, folds up to the head, and goes on following the log.</summary>
    internal static async Task<ScopeViews> StartAsync(ScopeId scope, IJournal journal, JsonCodec codec, IReveal reveal, CheckpointKeeper keeper, ImmutableArray<ViewKind> kinds, TimeProvider time, ViewOptions options)
    {
        Task<ViewSet> LoadAsync(CancellationToken cancel) => ViewSet.LoadAsync(scope, kinds, keeper, journal, codec, reveal, cancel);
        var started = new ScopeViews(scope, journal, keeper, time, options, LoadAsync, await LoadAsync(CancellationToken.None));
        started.following = started.FollowAsync(started.stopping.Token);
        return started;
    }

    private TState Served<TState>() where TState : class
    {
        ThrowIfFailed();
        foreach (var cell in views.Cells)
        {
            if (cell.State is TState state)
                return state;
        }
        throw new InvalidOperationException($"No view has the state {typeof(TState).Name}.");
    }

    private void ThrowIfFailed()
    {
        if (failure is not null)
            throw failure;
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                if (Failure is null && Cursor.Position - checkpointed >= Math.Max(options.CheckpointEvents, checkpointed / LogShare))
                    await SaveAsync();
                await WaitAsync(cancel);
                if ((await journal.HeadAsync(scope, cancel)).Epoch != Cursor.Epoch || Failure is not null)
                    Replace(await load(cancel));
                await CatchUpAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (JournalUnavailableException)
            {
                if (await StoppedAsync(Pause, cancel))
                    return;
            }
#pragma warning disable CA1031 // A log that cannot be folded stops its scope, by name, and nothing else.
            catch (Exception broken)
#pragma warning restore CA1031
            {
                Fail(broken as ScopeUnavailableException ?? new($"The log of {scope} cannot be followed: {broken.Message}", broken));
                return;
            }
        }
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        using var look = new CancellationTokenSource(HistoryLook, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, look.Token);
        try
        {
            await journal.WhenBeyondAsync(scope, Cursor.Position, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Time to look whether the history is still the same.
        }
    }

    private async Task<bool> StoppedAsync(TimeSpan pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, time, cancel);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        await foreach (var commit in views.ReadAsync(journal, Cursor.Position, cancel))
        {
            lock (gate)
                Fold(commit);
            waiters.Reached(commit.Last);
        }
    }

    private void Fold(StoredCommit commit)
    {
        try
        {
            views.Fold(commit);
        }
        catch (JournalUnavailableException away)
        {
            // Nobody may see half a commit; all is loaded anew once the store answers.
            failure = new($"The log of {scope} cannot be folded just now: {away.Message}", away);
            throw;
        }
    }

    private void Replace(ViewSet next)
    {
        lock (gate)
            (views, checkpointed, failure) = (next, next.Restored, null);
        waiters.WakeAll();
    }

    private void Fail(ScopeUnavailableException reason)
    {
        lock (gate)
            failure = reason;
        waiters.Fail(reason);
    }

    private async Task SaveAsync()
    {
        var from = Cursor.Position;
        if (from == checkpointed)
            return;
        try
        {
            foreach (var cell in views.Cells)
            {
                // One at a time, so that queries wait for no more than one; each is saved at its own position.
                var (at, body) = Saved(cell);
                await keeper.SaveAsync(scope, cell.Kind, at, body);
            }
        }
#pragma warning disable CA1031 // A checkpoint that is not saved costs time at the next start, and nothing else.
        catch (Exception)
#pragma warning restore CA1031
        {
            EngineTelemetry.CheckpointFailures.Add(1, new KeyValuePair<string, object?>("scope", scope.Value));
        }
        checkpointed = from;
    }

    private (Cursor At, byte[] Body) Saved(ViewCell cell)
    {
        lock (gate)
            return (views.Cursor, cell.Kind.Save(cell.State));
    }
}
