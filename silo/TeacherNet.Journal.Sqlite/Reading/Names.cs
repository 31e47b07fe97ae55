using System.Collections.Concurrent;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Reading;

/// <summary>What the numbers in rows stand for. Rows of grains and event types never change their names, so nothing here goes stale.</summary>
internal sealed class Names
{
    private const int MostGrains = 100_000;
    private readonly ConcurrentDictionary<long, GrainId> grains = [];
    private readonly ConcurrentDictionary<string, string> words = [];
    private readonly ConcurrentDictionary<long, (string Name, int Version)> types = [];

    /// <summary>The grain of a row number, or null when there is no such row.</summary>
    public GrainId? Grain(Connection connection, long id)
    {
        if (grains.TryGetValue(id, out var known))
            return known;
        var query = connection.Prepare("Read/grain").Bind(id);
        GrainId? found = query.Step() ? new(new(Once(query.Text(2))), Once(query.Text(0)), query.Text(1)) : null;
        query.Reset();
        if (found is { } grain)
            Remember(id, grain);
        return found;
    }

    /// <summary>The event type of a row number, or null when there is no such row.</summary>
    public (string Name, int Version)? Type(Connection connection, long id)
    {
        if (types.TryGetValue(id, out var known))
            return known;
        var query = connection.Prepare("Read/type").Bind(id);
        (string, int)? found = query.Step() ? (query.Text(0), (int)query.Long(1)) : null;
        query.Reset();
        return found is { } type ? types[id] = type : null;
    }

    // A hundred thousand grains are of a dozen kinds and a few scopes.
    private string Once(string name) => words.GetOrAdd(name, name);

    private void Remember(long id, GrainId grain)
    {
        if (grains.Count >= MostGrains)
            grains.Clear();
        grains[id] = grain;
    }
}
