using TeacherNet.Web.Cli.Bench;
using Xunit;

namespace TeacherNet.Web.Tests.Bench;

public sealed class JournalBenchTests
{
    [Fact]
    public async Task Prints_both_sides_and_their_ratio()
    {
        var output = new StringWriter();

        var ratio = await JournalBench.RunAsync(new(Commands: 50, Group: 20, Grains: 7, EventsEach: 2, BodyBytes: 40, Rounds: 1), new SqliteBenchStore(), output, TestContext.Current.CancellationToken);

        Assert.True(ratio > 0);
        Assert.Contains("raw Microsoft.Data.Sqlite", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("ratio", output.ToString(), StringComparison.Ordinal);
    }
}
