using System.Runtime.InteropServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>The end of a scope's log as it grows inside a transaction.</summary>
internal sealed class ScopeRow(ScopeId scope, long id, long position, byte[] hash, long at)
{
    private List<StoredCommit> added = [];

    public ScopeId Scope => scope;

    /// <summary>0 until the first commit.</summary>
    public long Id { get; set; } = id;

    public long Position { get; private set; } = position;

    public byte[] Hash { get; private set; } = hash;

    /// <summary>Microseconds since the Unix epoch.</summary>
    public long At { get; private set; } = at;

    public bool Moved => added.Count > 0;

    public void Move(StoredCommit stored, byte[] hash, long at)
    {
        (Position, Hash, At) = (stored.Last, hash, at);
        added.Add(stored);
    }

    /// <summary>What was added since it was asked last.</summary>
    public IReadOnlyList<StoredCommit> Settle()
    {
        var settled = added;
        added = [];
        return settled;
    }

    public Head ToHead(Guid epoch) => new(epoch, Position, ImmutableCollectionsMarshal.AsImmutableArray(Hash), Microseconds.ToTime(At));
}

/// <summary>A scope's log after a transaction.</summary>
/// <param name="Scope">The log.</param>
/// <param name="Head">Its end.</param>
/// <param name="Commits">What was added, in order.</param>
internal readonly record struct Grown(ScopeId Scope, Head Head, IReadOnlyList<StoredCommit> Commits);
