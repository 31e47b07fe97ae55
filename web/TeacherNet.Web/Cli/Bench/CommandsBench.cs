using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>commands</c> measures with.</summary>
/// <param name="Commands">Commands ordered in each round.</param>
/// <param name="Grains">Teachers' ledgers they go to, in shuffled turns.</param>
/// <param name="Outstanding">Commands that wait for their answer at any time.</param>
/// <param name="Rounds">Rounds; the middle one counts.</param>
internal sealed record CommandsBenchOptions(int Commands = 40_000, int Grains = 4_000, int Outstanding = 1_024, int Rounds = 3);

/// <summary>Teachers log hours, each command durable before it is answered, beside raw inserts of the same rows in the same groups.</summary>
internal static class CommandsBench
{
    private const int FirstCommands = 1_024;
    private static readonly ScopeId Scope = ScopeId.Region("bench");

    /// <summary>Runs and prints a table.</summary>
    /// <returns>Ours divided by raw, by rows a second.</returns>
    public static async Task<double> RunAsync(CommandsBenchOptions options, IBenchStore store, TextWriter output, CancellationToken cancel)
    {
        var rounds = new List<Round>();
        await RoundAsync(options with { Grains = Math.Min(options.Grains, 4_000) }, store, cancel); // compiles what the others measure
        for (var round = 0; round < options.Rounds; round++)
            rounds.Add(await RoundAsync(options, store, cancel));
        var middle = rounds.OrderBy(r => r.Ratio).ElementAt(rounds.Count / 2);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{options.Commands:N0} commands to {options.Grains:N0} ledgers, {options.Outstanding:N0} outstanding, groups of {middle.Group:N0} on average, {store.Durability}"));
        await output.WriteLineAsync($"{"",-28}{"rows/s",10}{"commands/s",12}{"p50 ms",9}{"p99 ms",9}{"CPU µs each",13}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{JournalBench.Line(store.Raw, middle.Raw)}{middle.Raw.CpuEach,13:N1}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{JournalBench.Line("engine", middle.Engine)}{middle.Engine.CpuEach,13:N1}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {middle.Ratio:P0}"));
        return middle.Ratio;
    }

    private static async Task<Round> RoundAsync(CommandsBenchOptions options, IBenchStore store, CancellationToken cancel)
    {
        var (engine, load) = await store.WithJournalAsync(journal => EngineAsync(journal, store.Options, options, cancel), cancel);
        var raw = await store.InsertAsync(load, cancel);
        return new(engine, raw, (double)options.Commands / load.Groups.Length);
    }

    private static async Task<(JournalBench.Figures, JournalBenchLoad)> EngineAsync(IJournal stored, EngineOptions engineOptions, CommandsBenchOptions options, CancellationToken cancel)
    {
        await using var journal = new GroupSizes(stored);
        using var engine = new LocalEngine(Turns(journal, engineOptions));
        var (figures, grains) = await MeasureAsync(engine, journal, Scope, options, cancel);
        var load = await LoadAsync(journal, Scope, grains, cancel);
        return (figures with { RowsPerSecond = figures.CommandsPerSecond * load.Rows / options.Commands }, load);
    }

    /// <summary>The turns of the product over a journal.</summary>
    internal static TurnHost Turns(IJournal journal, EngineOptions options) =>
        new(journal, new JsonCodec(Catalogue.Stored, Catalogue.Json), Catalogue.Kinds, new ScopeTime(TimeProvider.System, new Zones().Of), options);

    /// <summary>Orders the bench's commands at an engine. Each stores one commit and one event.</summary>
    internal static async Task<(JournalBench.Figures, ImmutableArray<GrainId>)> MeasureAsync(
        IEngine engine, GroupSizes journal, ScopeId scope, CommandsBenchOptions options, CancellationToken cancel)
    {
        var random = new Random(1);
        var grains = Enumerable.Range(0, options.Grains).Select(_ => new GrainId(scope, LedgerGrain.Kind, Guid.NewGuid().ToString("N"))).ToImmutableArray();
        // Every ledger is known and in memory before the clock runs, as its row is before the raw inserts.
        await AskAllAsync(engine, [.. grains.Select(g => Order(g, 0))], Ids(options.Grains), options.Outstanding, cancel);
        journal.Take();

        var orders = Enumerable.Range(0, options.Commands).Select(n => Order(grains[n % grains.Length], 1 + (n / grains.Length))).ToArray();
        for (var turn = 0; turn < options.Commands; turn += grains.Length)
            random.Shuffle(orders.AsSpan(turn, Math.Min(grains.Length, options.Commands - turn)));
        var ids = Ids(options.Commands);
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var times = await AskAllAsync(engine, orders, ids, options.Outstanding, cancel);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / options.Commands;

        Array.Sort(times);
        var each = options.Commands / seconds;
        return (new(2 * each, each, times[times.Length / 2], times[times.Length * 99 / 100], cpu), grains);
    }

    /// <summary>What was stored: the first command of each ledger, and after it the measured ones in their groups.</summary>
    private static async Task<JournalBenchLoad> LoadAsync(GroupSizes journal, ScopeId scope, ImmutableArray<GrainId> grains, CancellationToken cancel)
    {
        var before = new List<Commit>(grains.Length);
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<Commit>>();
        var sizes = journal.Take();
        var group = ImmutableArray.CreateBuilder<Commit>();
        await foreach (var stored in journal.ReadAsync(scope, 0, cancel))
        {
            var writes = new StreamWrite(stored.Target, stored.Events[0].Version - 1, [.. stored.Events.Select(e => e.Encoded)]);
            var commit = new Commit(stored.Command, stored.Actor, stored.Target, stored.BodyDigest, stored.At, [writes], []);
            if (before.Count < grains.Length)
            {
                before.Add(commit);
                continue;
            }
            group.Add(commit);
            if (group.Count == sizes[groups.Count])
                groups.Add(group.DrainToImmutable());
        }
        var commands = groups.Sum(g => g.Length);
        return new(groups.ToImmutable(), grains, commands, commands + groups.Sum(g => g.Sum(c => c.Writes[0].Events.Length)))
        {
            Before = [.. before.Chunk(FirstCommands).Select(g => g.ToImmutableArray())],
        };
    }

    private static async Task<TimeSpan[]> AskAllAsync(IEngine engine, Order[] orders, CommandId[] ids, int outstanding, CancellationToken cancel)
    {
        var times = new TimeSpan[orders.Length];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, outstanding).Select(_ => AskAsync()));
        return times;

        async Task AskAsync()
        {
            for (var n = Interlocked.Increment(ref next); n < orders.Length; n = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                var answer = await engine.AskAsync(orders[n].Grain, orders[n].Command, "account-7f3a", ids[n], cancel);
                times[n] = Stopwatch.GetElapsedTime(began);
                if (answer is not Answer.Accepted { Receipt.Changed: 1 })
                    throw new InvalidOperationException($"A command of the bench was answered {answer}.");
            }
        }
    }

    internal static CommandId[] Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => new CommandId(Guid.CreateVersion7()))];

    internal static Order Order(GrainId grain, int turn)
    {
        var day = new DateOnly(2020, 1, 1).AddDays(turn);
        return new(grain, new LogTraining(new(Guid.CreateVersion7(), "小学数学教师专业能力提升", "county", "subject", "classroom", "trainee", 6, day, day, null)));
    }

    private sealed record Round(JournalBench.Figures Engine, JournalBench.Figures Raw, double Group)
    {
        public double Ratio => Engine.RowsPerSecond / Raw.RowsPerSecond;
    }
}
