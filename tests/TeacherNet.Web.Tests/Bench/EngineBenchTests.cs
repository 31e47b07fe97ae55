using TeacherNet.Web.Cli.Bench;
using Xunit;

namespace TeacherNet.Web.Tests.Bench;

public sealed class EngineBenchTests
{
    [Fact]
    public async Task Commands_are_measured_beside_the_rows_they_stored()
    {
        var output = new StringWriter();

        var ratio = await CommandsBench.RunAsync(new(Commands: 60, Grains: 7, Outstanding: 10, Rounds: 1), new SqliteBenchStore(), output, TestContext.Current.CancellationToken);

        Assert.True(ratio > 0);
        Assert.Contains("60 commands to 7 ledgers", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_is_measured_from_the_first_event_and_from_checkpoints()
    {
        var output = new StringWriter();

        var (ratio, seconds) = await StartBench.RunAsync(new(Events: 300, Teachers: 7), output, TestContext.Current.CancellationToken);

        Assert.True(ratio > 0 && seconds > 0);
        Assert.Contains("300 events of 7 teachers", output.ToString(), StringComparison.Ordinal);
    }
}
