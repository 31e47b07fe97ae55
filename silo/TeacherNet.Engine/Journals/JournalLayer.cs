using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>A journal over another one, to which everything is passed on that a layer does not do itself.</summary>
/// <param name="journal">The one below; closed with the layer.</param>
public abstract class JournalLayer(IJournal journal) : IJournal
{
    /// <inheritdoc/>
    public virtual ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel) => journal.AppendAsync(group, cancel);

    /// <inheritdoc/>
    public ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel) =>
        journal.FindAsync(command, actor, target, bodyDigest, cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, CancellationToken cancel) => journal.ReadAsync(scope, after, cancel);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel) => journal.ReadGrainAsync(grain, afterVersion, cancel);

    /// <inheritdoc/>
    public ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel) => journal.HeadAsync(scope, cancel);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel) => journal.ScopesAsync(cancel);

    /// <inheritdoc/>
    public ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel) => journal.WhenBeyondAsync(scope, position, cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return journal.DisposeAsync();
    }
}
