using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Reading;

/// <summary>Asks for the events of one grain.</summary>
internal static class GrainQuery
{
    public static ImmutableArray<StoredEvent> After(Connection connection, Names names, GrainId grain, long version)
    {
        var query = connection.Prepare("Read/find-grain").Bind(grain.Scope.Value).Bind(grain.Kind).Bind(grain.Key);
        var id = query.Step() ? query.Long(0) : 0;
        query.Reset();
        return id == 0 ? [] : Events(connection, names, grain, connection.Prepare("Read/grain-events").Bind(id).Bind(version));
    }

    private static ImmutableArray<StoredEvent> Events(Connection connection, Names names, GrainId grain, Statement query)
    {
        var events = ImmutableArray.CreateBuilder<StoredEvent>();
        try
        {
            while (query.Step())
            {
                var type = names.Type(connection, query.Long(2)) ?? throw new JournalDamagedException(grain.Scope, query.Long(0), "unknown event type");
                events.Add(new(query.Long(0), grain, query.Long(1), new(type.Name, type.Version, query.Blob(3).ToArray())));
            }
            return events.DrainToImmutable();
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            throw new JournalDamagedException(grain.Scope, events.Count == 0 ? 0 : events[^1].Position, "unreadable page", failure);
        }
        finally
        {
            query.Reset();
        }
    }
}
