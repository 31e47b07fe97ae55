using System.Diagnostics;
using TeacherNet.Kernel;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteDeathTests(DataDirectory data, ITestOutputHelper output) : IClassFixture<DataDirectory>
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TEACHERNET_LONG") == "1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_acknowledged_append_survives_the_death_of_the_process()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var path = data.NewPath();
        var acknowledged = new HashSet<CommandId>();
        for (var kill = 0; kill < (IsLong ? 100 : 5); kill++)
        {
            acknowledged.UnionWith(await KillAfter(path, random.Next(0, 600)));

            await using var store = data.Open(path, create: true);
            var log = await store.Journal.Read(Datong);
            Assert.Equal(log.Length, log.DistinctBy(c => c.Command).Count());
            Assert.Empty(acknowledged.Except(log.Select(c => c.Command)));
            Assert.All(log, c => Assert.Equal(3, c.Events.Length));
            Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
        }
        output.WriteLine($"{acknowledged.Count} acknowledged");
    }

    /// <summary>Kills the appending process once so many of its appends were acknowledged; answers all that were.</summary>
    private static async Task<List<CommandId>> KillAfter(string path, int appends)
    {
        var victim = Path.Combine(AppContext.BaseDirectory, "TeacherNet.Journal.Victim.dll");
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [victim, path]) { RedirectStandardOutput = true })!;
        var acknowledged = new List<CommandId>();
        try
        {
            while (acknowledged.Count < appends && await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
                acknowledged.Add(new(Guid.Parse(line)));
        }
        finally
        {
            process.Kill(); // SIGKILL: nothing is flushed, closed or said
        }
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (Guid.TryParseExact(line, "D", out var id)) // the last line may be half a line
                acknowledged.Add(new(id));
        }
        await process.WaitForExitAsync(Cancel);
        Assert.True(acknowledged.Count >= appends, "the process ended by itself");
        return acknowledged;
    }
}
