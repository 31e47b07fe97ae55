using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>journal</c> measures with.</summary>
/// <param name="Commands">Commands stored in each run.</param>
/// <param name="Group">Commands in one transaction.</param>
/// <param name="Grains">Grains written in turn, shuffled.</param>
/// <param name="EventsEach">Events of one command.</param>
/// <param name="BodyBytes">Bytes of one event.</param>
/// <param name="Rounds">Runs of each kind, taken alternately; the middle one counts.</param>
internal sealed record JournalBenchOptions(int Commands = 40_000, int Group = 256, int Grains = 4_000, int EventsEach = 1, int BodyBytes = 300, int Rounds = 3);

/// <summary>Durable appends beside raw batched inserts of the same rows into the same tables, in one run.</summary>
internal static class JournalBench
{
    /// <summary>Runs and prints a table.</summary>
    /// <returns>Ours divided by raw, by rows a second.</returns>
    public static async Task<double> RunAsync(JournalBenchOptions options, IBenchStore store, TextWriter output, CancellationToken cancel)
    {
        var load = JournalBenchLoad.Make(options);
        var (raw, ours) = (new List<Figures>(), new List<Figures>());
        for (var round = 0; round < options.Rounds; round++)
        {
            raw.Add(await store.InsertAsync(load, cancel));
            ours.Add(await store.WithJournalAsync(journal => AppendAsync(journal, load, cancel), cancel));
        }
        var (beside, measured) = (Middle(raw), Middle(ours));
        var ratio = measured.RowsPerSecond / beside.RowsPerSecond;
        await output.WriteLineAsync($"{options.Commands:N0} commands of {options.EventsEach} × {options.BodyBytes} bytes, {options.Grains:N0} grains, groups of {options.Group}, {store.Durability}");
        await output.WriteLineAsync($"{"",-28}{"rows/s",10}{"commands/s",12}{"p50 ms",9}{"p99 ms",9}");
        await output.WriteLineAsync(Line(store.Raw, beside));
        await output.WriteLineAsync(Line("journal", measured));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:P0}"));
        return ratio;
    }

    private static async Task<Figures> AppendAsync(IJournal journal, JournalBenchLoad load, CancellationToken cancel)
    {
        var times = new List<TimeSpan>();
        foreach (var group in load.Groups)
        {
            var began = Stopwatch.GetTimestamp();
            var answers = await journal.AppendAsync(group, cancel);
            times.Add(Stopwatch.GetElapsedTime(began));
            if (answers.Any(a => a is not Appended.Stored))
                throw new InvalidOperationException("A commit of the bench was not stored.");
        }
        return Figures.Of(load, times);
    }

    private static Figures Middle(List<Figures> runs) => runs.OrderBy(r => r.RowsPerSecond).ElementAt(runs.Count / 2);

    internal static string Line(string name, Figures f) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-28}{f.RowsPerSecond,10:N0}{f.CommandsPerSecond,12:N0}{f.P50.TotalMilliseconds,9:N1}{f.P99.TotalMilliseconds,9:N1}");

    internal sealed record Figures(double RowsPerSecond, double CommandsPerSecond, TimeSpan P50, TimeSpan P99, double CpuEach = 0)
    {
        public static Figures Of(JournalBenchLoad load, List<TimeSpan> groups)
        {
            var seconds = groups.Sum(t => t.TotalSeconds);
            var ordered = groups.Order().ToImmutableArray();
            return new(load.Rows / seconds, load.Commands / seconds, ordered[ordered.Length / 2], ordered[ordered.Length * 99 / 100]);
        }
    }
}
