using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Reading;

/// <summary>A stretch of a scope's log: two ordered queries walked side by side.</summary>
internal sealed class LogPage(Connection connection, Names names, ScopeId scope)
{
    private const long LastTime = 253_402_300_799_999_999; // the end of the year 9999 in microseconds
    private long reached;

    /// <summary>Whole commits whose last position is beyond <paramref name="after"/>, until they hold <paramref name="enough"/> events; none at the end.</summary>
    /// <exception cref="JournalDamagedException">A hole, an unknown number or an unreadable page.</exception>
    public List<StoredCommit> After(long after, int enough)
    {
        reached = after;
        try
        {
            var id = Ask("Read/scope", q => q.Bind(scope.Value));
            return id == 0 ? [] : Collect(id, after, enough);
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            throw new JournalDamagedException(scope, reached, "unreadable page", failure);
        }
    }

    private List<StoredCommit> Collect(long id, long after, int enough)
    {
        var page = new List<StoredCommit>();
        var first = Ask("Read/commit-at", q => q.Bind(id).Bind(after + 1));
        var commits = connection.Prepare("Read/commits").Bind(id).Bind(first);
        var events = connection.Prepare("Read/events").Bind(id).Bind(first);
        try
        {
            for (var taken = 0; taken < enough && commits.Step();)
            {
                if (page.Count == 0 && commits.Long(0) + commits.Long(1) - 1 <= after)
                {
                    events.Reset();
                    events.Bind(id).Bind(commits.Long(0) + commits.Long(1));
                    continue;
                }
                if (page.Count == 0 ? commits.Long(0) > after + 1 : commits.Long(0) != reached + 1)
                    throw Damaged(reached + 1, "missing commit");
                var commit = Commit(commits, events);
                page.Add(commit);
                taken += commit.Events.Length;
                reached = commit.Last;
            }
            return page;
        }
        catch (Exception damage) when (page.Count > 0 && damage is JournalDamagedException or SqliteFailure { IsDamage: true })
        {
            return page; // what stands before the damage is sound to read; the next page begins with it
        }
        finally
        {
            commits.Reset();
            events.Reset();
        }
    }

    private StoredCommit Commit(Statement row, Statement events)
    {
        var first = row.Long(0);
        return new(
            scope,
            first,
            new(row.Blob(2) is { Length: 16 } id ? new Guid(id, bigEndian: true) : throw Damaged(first, "command id")),
            row.Text(3),
            names.Grain(connection, row.Long(4)) ?? throw Damaged(first, "unknown target"),
            [.. row.Blob(5)],
            row.Long(6) is >= 0 and <= LastTime ? Microseconds.ToTime(row.Long(6)) : throw Damaged(first, "time"),
            [.. row.Blob(7)],
            [.. row.Blob(8)],
            Events(events, first, row.Long(1)));
    }

    private ImmutableArray<StoredEvent> Events(Statement row, long first, long count)
    {
        if (count is < 1 or > int.MaxValue)
            throw Damaged(first, "event count");
        var events = ImmutableArray.CreateBuilder<StoredEvent>();
        for (var position = first; position < first + count; position++)
        {
            if (!row.Step() || row.Long(0) != position)
                throw Damaged(position, "missing event");
            var grain = names.Grain(connection, row.Long(1)) ?? throw Damaged(position, "unknown grain");
            var type = names.Type(connection, row.Long(3)) ?? throw Damaged(position, "unknown event type");
            events.Add(new(position, grain, row.Long(2), new(type.Name, type.Version, row.Blob(4).ToArray())));
        }
        return events.DrainToImmutable();
    }

    private long Ask(string name, Func<Statement, Statement> bind)
    {
        var query = bind(connection.Prepare(name));
        var answer = query.Step() ? query.Long(0) : 0;
        query.Reset();
        return answer;
    }

    private JournalDamagedException Damaged(long position, string what) => new(scope, position, what);
}
