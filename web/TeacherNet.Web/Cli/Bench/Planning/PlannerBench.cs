using System.Diagnostics;
using System.Globalization;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Network;
using TeacherNet.Planning.Search;

namespace TeacherNet.Web.Cli.Bench.Planning;

/// <summary>What the bench <c>planner</c> measures with.</summary>
/// <param name="Plans">Directory of the instances.</param>
/// <param name="Names">Which of them.</param>
/// <param name="Networks">Teachers in each generated network without limits.</param>
/// <param name="Seconds">The most that HiGHS may take for a level.</param>
/// <param name="Rounds">Runs of ours; the middle one counts.</param>
/// <param name="Outside">Whether others are installed and measured too.</param>
internal sealed record PlannerBenchOptions(string Plans, string[] Names, int[] Networks, int Seconds = 120, int Rounds = 3, bool Outside = true);

/// <summary>The planner beside HiGHS on whole instances, and beside LEMON on networks.</summary>
internal static class PlannerBench
{
    private const int Seed = 1;

    /// <summary>The instances and networks that README speaks of.</summary>
    public static PlannerBenchOptions Standard(string plans) => new(plans, ["small", "tight", "medium", "county"], [3_000, 30_000, 200_000]);

    /// <summary>Runs and prints tables.</summary>
    /// <returns>Seconds for each instance.</returns>
    public static Task<double[]> RunAsync(PlannerBenchOptions options, TextWriter output, CancellationToken cancel) => BenchDirectory.InNewAsync(async directory =>
    {
        var seconds = await InstancesAsync(options, directory, output, cancel);
        await NetworksAsync(options, directory, output, cancel);
        return seconds;
    });

    private static async Task<double[]> InstancesAsync(PlannerBenchOptions options, string directory, TextWriter output, CancellationToken cancel)
    {
        var highs = options.Outside ? await Highs.InstallAsync(directory, output, cancel) : null;
        var instances = options.Names.Select(n => InstanceReader.Read(File.ReadAllBytes(Path.Combine(options.Plans, n + ".json")))).ToArray();
        Cold(instances[0], cancel); // compiles what the others measure
        await output.WriteLineAsync($"{"",-10}{"seconds",9}{"CPU s",9}{"HiGHS s",9}{"ratio",9}   seconds a level, HiGHS in brackets");
        List<double> all = [];
        foreach (var (name, instance) in options.Names.Zip(instances))
        {
            var run = Enumerable.Range(0, options.Rounds).Select(_ => Cold(instance, cancel)).OrderBy(r => r.Seconds).ElementAt(options.Rounds / 2);
            var other = highs is null ? [] : await highs.SolveAsync(instance, run.Planned.Plan!.Levels, options.Seconds, output, cancel);
            all.Add(run.Seconds);
            await output.WriteLineAsync(Line(name, run, other));
        }

        return [.. all];
    }

    private static Run Cold(Instance instance, CancellationToken cancel)
    {
        GC.Collect();
        var worked = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        List<double> ended = [];
        var planned = Planner.Solve(instance, End, cancel);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        cancel.ThrowIfCancellationRequested();
        if (!planned.IsProven) throw new InvalidOperationException("The bench's instance was not proven.");
        return new(planned, seconds, (Environment.CpuUsage.TotalTime - worked).TotalSeconds, [.. ended.Select((e, n) => n == 0 ? e : e - ended[n - 1])]);

        void End(Advance advance)
        {
            if (ended.Count == advance.Level) ended.Add(0);
            ended[advance.Level] = Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
    }

    private static string Line(string name, Run run, IReadOnlyList<Highs.Solved> other)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{name,-10}{run.Seconds,9:N3}{run.Cpu,9:N3}");
        if (other.Count == 0) return $"{text}{"",18}   {string.Join("  ", run.Levels.Select(Short))}";
        var sum = other.Sum(o => o.Seconds);
        var levels = run.Levels.Select((own, n) => $"{Short(own)} ({Short(other[n].Seconds)}{Verdict(other[n].Value, run.Planned.Plan!.Levels[n])})");
        return string.Create(CultureInfo.InvariantCulture, $"{text}{sum,9:N1}{sum / run.Seconds,8:N0}×   {string.Join("  ", levels)}");

        static string Short(double seconds) => seconds.ToString("N2", CultureInfo.InvariantCulture);
        static string Verdict(long? value, long own) => value is null ? ", not proven" : value == own ? "" : $", {value} instead of {own}";
    }

    private static async Task NetworksAsync(PlannerBenchOptions options, string directory, TextWriter output, CancellationToken cancel)
    {
        var lemon = options.Outside ? await Lemon.CompileAsync(directory, output, cancel) : null;
        await output.WriteLineAsync($"{"teachers",-10}{"arcs",11}{"seconds",10}{"LEMON s",10}{"ours/its",10}{"bytes/arc",11}");
        for (var run = 0; run < 40; run++) NetworkSimplex.Solve(RotationNetwork.Random(200, Seed), cancel); // compiles what the others measure
        foreach (var teachers in options.Networks)
        {
            var graph = RotationNetwork.Random(teachers, Seed);
            List<double> own = [], theirs = [];
            var memory = 0L;
            for (var round = 0; round < options.Rounds; round++)
            {
                GC.Collect();
                memory = GC.GetTotalAllocatedBytes();
                var began = Stopwatch.GetTimestamp();
                var flow = NetworkSimplex.Solve(graph, cancel);
                own.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
                memory = GC.GetTotalAllocatedBytes() - memory;
                cancel.ThrowIfCancellationRequested();
                if (lemon is null) continue;
                var (seconds, cost) = await lemon.SolveAsync(graph, output, cancel);
                if (cost != flow!.Cost) throw new InvalidOperationException($"LEMON found {cost}, the planner {flow.Cost}.");
                theirs.Add(seconds);
            }

            var line = string.Create(CultureInfo.InvariantCulture, $"{teachers,-10:N0}{graph.Arcs,11:N0}{Middle(own),10:N3}");
            line += lemon is null ? $"{"",20}" : string.Create(CultureInfo.InvariantCulture, $"{Middle(theirs),10:N3}{Middle(own) / Middle(theirs),10:N2}");
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{line}{(double)memory / graph.Arcs,11:N0}"));
        }
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Run(Planned Planned, double Seconds, double Cpu, double[] Levels);
}
