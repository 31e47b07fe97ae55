using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Journal.Postgres.Following;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>
/// Stores groups. As long as this process alone writes a log, what it believes of it is so, and a group is one round trip, made ready
/// while the one before is stored. Where another process has written since, the facts are asked for under the locks of the heads, and the group follows.
/// </summary>
internal sealed class Appender
{
    private const int Tries = 8;
    private readonly Server server;
    private readonly EventTypes types;
    private readonly Heads heads;
    private readonly KnownGrains grains;
    private readonly Underway underway;

    public Appender(Server server, EventTypes types, Heads heads)
    {
        (this.server, this.types, this.heads) = (server, types, heads);
        grains = new(() => server.Made);
        underway = new(heads, grains);
    }

    /// <summary>The answers, once what was stored is published. Groups of one log are stored and published in the order they are handed over.</summary>
    /// <exception cref="JournalUnavailableException">The server failed; the group is stored, or not.</exception>
    public async Task<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, Action<Draft> publish)
    {
        var place = underway.Enter(group);
        Draft? stored = null;
        try
        {
            var ready = place.Draft is { } early && types.Know(group) ? Rows(early) : null;
            await place.Before;
            stored = await StoreAsync(group, place.Draft, ready);
            publish(stored);
            return stored.Answers;
        }
        finally
        {
            underway.Leave(place, stored);
        }
    }

    private async Task<Draft> StoreAsync(ImmutableArray<Commit> group, Draft? hoped, GroupRows? ready)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await server.WithAsync(c => StoreAsync(c, group, attempt == 1 ? hoped : null, ready), CancellationToken.None);
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

    private async Task<Draft> StoreAsync(NpgsqlConnection connection, ImmutableArray<Commit> group, Draft? hoped, GroupRows? ready)
    {
        await types.EnsureAsync(connection, group);
        if (hoped is not null)
        {
            var rows = ready is not null && ready.Draft == hoped && ready.Made == server.Made ? ready : Rows(hoped);
            if (await StoreAsync(connection, rows) is { } added)
            {
                grains.Learn(hoped, added, rows.Made);
                return hoped;
            }
        }
        await using var transaction = await connection.BeginTransactionAsync();
        var draft = new Draft(group, await Facts.LockAsync(connection, group));
        if (draft.Commits.Count == 0)
        {
            await transaction.CommitAsync();
            return draft;
        }
        var checkedRows = Rows(draft);
        var named = await StoreAsync(connection, checkedRows) ?? throw new PostgresException("facts changed under their locks", "ERROR", "ERROR", "TN001");
        await transaction.CommitAsync();
        grains.Learn(draft, named, checkedRows.Made); // not before: with the transaction the rows would be undone
        return draft;
    }

    private GroupRows Rows(Draft draft) => new(draft, server.Made, types.NumberOf, g => grains.Find(g).Id);

    /// <summary>The ids of the grains that had to be named, or null when something does not stand as the draft has it.</summary>
    private static async Task<IEnumerable<(GrainId Grain, long Id)>?> StoreAsync(NpgsqlConnection connection, GroupRows rows)
    {
        await using var command = rows.On(connection);
        return await command.ExecuteScalarAsync() is long[] named ? rows.Named.Zip(named).Where(g => g.Second > 0) : null;
    }
}
