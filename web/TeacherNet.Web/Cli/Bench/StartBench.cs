using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Training;
using TeacherNet.Journal.Sqlite;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>start</c> measures with.</summary>
/// <param name="Events">Events in the log, to the next whole entry of hours.</param>
/// <param name="Teachers">Teachers whose ledgers they belong to.</param>
internal sealed record StartBenchOptions(int Events = 1_000_000, int Teachers = 4_000);

/// <summary>Folding a long log with all views, from its first event and from checkpoints, beside a bare loop that reads and decodes the same rows.</summary>
internal static class StartBench
{
    private const int Group = 512;
    private static readonly ScopeId Scope = ScopeId.Region("bench");
    private static readonly JsonCodec Codec = new(Catalogue.Stored, Catalogue.Json);

    /// <summary>Runs and prints a table.</summary>
    /// <returns>Full replay divided by the bare loop, by events a second; and the seconds a start from checkpoints takes.</returns>
    public static Task<(double Ratio, double Seconds)> RunAsync(StartBenchOptions options, TextWriter output, CancellationToken cancel) =>
        BenchDirectory.InNewAsync(directory => RunAsync(directory, options, output, cancel));

    private static async Task<(double Ratio, double Seconds)> RunAsync(string directory, StartBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        var events = await FillAsync(directory, options, cancel);
        var bare = Time(() => BareLoop(directory));
        var full = await TimeAsync(() => StartAsync(directory, events));
        var fromCheckpoints = await TimeAsync(() => StartAsync(directory, events));
        var ratio = bare / full;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events of {options.Teachers:N0} teachers, {Views.All.Length} views"));
        await output.WriteLineAsync($"{"",-28}{"seconds",10}{"events/s",12}");
        foreach (var (name, seconds) in new[] { ("bare loop, decoding", bare), ("full replay, all views", full), ("start from checkpoints", fromCheckpoints) })
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{seconds,10:N2}{events / seconds,12:N0}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:P0}"));
        return (ratio, fromCheckpoints);
    }

    private static async Task<long> FillAsync(string directory, StartBenchOptions options, CancellationToken cancel)
    {
        await using var store = SqliteStore.Open(directory, TimeProvider.System, create: true);
        var grains = Enumerable.Range(0, options.Teachers).Select(_ => new GrainId(Scope, LedgerGrain.Kind, Guid.NewGuid().ToString("N"))).ToImmutableArray();
        foreach (var group in Enumerable.Range(0, (options.Events + 2) / 3).SelectMany(n => Commits(grains[n % grains.Length], n / grains.Length)).Chunk(Group))
            await store.Journal.AppendAsync([.. group], cancel);
        return (await store.Journal.HeadAsync(Scope, cancel)).Position;
    }

    /// <summary>An entry logged, then approved: three events in two commits.</summary>
    private static IEnumerable<Commit> Commits(GrainId grain, int turn)
    {
        var day = new DateOnly(2000, 1, 1).AddDays(turn);
        var entry = Guid.CreateVersion7();
        yield return Commit(grain, 3 * turn, new TrainingLogged(new(entry, "小学数学教师专业能力提升", "county", "subject", "classroom", "trainee", 6, day, day, null)));
        yield return Commit(grain, (3 * turn) + 1, new HoursVerified(entry), new HoursCredited(entry, 6, 1));
    }

    private static Commit Commit(GrainId grain, long version, params ReadOnlySpan<TrainingEvent> facts) => new(
        new(Guid.CreateVersion7()), "account-7f3a", grain, [.. RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes)], DateTimeOffset.UtcNow,
        [new(grain, version, [.. facts.ToArray().Select(Codec.Encode)])], []);

    /// <summary>All views at the head, as a server starts with them; what they fold they save when they are closed, outside the time.</summary>
    private static async Task<IAsyncDisposable> StartAsync(string directory, long events)
    {
        var store = SqliteStore.Open(directory, TimeProvider.System, create: false);
        var vault = new PersonVault(store.Side, new byte[32]);
        var host = new ViewHost(store.Journal, Codec, store.Checkpoints, vault, vault, Views.All, TimeProvider.System);
        var views = await host.OfAsync(Scope);
        if (views.Cursor.Position != events)
            throw new InvalidOperationException($"The views of the bench stand at {views.Cursor.Position} of {events}.");
        return new Started(host, store);
    }

    private static void BareLoop(string directory)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "journal.db"), Pooling = false }.ToString());
        connection.Open();
        using var query = connection.CreateCommand();
        query.CommandText = "select t.name, t.version, e.body from events e join event_types t on t.id = e.type order by e.scope, e.position";
        using var rows = query.ExecuteReader();
        while (rows.Read())
            Codec.DecodeEvent(new(rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2)));
    }

    private static double Time(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<double> TimeAsync(Func<Task<IAsyncDisposable>> work)
    {
        var began = Stopwatch.GetTimestamp();
        var started = await work();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await started.DisposeAsync();
        return seconds;
    }

    private sealed class Started(ViewHost host, SqliteStore store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await store.DisposeAsync();
        }
    }
}
