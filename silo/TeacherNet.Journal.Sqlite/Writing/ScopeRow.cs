using System.Runtime.InteropServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>The end of a scope's log as it grows inside a transaction.</summary>
internal sealed class ScopeRow(ScopeId scope, long id, long position, byte[] hash, long at)
{
    public ScopeId Scope => scope;

    /// <summary>0 until the first commit.</summary>
    public long Id { get; set; } = id;

    public long Position { get; private set; } = position;

    public byte[] Hash { get; private set; } = hash;

    /// <summary>Microseconds since the Unix epoch.</summary>
    public long At { get; private set; } = at;

    public bool Moved { get; private set; }

    public void Move(long position, byte[] hash, long at)
    {
        (Position, Hash, At) = (position, hash, at);
        Moved = true;
    }

    public void Settle() => Moved = false;

    public Head ToHead(Guid epoch) => new(epoch, Position, ImmutableCollectionsMarshal.AsImmutableArray(Hash), Microseconds.ToTime(At));
}
