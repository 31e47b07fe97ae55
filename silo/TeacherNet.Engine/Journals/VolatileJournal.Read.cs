using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

public sealed partial class VolatileJournal
{
    /// <inheritdoc/>
    public IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, CancellationToken cancel) =>
        After(scope, after, cancel).ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new(grains.TryGetValue(grain, out var events) ? [.. events.Skip((int)afterVersion)] : []);
    }

    /// <inheritdoc/>
    public ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new((logs.GetValueOrDefault(scope) ?? new Log(epoch)).Head);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            return new([.. logs.Keys]);
    }

    /// <inheritdoc/>
    public ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel) =>
        wakeUps.WhenBeyondAsync(scope, position, () => PositionOf(scope), cancel);

    private IEnumerable<StoredCommit> After(ScopeId scope, long after, CancellationToken cancel)
    {
        for (var next = FirstBeyond(scope, after); ; next++)
        {
            cancel.ThrowIfCancellationRequested();
            StoredCommit commit;
            lock (gate)
            {
                if (!logs.TryGetValue(scope, out var log) || next >= log.Commits.Count)
                    yield break;
                commit = log.Commits[next];
            }
            yield return commit;
        }
    }

    private int FirstBeyond(ScopeId scope, long after)
    {
        lock (gate)
        {
            var commits = logs.GetValueOrDefault(scope)?.Commits ?? [];
            var (low, high) = (0, commits.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = commits[middle].Last > after ? (low, middle) : (middle + 1, high);
            }
            return low;
        }
    }

    private long PositionOf(ScopeId scope)
    {
        lock (gate)
            return logs.GetValueOrDefault(scope)?.Head.Position ?? 0;
    }
}
