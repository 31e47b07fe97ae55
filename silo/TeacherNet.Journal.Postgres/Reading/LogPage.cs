using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Appending;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Reading;

/// <summary>A stretch of a scope's log.</summary>
internal sealed class LogPage(NpgsqlConnection connection, Names names, EventTypes types, ScopeId scope)
{
    private const int EnoughEvents = 2_048;
    private const int EnoughCommits = 512;
    private const long LastTime = 253_402_300_799_999_999; // the end of the year 9999 in microseconds
    private readonly HashSet<long> grains = [];

    /// <summary>Whole commits whose last position is beyond <paramref name="after"/>; none at the end.</summary>
    /// <exception cref="JournalDamagedException">A hole, an unknown number, or something the store never writes.</exception>
    public async Task<List<StoredCommit>> AfterAsync(long after, CancellationToken cancel)
    {
        var (id, commits) = await CommitsAsync(after, cancel);
        if (commits.Count == 0)
            return [];
        var events = await EventsAsync(id, commits[0].First, commits[^1].First + commits[^1].Count - 1, cancel);
        var known = await names.FindAsync(connection, grains, cancel);
        var page = new List<StoredCommit>(commits.Count);
        var next = 0;
        var reached = after;
        try
        {
            foreach (var row in commits)
            {
                if (page.Count == 0 ? row.First > after + 1 : row.First != reached + 1)
                    throw Damaged(reached + 1, "missing commit");
                page.Add(await CommitAsync(row, known, events, next));
                next += row.Count;
                reached = row.First + row.Count - 1;
            }
            return page;
        }
        catch (JournalDamagedException) when (page.Count > 0)
        {
            return page; // what stands before the damage is sound to read; the next page begins with it
        }
    }

    private async Task<(int Scope, List<CommitRow> Commits)> CommitsAsync(long after, CancellationToken cancel)
    {
        var (id, taken) = (0, 0);
        var commits = new List<CommitRow>();
        await using var command = connection.Ask("Read/commits", scope.Value, after + 1, EnoughCommits);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (taken < EnoughEvents && await rows.ReadAsync(cancel))
        {
            id = rows.GetInt32(0);
            var row = new CommitRow(
                rows.GetInt64(1), rows.GetInt32(2), rows.GetGuid(3), rows.GetString(4), rows.GetInt64(5), rows.GetFieldValue<byte[]>(6), rows.GetInt64(7), rows.GetFieldValue<byte[]>(8), rows.GetFieldValue<byte[]>(9));
            if (commits.Count == 0 && row.First + row.Count - 1 <= after)
                continue;
            commits.Add(row);
            grains.Add(row.Target);
            taken += row.Count;
        }
        return (id, commits);
    }

    private async Task<List<EventRow>> EventsAsync(int id, long first, long last, CancellationToken cancel)
    {
        var events = new List<EventRow>();
        await using var command = connection.Ask("Read/events", id, first, last);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            events.Add(new(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt32(3), rows.GetFieldValue<byte[]>(4)));
            grains.Add(events[^1].Grain);
        }
        return events;
    }

    private async Task<StoredCommit> CommitAsync(CommitRow row, Dictionary<long, GrainId> known, List<EventRow> rows, int next)
    {
        if (row.Count < 1)
            throw Damaged(row.First, "event count");
        if (row.At is < 0 or > LastTime)
            throw Damaged(row.First, "time");
        var events = ImmutableArray.CreateBuilder<StoredEvent>(row.Count);
        for (var n = 0; n < row.Count; n++)
        {
            var position = row.First + n;
            if (next + n >= rows.Count || rows[next + n] is var e && e.Position != position)
                throw Damaged(position, "missing event");
            var type = await types.FindAsync(connection, rows[next + n].Type) ?? throw Damaged(position, "unknown event type");
            events.Add(new(position, GrainOf(known, rows[next + n].Grain, position), rows[next + n].Version, new(type.Name, type.Version, rows[next + n].Body)));
        }
        return new(
            scope, row.First, new(row.Command), row.Actor, GrainOf(known, row.Target, row.First), [.. row.BodyDigest], Microseconds.ToTime(row.At), [.. row.Digest], [.. row.Hash], events.MoveToImmutable());
    }

    private GrainId GrainOf(Dictionary<long, GrainId> known, long number, long position) =>
        known.TryGetValue(number, out var grain) ? grain : throw Damaged(position, "unknown grain");

    private JournalDamagedException Damaged(long position, string what) => new(scope, position, what);

    private readonly record struct CommitRow(long First, int Count, Guid Command, string Actor, long Target, byte[] BodyDigest, long At, byte[] Digest, byte[] Hash);

    private readonly record struct EventRow(long Position, long Grain, long Version, int Type, byte[] Body);
}
