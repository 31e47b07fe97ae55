using System.Collections.Concurrent;
using System.Collections.Immutable;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>The numbers of event types. A type keeps its number for ever, so what was read once stays true.</summary>
internal sealed class EventTypes
{
    private readonly ConcurrentDictionary<(string Name, int Version), int> numbers = new();
    private readonly ConcurrentDictionary<int, (string Name, int Version)> names = new();

    /// <summary>The number of a type that <see cref="EnsureAsync"/> has seen.</summary>
    public int NumberOf(EncodedEvent e) => numbers[(e.Name, e.Version)];

    /// <summary>True when the types of all events of a group have been seen.</summary>
    public bool Know(ImmutableArray<Commit> group)
    {
        foreach (var commit in group)
        {
            foreach (var write in commit.Writes)
            {
                foreach (var e in write.Events)
                {
                    if (!numbers.ContainsKey((e.Name, e.Version)))
                        return false;
                }
            }
        }
        return true;
    }

    /// <summary>Numbers the types of these events that have no number yet; each in a transaction of its own, so that nobody waits for a group to end.</summary>
    public async Task EnsureAsync(NpgsqlConnection connection, ImmutableArray<Commit> group)
    {
        if (Know(group))
            return;
        foreach (var e in group.SelectMany(c => c.Writes).SelectMany(w => w.Events))
        {
            if (!numbers.ContainsKey((e.Name, e.Version)))
                await AddAsync(connection, e);
        }
    }

    /// <summary>The type of a number, or null when there is none.</summary>
    public async ValueTask<(string Name, int Version)?> FindAsync(NpgsqlConnection connection, int number)
    {
        if (!names.ContainsKey(number))
            await LoadAsync(connection);
        return names.TryGetValue(number, out var type) ? type : null;
    }

    private async Task AddAsync(NpgsqlConnection connection, EncodedEvent e)
    {
        await using (var add = connection.Ask("Append/add-type", e.Name, e.Version))
            await add.ExecuteNonQueryAsync();
        await LoadAsync(connection);
    }

    private async Task LoadAsync(NpgsqlConnection connection)
    {
        await using var all = connection.Ask("Read/types");
        await using var rows = await all.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var type = (rows.GetString(1), rows.GetInt32(2));
            names[rows.GetInt32(0)] = type;
            numbers[type] = rows.GetInt32(0);
        }
    }
}
