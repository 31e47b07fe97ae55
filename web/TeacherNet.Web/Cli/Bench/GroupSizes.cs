using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A journal that counts the commits it stored in each group, so that raw inserts can be measured in the very same groups.</summary>
internal sealed class GroupSizes(IJournal journal) : IJournal
{
    private readonly List<int> sizes = [];

    /// <summary>The sizes of groups of which anything was stored, since it was asked last. Not while anything is being appended.</summary>
    public ImmutableArray<int> Take()
    {
        ImmutableArray<int> taken = [.. sizes.Where(s => s > 0)];
        sizes.Clear();
        return taken;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        var answers = await journal.AppendAsync(group, cancel);
        sizes.Add(answers.Count(a => a is Appended.Stored));
        return answers;
    }

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
    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
