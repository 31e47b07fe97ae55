using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Reactors;

/// <summary>
/// Runs each reactor over each scope behind a durable cursor. A follow-up is ordered at least once under an id
/// made from its cause, so ordering it again is harmless.
/// </summary>
public sealed class ReactorHost(IJournal journal, JsonCodec codec, IEngine engine, ISideStore side, IEnumerable<IReactor> reactors, TimeProvider time)
{
    private const string Table = "reactor-cursor";

    /// <summary>So many events at most are read again by a reactor that had nothing to do with them.</summary>
    private const int SaveEvery = 1_000;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(string Reactor, ScopeId Scope), (long Position, string? Failure)> state = new();

    /// <summary>Reactors that are failing, with the scope and the reason.</summary>
    public ImmutableArray<string> Failures =>
        [.. state.Where(s => s.Value.Failure is not null).Select(s => $"{s.Key.Reactor} @ {s.Key.Scope}: {s.Value.Failure}")];

    /// <summary>How far each reactor that this node runs has come.</summary>
    public ImmutableArray<(string Reactor, ScopeId Scope, long Position)> Positions =>
        [.. state.Select(s => (s.Key.Reactor, s.Key.Scope, s.Value.Position))];

    /// <summary>Runs every reactor over a scope until cancelled.</summary>
    public Task RunAsync(ScopeId scope, CancellationToken cancel) => Task.WhenAll(reactors.Select(r => RunAsync(r, scope, cancel)));

    private async Task RunAsync(IReactor reactor, ScopeId scope, CancellationToken cancel)
    {
        var pause = FirstPause;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(reactor, scope, () => pause = FirstPause, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // Whoever runs it next says how it fares.
                state.TryRemove((reactor.Name, scope), out _);
                return;
            }
            catch (OvertakenException)
            {
                // Another node goes on with it; what is ordered twice is harmless, and the cursor is the other's.
                await Task.Delay(FirstPause, time, cancel).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
            }
#pragma warning disable CA1031 // Whatever broke, this reactor alone waits and tries again, and health turns red.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                state.AddOrUpdate((reactor.Name, scope), (0, failure.Message), (_, s) => (s.Position, failure.Message));
                await Task.Delay(pause, time, cancel).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task FollowAsync(IReactor reactor, ScopeId scope, Action progressed, CancellationToken cancel)
    {
        var head = await journal.HeadAsync(scope, cancel);
        var (position, version) = await LoadAsync(reactor, scope, head, cancel);
        var saved = position;
        while (true)
        {
            await foreach (var commit in journal.ReadAsync(scope, position, cancel))
            {
                if (await ReactAsync(reactor, commit, cancel) || commit.Last - saved >= SaveEvery)
                {
                    version = await SaveAsync(reactor, scope, commit.Last, version, cancel);
                    saved = commit.Last;
                }
                position = commit.Last;
                progressed();
            }
            state[(reactor.Name, scope)] = (position, null);
            await journal.WhenBeyondAsync(scope, position, cancel);
        }
    }

    /// <summary>Orders what follows from a commit; true when anything did.</summary>
    private async Task<bool> ReactAsync(IReactor reactor, StoredCommit commit, CancellationToken cancel)
    {
        var acted = false;
        for (var ordinal = 0; ordinal < commit.Events.Length; ordinal++)
        {
            var stored = commit.Events[ordinal];
            var recorded = new Recorded(stored.Grain, stored.Version, stored.Position, commit.At, commit.Actor, commit.Command, codec.DecodeEvent(stored.Encoded));
            // Even steps are follow-ups, the odd one after each is its refusal: no id depends on how another fared.
            var step = 0;
            foreach (var follow in reactor.React(recorded))
            {
                acted = true;
                await FollowUpAsync(reactor, recorded, follow, CommandId.Following(reactor.Name, commit.Command, ordinal, step), CommandId.Following(reactor.Name, commit.Command, ordinal, step + 1), cancel);
                step += 2;
            }
        }
        return acted;
    }

    private async Task FollowUpAsync(IReactor reactor, Recorded cause, FollowUp follow, CommandId id, CommandId refusedId, CancellationToken cancel)
    {
        // What was refused and recorded before a restart stays refused, whatever the grain would say by now.
        if (await journal.FindAsync(refusedId, "", follow.Grain, [], cancel) is not null
            || await OrderAsync(reactor, follow, id, cancel) is not { } refusal)
            return;
        if (await OrderAsync(reactor, reactor.Refused(cause, follow, refusal), refusedId, cancel) is { } again)
            throw new InvalidOperationException($"The refusal {refusal.Code} could not be recorded: {again.Code}.");
    }

    private async Task<Refusal?> OrderAsync(IReactor reactor, FollowUp follow, CommandId id, CancellationToken cancel)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            switch (await engine.AskAsync(follow.Grain, follow.Command, $"system/{reactor.Name}", id, cancel))
            {
                case Answer.Accepted:
                    return null;
                case Answer.Refused { Refusal: { Code: not "engine.contended" } refusal }:
                    return refusal;
                default:
                    await Task.Delay(pause, time, cancel);
                    break;
            }
        }
    }

    /// <summary>Position and version of the cursor; the version fences: only who read it last may move it on.</summary>
    private async ValueTask<(long Position, long Version)> LoadAsync(IReactor reactor, ScopeId scope, Head head, CancellationToken cancel)
    {
        if (await side.GetAsync(Table, Key(reactor, scope), cancel) is not { } row)
            return (0, 0);
        var position = BinaryPrimitives.ReadInt64BigEndian(row.Value);
        if (position <= head.Position)
            return (position, row.Version);
        // After a restore the log may be shorter than the cursor; what is gone is gone, and what comes is new,
        // also when it has outgrown the old cursor by the next start.
        return (head.Position, await SaveAsync(reactor, scope, head.Position, row.Version, cancel));
    }

    private async ValueTask<long> SaveAsync(IReactor reactor, ScopeId scope, long position, long version, CancellationToken cancel)
    {
        var value = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(value, position);
        return await side.WriteAsync([new(Table, Key(reactor, scope), value, version)], cancel) ? version + 1 : throw new OvertakenException();
    }

    private static string Key(IReactor reactor, ScopeId scope) => $"{reactor.Name}\n{scope}";

    /// <summary>Another node has moved the cursor.</summary>
    private sealed class OvertakenException : Exception;
}
