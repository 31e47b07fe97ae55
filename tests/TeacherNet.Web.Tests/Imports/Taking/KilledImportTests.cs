using System.Diagnostics;
using System.Runtime.CompilerServices;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Taking;

/// <summary>The program itself, killed while it imports.</summary>
public sealed class KilledImportTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("TEACHERNET_LONG") is null ? 5 : 100;
    private static readonly int All = Rosters.Expected("gaotai").GetProperty("accepted").GetInt32();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leaves_all_of_it_or_none_and_can_be_done_again()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var child = ChildHost.Prepare();
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(0, await child.RunAsync(Cancel, Import(child.Data)));
        var whole = Stopwatch.GetElapsedTime(began);

        for (var kill = 0; kill < Kills; kill++)
        {
            var data = Path.Combine(child.Directory.FullName, $"killed{kill}");
            await child.RunAndKillAsync(whole * (0.3 + 0.7 * random.NextDouble()), Cancel, Import(data));
            var (teachers, imports) = await CountAsync(data);
            Assert.True((teachers, imports) == (0, 0) || (teachers, imports) == (All, 1), $"seed {seed}, kill {kill}: {teachers} teachers by {imports} imports");

            Assert.Equal(0, await child.RunAsync(Cancel, Import(data)));
            Assert.Equal((All, 1), await CountAsync(data));
            Assert.Equal(0, await child.RunAsync(Cancel, "verify", "--data", data));
        }
    }

    private static string[] Import(string data) =>
        ["import", "--data", data, "--scope", "region/gaotai", "--create", Roster("schools"), Roster("posts"), Roster("teachers")];

    private static async Task<(int Teachers, int Imports)> CountAsync(string data)
    {
        await using var node = await Node.OpenAsync(new() { DataDirectory = data }, TimeProvider.System, Cancel);
        var views = await node.Views.OfAsync(ScopeId.Region("gaotai"));
        return (views.Read<TeacherDirectory, int>(d => d.ByKey.Count), views.Read<ImportList, int>(l => l.Imports.Count));
    }

    private static string Roster(string list, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../data/rosters", $"gaotai-{list}.csv"));
}
