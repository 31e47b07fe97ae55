using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>
/// What the journal is measured beside: prepared inserts of the same commits and events into the same tables with the same
/// settings, one transaction a group, and nothing else: no lookup, no version, no hash, no head.
/// </summary>
internal static class RawInserts
{
    public static async Task<JournalBench.Figures> RunAsync(string directory, JournalBenchLoad load, CancellationToken cancel)
    {
        await SqliteStore.Open(directory, TimeProvider.System, create: true).DisposeAsync();
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "journal.db"), Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        Execute(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on; pragma cache_size = -65536");
        Execute(connection, "begin");
        Execute(connection, "insert into scopes values (1, 'region/bench', 0, zeroblob(32), 0); insert into event_types values (1, 'training-logged', 1)");
        for (var n = 0; n < load.Grains.Length; n++)
            Execute(connection, $"insert into grains values ({n + 1}, 1, 'teacher', '{load.Grains[n].Key}')");
        Execute(connection, "commit");
        return Insert(connection, load);
    }

    private static JournalBench.Figures Insert(SqliteConnection connection, JournalBenchLoad load)
    {
        using var addCommit = Prepare(connection, "insert into commits values (1, $0, $1, $2, 'account-7f3a', $3, $4, $5, $6, $7)", 8);
        using var addEvent = Prepare(connection, "insert into events values (1, $0, $1, $2, 1, $3)", 4);
        var numbers = load.Grains.Select((g, n) => (g, n)).ToDictionary(x => x.g, x => (long)x.n + 1);
        var hash = RandomNumberGenerator.GetBytes(32);
        var position = 0L;
        foreach (var group in load.Before)
            Store(group);
        GC.Collect();
        var worked = Environment.CpuUsage.TotalTime;
        var times = new List<TimeSpan>();
        foreach (var group in load.Groups)
        {
            var began = Stopwatch.GetTimestamp();
            Store(group);
            times.Add(Stopwatch.GetElapsedTime(began));
        }
        return JournalBench.Figures.Of(load, times) with { CpuEach = (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / load.Commands };

        void Store(ImmutableArray<Commit> group)
        {
            using var transaction = connection.BeginTransaction();
            (addCommit.Transaction, addEvent.Transaction) = (transaction, transaction);
            foreach (var commit in group)
            {
                var write = commit.Writes[0];
                var grain = numbers[write.Grain];
                Run(addCommit, position + 1, (long)write.Events.Length, commit.Command.Value.ToByteArray(bigEndian: true), grain, hash, Microseconds.Of(commit.Now), hash, hash);
                var version = write.ExpectedVersion;
                foreach (var e in write.Events)
                    Run(addEvent, ++position, grain, ++version, e.Body.ToArray());
            }
            transaction.Commit();
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var n = 0; n < values.Length; n++)
            command.Parameters[n].Value = values[n];
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var n = 0; n < parameters; n++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${n}" });
        return command;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
