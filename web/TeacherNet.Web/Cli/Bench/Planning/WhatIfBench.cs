using System.Diagnostics;
using System.Globalization;
using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Web.Cli.Bench.Planning;

/// <summary>What the bench <c>planner --what-if</c> measures with.</summary>
/// <param name="Plans">Directory of the instances.</param>
/// <param name="Names">Which of them.</param>
/// <param name="Changes">Single random changes of each, every one made to the first draft.</param>
/// <param name="Seconds">The most one change may take; what takes longer is counted as that and said.</param>
internal sealed record WhatIfBenchOptions(string Plans, string[] Names, int Changes = 200, int Seconds = 20);

/// <summary>How long single changes of a proven plan take until the next plan is proven.</summary>
internal static class WhatIfBench
{
    private const int Seed = 1;

    /// <summary>The instances that README speaks of.</summary>
    public static WhatIfBenchOptions Standard(string plans) => new(plans, ["small", "tight", "medium", "county"]);

    /// <summary>Runs and prints a table; times are in milliseconds.</summary>
    public static async Task RunAsync(WhatIfBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"{"",-10}{"cold",9}{"p50",9}{"p95",9}{"most",9}{"CPU p50",9}{"CPU p95",9}   p50 of each kind, unproven");
        foreach (var name in options.Names)
        {
            var instance = InstanceReader.Read(await File.ReadAllBytesAsync(Path.Combine(options.Plans, name + ".json"), cancel));
            var began = Stopwatch.GetTimestamp();
            var draft = Draft.Of(instance, null, cancel);
            var cold = Stopwatch.GetElapsedTime(began);
            var random = new Random(Seed);
            List<Measured> all = [];
            while (all.Count < options.Changes) all.Add(Measure(draft, OneChange(random, instance), options.Seconds, cancel));
            await output.WriteLineAsync(Line(name, cold, all));
        }
    }

    private static Measured Measure(Draft draft, Change change, int seconds, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(TimeSpan.FromSeconds(seconds));
        var worked = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var changed = draft.With(change, stop.Token);
        var (took, cpu) = (Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - worked);
        cancel.ThrowIfCancellationRequested();
        return new(change.GetType().Name, took.TotalMilliseconds, cpu.TotalMilliseconds, changed.Planned.IsProven || changed.Planned.IsImpossible);
    }

    /// <summary>A lock, a quota, a limit, an option or a withdrawal, as somebody at a screen would try them.</summary>
    private static Change OneChange(Random random, Instance instance)
    {
        var teacher = random.Next(instance.Teachers.Count);
        while (instance.Teachers[teacher].Options.Count == 0) teacher = random.Next(instance.Teachers.Count);
        var options = instance.Teachers[teacher].Options;
        var option = options[random.Next(options.Count)];
        var (school, limit) = (random.Next(instance.Schools.Count), instance.Limits[random.Next(instance.Limits.Count)]);
        var by = random.Next(2) == 0 ? 1 : -1;
        return random.Next(7) switch
        {
            0 => new LockTeacher(teacher, option.Post),
            1 => new LockTeacher(teacher, null),
            2 => new SetQuota(school, Math.Max(0, instance.Schools[school].MaxOut + by), instance.Schools[school].MaxIn),
            3 => new SetQuota(school, instance.Schools[school].MaxOut, Math.Max(0, instance.Schools[school].MaxIn + by)),
            4 when limit.Share is null => new SetLimit(limit with { AtLeast = limit.AtLeast is { } least ? Math.Max(0, least + by) : null, AtMost = limit.AtMost is { } most ? Math.Max(0, most + by) : null }),
            5 => new OfferPost(teacher, option with { Wish = random.Next(100) }),
            6 => new WithdrawTeacher(teacher),
            _ => new ForbidPost(teacher, option.Post),
        };
    }

    private static string Line(string name, TimeSpan cold, List<Measured> all)
    {
        var kinds = all.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {At(g.Select(m => m.Took), 50):N0}"));
        var text = string.Create(CultureInfo.InvariantCulture, $"{name,-10}{cold.TotalMilliseconds,9:N0}{At(all.Select(m => m.Took), 50),9:N0}{At(all.Select(m => m.Took), 95),9:N0}{all.Max(m => m.Took),9:N0}");
        return text + string.Create(CultureInfo.InvariantCulture, $"{At(all.Select(m => m.Cpu), 50),9:N0}{At(all.Select(m => m.Cpu), 95),9:N0}   {string.Join("  ", kinds)}, {all.Count(m => !m.IsDecided)}");
    }

    private static double At(IEnumerable<double> values, int percent)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }

    private sealed record Measured(string Kind, double Took, double Cpu, bool IsDecided);
}
