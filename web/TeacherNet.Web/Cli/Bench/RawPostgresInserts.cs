using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>
/// What the journal on PostgreSQL is measured beside: the rows of a group as arrays in two prepared inserts and one transaction.
/// </summary>
internal static class RawPostgresInserts
{
    private const string AddCommits =
        "insert into commits (scope, first, count, command, actor, target, body_digest, at, digest, hash) " +
        "select 1, n.first, n.count, n.command, 'account-7f3a', n.target, n.hash, n.at, n.hash, n.hash from unnest($1, $2, $3, $4, $5, $6) n (first, count, command, target, at, hash)";

    private const string AddEvents =
        "insert into events (scope, position, grain, version, type, body) " +
        "select 1, n.position, n.grain, n.version, 1, n.body from unnest($1, $2, $3, $4) n (position, grain, version, body)";

    public static async Task<JournalBench.Figures> RunAsync(string database, JournalBenchLoad load, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await ExecuteAsync(connection, "insert into scopes (name, position, hash, at) values ('region/bench', 0, '', 0); insert into event_types (name, version) values ('training-logged', 1)", []);
        await ExecuteAsync(connection, "insert into grains (scope, kind, key) select 1, 'teacher', k from unnest($1) with ordinality n (k, ord) order by ord", [load.Grains.Select(g => g.Key).ToArray()]);
        var numbers = load.Grains.Select((g, n) => (g, n)).ToDictionary(x => x.g, x => (long)x.n + 1);
        var hash = RandomNumberGenerator.GetBytes(32);
        var position = 0L;
        foreach (var group in load.Before)
            await StoreAsync(group);
        GC.Collect();
        var worked = Environment.CpuUsage.TotalTime;
        var times = new List<TimeSpan>();
        foreach (var group in load.Groups)
        {
            var began = Stopwatch.GetTimestamp();
            await StoreAsync(group);
            times.Add(Stopwatch.GetElapsedTime(began));
        }
        return JournalBench.Figures.Of(load, times) with { CpuEach = (Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / load.Commands };

        async Task StoreAsync(ImmutableArray<Commit> group)
        {
            var (firsts, counts, ids, targets, ats, hashes) = (new List<long>(), new List<int>(), new List<Guid>(), new List<long>(), new List<long>(), new List<byte[]>());
            var (positions, grains, versions, bodies) = (new List<long>(), new List<long>(), new List<long>(), new List<ReadOnlyMemory<byte>>());
            foreach (var commit in group)
            {
                var write = commit.Writes[0];
                var grain = numbers[write.Grain];
                firsts.Add(position + 1);
                counts.Add(write.Events.Length);
                ids.Add(commit.Command.Value);
                targets.Add(grain);
                ats.Add(Microseconds.Of(commit.Now));
                hashes.Add(hash);
                var version = write.ExpectedVersion;
                foreach (var e in write.Events)
                {
                    positions.Add(++position);
                    grains.Add(grain);
                    versions.Add(++version);
                    bodies.Add(e.Body);
                }
            }
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await ExecuteAsync(connection, AddCommits, [firsts, counts, ids, targets, ats, hashes]);
            await ExecuteAsync(connection, AddEvents, [positions, grains, versions, bodies]);
            await transaction.CommitAsync(cancel);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, object[] values)
    {
#pragma warning disable CA2100 // The statements are those above.
        await using var command = new NpgsqlCommand(text, connection);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        if (values.Length > 0)
            await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }
}
