using TeacherNet.Web.Cli.Bench;
using TeacherNet.Web.Cli.Bench.Planning;
using Xunit;

namespace TeacherNet.Web.Tests.Bench;

public sealed class WebBenchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Http_prints_both_sides_and_their_ratio()
    {
        var output = new StringWriter();

        var ratio = await HttpBench.RunAsync(new(TimeSpan.FromMilliseconds(400), Outstanding: 8, Grains: 20, Rounds: 1), output, Cancel);

        Assert.True(ratio > 0);
        Assert.Contains("empty authenticated endpoint", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_prints_both_times()
    {
        var output = new StringWriter();

        Assert.True(await ImportBench.RunAsync(new(Teachers: 300), output, Cancel) > 0);
        Assert.Contains("again", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_is_told_of_each_teacher_and_each_watcher()
    {
        var output = new StringWriter();

        await MemoryBench.RunAsync(new(Teachers: 200, Watchers: 5), output, Cancel);

        Assert.Contains("200 teachers in all views", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("5 watchers", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_prints_both_sides_and_their_ratio()
    {
        var output = new StringWriter();

        var ratio = await LiveBench.RunAsync(new(TimeSpan.FromSeconds(2), Watchers: 40, Slow: 2, Ticks: 30, Rounds: 1), output, Cancel);

        Assert.True(ratio > 0);
        Assert.Contains("bare group broadcast", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planner_prints_each_instance_with_its_levels_and_each_network()
    {
        var output = new StringWriter();

        await PlannerBench.RunAsync(new(Path.Combine(AppContext.BaseDirectory, "plans"), ["small"], [500], Rounds: 1, Outside: false), output, Cancel);

        Assert.Equal(["", "small", "teachers", "500"], output.ToString().Trim('\n').Split('\n').Select(l => l[..10].Trim()));
    }

    [Fact]
    public async Task What_if_prints_each_instance_with_all_changes_proven()
    {
        var output = new StringWriter();

        await WhatIfBench.RunAsync(new(Path.Combine(AppContext.BaseDirectory, "plans"), ["small"], Changes: 10), output, Cancel);

        var line = output.ToString().Trim('\n').Split('\n')[1];
        Assert.StartsWith("small", line, StringComparison.Ordinal);
        Assert.EndsWith(", 0", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_prints_drops_and_sliders_beside_a_cold_plan()
    {
        var output = new StringWriter();

        Assert.True(await BoardBench.RunAsync(new(Path.Combine(AppContext.BaseDirectory, "rosters"), County: "xx", Drops: 3, Sliders: 3), output, Cancel) > 0);

        Assert.Contains("drop stored", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("slider, proven (0 not)", output.ToString(), StringComparison.Ordinal);
    }
}
