using System.Diagnostics;
using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>import</c> measures with.</summary>
/// <param name="Teachers">Rows of the roster.</param>
internal sealed record ImportBenchOptions(int Teachers = 50_000);

/// <summary>A whole import into a new data directory: read and checked, committed durably, seen in the views; and the same again.</summary>
internal static class ImportBench
{
    /// <summary>Runs and prints a table.</summary>
    /// <returns>Seconds from the files to the views, the first time.</returns>
    public static async Task<double> RunAsync(ImportBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        var directory = Directory.CreateTempSubdirectory("teachernet-bench-");
        try
        {
            var settings = new NodeSettings { DataDirectory = Path.Combine(directory.FullName, "data"), Quiet = true };
            await using var node = await Node.OpenAsync(settings, TimeProvider.System, cancel);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{options.Teachers:N0} teachers, one commit, synchronous=FULL"));
            await output.WriteLineAsync($"{"",-14}{"read s",10}{"commit s",10}{"views s",10}{"all s",10}{"cpu s",10}{"rows/s",10}");
            var first = await TakeAsync("first time", node, options, output, cancel);
            await TakeAsync("again", node, options, output, cancel);
            return first;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<double> TakeAsync(string name, Node node, ImportBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        var scope = ScopeId.Region("bench");
        var files = ImportBenchFiles.Make(options.Teachers);
        var importer = new Importer(node.Engine, node.Views, node.Side, node.Vault, node.Time, new(node.Journal, node.Codec));
        var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var rows = await importer.CheckAsync(scope, files, null, cancel);
        var read = Stopwatch.GetElapsedTime(began);
        if (rows.Teachers.Count != options.Teachers || (await importer.TakeAsync(scope, rows, Guid.CreateVersion7(), "bench", cancel)).Answer is not Answer.Accepted { Receipt: var receipt })
            throw new InvalidOperationException("The bench's own files were refused.");
        var committed = Stopwatch.GetElapsedTime(began);
        var views = await node.Views.OfAsync(scope);
        await views.WhenBeyondAsync(receipt.Position - 1, cancel);
        var seen = Stopwatch.GetElapsedTime(began);
        if (views.Read<TeacherDirectory, int>(d => d.ByKey.Count) != options.Teachers)
            throw new InvalidOperationException("The views do not show every teacher.");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-14}{read.TotalSeconds,10:N2}{(committed - read).TotalSeconds,10:N2}{(seen - committed).TotalSeconds,10:N2}{seen.TotalSeconds,10:N2}{(Environment.CpuUsage.TotalTime - worked).TotalSeconds,10:N2}{options.Teachers / seen.TotalSeconds,10:N0}"));
        return seen.TotalSeconds;
    }
}
