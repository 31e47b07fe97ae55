using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Opening;

/// <summary>The heads of all scopes, read once; from then on the writer tells them.</summary>
internal static class Heads
{
    /// <exception cref="StoreUnusableException">A head does not fit the last commit and the last event of its log.</exception>
    public static ConcurrentDictionary<ScopeId, Head> Load(Connection connection, string path, Guid epoch)
    {
        var heads = new ConcurrentDictionary<ScopeId, Head>();
        var query = connection.Prepare("heads");
        while (query.Step())
        {
            var (scope, position, hash) = (new ScopeId(query.Text(0)), query.Long(1), query.Blob(2).ToImmutableArray());
            if (Last(connection, query.Long(4)) is not var (last, lastHash, at, lastEvent) || (last, lastEvent) != (position, position) || !lastHash.SequenceEqual(hash) || at != query.Long(3))
                throw new StoreUnusableException(StoreFault.Damaged, path, $"the head of {scope} at {position} does not fit the end of its log");
            heads[scope] = new(epoch, position, hash, Microseconds.ToTime(at));
        }
        query.Reset();
        return heads;
    }

    private static (long Position, ImmutableArray<byte> Hash, long At, long LastEvent)? Last(Connection connection, long scope)
    {
        var commit = connection.Prepare("last-commit").Bind(scope);
        var found = commit.Step() ? (commit.Long(0), commit.Blob(1).ToImmutableArray(), commit.Long(2), LastEvent(connection, scope)) : default((long, ImmutableArray<byte>, long, long)?);
        commit.Reset();
        return found;
    }

    private static long LastEvent(Connection connection, long scope)
    {
        var query = connection.Prepare("last-event").Bind(scope);
        var position = query.Step() ? query.Long(0) : 0;
        query.Reset();
        return position;
    }
}
