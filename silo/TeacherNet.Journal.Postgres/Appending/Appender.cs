using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Journal.Postgres.Following;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>
/// Stores groups. As long as this process alone writes a log, what it believes of it is so, and a group is one round trip.
/// Where another process has written since, the facts are asked for under the locks of the heads, and the group follows.
/// </summary>
internal sealed class Appender(Server server, EventTypes types, Heads heads)
{
    private const int Tries = 8;

    /// <summary>The answers, and what was stored.</summary>
    /// <exception cref="JournalUnavailableException">The server failed; the group is stored, or not.</exception>
    public async Task<Draft> AppendAsync(ImmutableArray<Commit> group)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await server.WithAsync(c => AppendAsync(c, group), CancellationToken.None);
            }
            catch (JournalUnavailableException failure) when (failure.InnerException is { } cause && Server.IsOvertaken(cause) && attempt < Tries)
            {
                // The server has undone the transaction; nothing of it is stored.
            }
            catch (JournalUnavailableException)
            {
                heads.Forget(group.Select(c => c.Scope).Distinct());
                throw;
            }
        }
    }

    private async Task<Draft> AppendAsync(NpgsqlConnection connection, ImmutableArray<Commit> group)
    {
        await types.EnsureAsync(connection, group.SelectMany(c => c.Writes).SelectMany(w => w.Events));
        if (Believed(group) is { } beliefs)
        {
            var hoped = new Draft(group, beliefs);
            if (hoped.Commits.Count > 0 && await StoreAsync(connection, hoped))
                return hoped;
        }
        await using var transaction = await connection.BeginTransactionAsync();
        var draft = new Draft(group, await Facts.LockAsync(connection, group));
        if (draft.Commits.Count > 0 && !await StoreAsync(connection, draft))
            throw new PostgresException("facts changed under their locks", "ERROR", "ERROR", "TN001");
        await transaction.CommitAsync();
        return draft;
    }

    private async Task<bool> StoreAsync(NpgsqlConnection connection, Draft draft)
    {
        await using var command = new GroupRows(draft, types.NumberOf).On(connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private Beliefs? Believed(ImmutableArray<Commit> group)
    {
        var known = new Dictionary<ScopeId, Head>();
        foreach (var scope in group.Select(c => c.Scope).Distinct())
        {
            if (heads.Find(scope) is not { } head)
                return null;
            known[scope] = head;
        }
        var epoch = known.Values.First().Epoch;
        return known.Values.All(h => h.Epoch == epoch) ? new(epoch, known, null, ImmutableDictionary<CommandId, KnownCommand>.Empty) : null;
    }
}
