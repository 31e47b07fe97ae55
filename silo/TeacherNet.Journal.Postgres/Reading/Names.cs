using System.Collections.Concurrent;
using Npgsql;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Reading;

/// <summary>What the numbers of grains stand for. A grain's row never changes, so nothing here goes stale.</summary>
internal sealed class Names
{
    private const int MostGrains = 100_000;
    private readonly ConcurrentDictionary<long, GrainId> grains = [];
    private readonly ConcurrentDictionary<string, string> words = [];

    /// <summary>The grains of these numbers, as far as they exist.</summary>
    public async Task<Dictionary<long, GrainId>> FindAsync(NpgsqlConnection connection, HashSet<long> numbers, CancellationToken cancel)
    {
        var found = new Dictionary<long, GrainId>();
        List<long> unknown = [];
        foreach (var number in numbers)
        {
            if (grains.TryGetValue(number, out var grain))
                found[number] = grain;
            else
                unknown.Add(number);
        }
        if (unknown.Count == 0)
            return found;
        await using var command = connection.Ask("Read/grains", Commands.Longs(unknown));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            found[rows.GetInt64(0)] = Remember(rows.GetInt64(0), new(new(Once(rows.GetString(1))), Once(rows.GetString(2)), rows.GetString(3)));
        return found;
    }

    private GrainId Remember(long number, GrainId grain)
    {
        if (grains.Count >= MostGrains)
            grains.Clear();
        return grains[number] = grain;
    }

    // A hundred thousand grains are of a dozen kinds and a few scopes.
    private string Once(string name) => words.GetOrAdd(name, name);
}
