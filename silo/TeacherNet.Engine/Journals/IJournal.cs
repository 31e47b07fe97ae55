using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>
/// Append-only logs, one a scope. Every store passes the same suite, whose tests bear these names:
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>A commit is all or nothing.</item>
/// <item>A written or read version that is not current is a conflict and writes nothing.</item>
/// <item>A clash inside a group leaves the others stored.</item>
/// <item>Two commits of one stream in a group follow each other.</item>
/// <item>A command id seen before answers the first receipt; a repeat is recognised before a conflict.</item>
/// <item>Another actor, target or body under a known command id is <see cref="Appended.IdReused"/>.</item>
/// <item>Positions are dense from 1 in each scope, and readers never see n+1 before n.</item>
/// <item>A read after a position returns everything after it, in order, in whole commits.</item>
/// <item>An acknowledged append survives the death of the process and loss of power.</item>
/// <item>A wake-up carries no data and may be early, late or lost; a waiter also looks at the head each second.</item>
/// <item>Recorded times never decrease with position.</item>
/// <item>The chain hash is SHA-256(previous ‖ first position ‖ digest); see <see cref="Chain"/>.</item>
/// <item>A commit may hold 100,000 events.</item>
/// </list>
/// </remarks>
public interface IJournal : IAsyncDisposable
{
    /// <summary>Stores a group in one transaction and answers each commit in order. The group may span scopes.</summary>
    /// <remarks>Cancelling stops a group that waits, never one that is being stored.</remarks>
    /// <exception cref="ArgumentException">See <see cref="Commit.ThrowIfMalformed"/>; nothing of the group was written.</exception>
    /// <exception cref="JournalUnavailableException">
    /// The store failed; each commit is stored or not, and <see cref="FindAsync"/> tells once it is back.
    /// </exception>
    ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel);

    /// <summary>
    /// The answer a command got before: <see cref="Appended.Repeated"/>, <see cref="Appended.IdReused"/>, or null when it is not stored.
    /// </summary>
    ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel);

    /// <summary>
    /// Commits whose last position is beyond a position, in order, up to the head at the time of the last page read.
    /// A position inside a commit therefore begins with the whole of that commit.
    /// </summary>
    /// <exception cref="JournalDamagedException">What is stored there cannot have been written by the store.</exception>
    IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, CancellationToken cancel);

    /// <summary>Events of one grain after a version, in order.</summary>
    ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel);

    /// <summary>The end of a scope's log; position 0 for a scope nothing was ever written to.</summary>
    ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel);

    /// <summary>The scopes that hold events.</summary>
    ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel);

    /// <summary>Completes once the scope's head may be beyond a position; at once if it already is.</summary>
    ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel);
}

/// <summary>The store did not answer; whether the group was stored is not known.</summary>
public sealed class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What is stored cannot have been written by the store: a hole, an unknown reference, an unreadable page.</summary>
/// <param name="scope">The log.</param>
/// <param name="position">The last position that could be read, or where the damage stands when it is known.</param>
/// <param name="what">What is wrong there.</param>
/// <param name="inner">The store's own error, if it had one.</param>
public sealed class JournalDamagedException(ScopeId scope, long position, string what, Exception? inner = null)
    : Exception($"{scope} at {position}: {what}", inner)
{
    /// <summary>The log.</summary>
    public ScopeId Scope => scope;

    /// <summary>The place in the log.</summary>
    public long Position => position;

    /// <summary>What is wrong.</summary>
    public string What => what;
}
