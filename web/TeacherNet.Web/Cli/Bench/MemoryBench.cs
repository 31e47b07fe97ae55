using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>What the bench <c>memory</c> measures with.</summary>
/// <param name="Teachers">Teachers imported.</param>
/// <param name="Watchers">Pages that watch one document.</param>
internal sealed record MemoryBenchOptions(int Teachers = 50_000, int Watchers = 1_000);

/// <summary>How much the process grows with teachers in the views, no grain active, and with pages that watch.</summary>
internal static class MemoryBench
{
    private const int Before = 1_000;
    private const int WatchersBefore = 50;

    /// <summary>Runs and prints a table.</summary>
    /// <returns>Bytes of each teacher and of each watcher.</returns>
    public static async Task<(double Teacher, double Watcher)> RunAsync(MemoryBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"{"",-34}{"process MB",12}{"heap MB",10}{"KB each",10}{"heap KB each",14}");
        var teacher = await TeachersAsync(options, output, cancel);
        var watcher = await WatchersAsync(options, output, cancel);
        return (teacher, watcher);
    }

    private static async Task<double> TeachersAsync(MemoryBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        var directory = Directory.CreateTempSubdirectory("teachernet-bench-");
        try
        {
            var settings = new NodeSettings { DataDirectory = Path.Combine(directory.FullName, "data"), Quiet = true };
            await using var node = await Node.OpenAsync(settings, TimeProvider.System, cancel);
            await ImportAsync(node, "before", Math.Min(Before, options.Teachers), cancel); // code and pools every size needs
            var before = Size.Now();
            await ImportAsync(node, "bench", options.Teachers, cancel);
            return await PrintAsync($"{options.Teachers:N0} teachers in all views", before, options.Teachers, output);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(Node node, string name, int teachers, CancellationToken cancel)
    {
        var scope = ScopeId.Region(name);
        var importer = new Importer(node.Engine, node.Views, node.Side, node.Vault, node.Time, new(node.Journal, node.Codec));
        var rows = await importer.CheckAsync(scope, ImportBenchFiles.Make(teachers), null, cancel);
        if ((await importer.TakeAsync(scope, rows, Guid.CreateVersion7(), "bench", cancel)).Answer is not Answer.Accepted { Receipt: var receipt })
            throw new InvalidOperationException("The bench's own files were refused.");
        var views = await node.Views.OfAsync(scope);
        await views.WhenBeyondAsync(receipt.Position - 1, cancel);
        if (views.Read<TeacherDirectory, int>(d => d.ByKey.Count) != teachers)
            throw new InvalidOperationException("The views do not show every teacher.");
    }

    private static async Task<double> WatchersAsync(MemoryBenchOptions options, TextWriter output, CancellationToken cancel)
    {
        var scope = ScopeId.Region("bench");
        await using var host = await BenchHost.StartAsync(_ => { }, [(Roles.Coordinator, scope)], cancel);
        var watchers = new List<IdleWatcher>();
        try
        {
            async Task WatchAsync(int count)
            {
                while (watchers.Count < count)
                {
                    watchers.Add(await IdleWatcher.ConnectAsync(host.Address, host.Cookie, "followups", scope.Value, Roles.Coordinator, cancel));
                    if (watchers.Count % 100 == 0)
                        await Task.WhenAll(watchers.Select(w => w.PingAsync(cancel)));
                }
            }
            await WatchAsync(WatchersBefore);
            var before = Size.Now();
            await WatchAsync(WatchersBefore + options.Watchers);
            return await PrintAsync($"{options.Watchers:N0} watchers, both ends", before, options.Watchers, output);
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private static async Task<double> PrintAsync(string name, Size before, int count, TextWriter output)
    {
        var after = Size.Now();
        var each = (after.Process - before.Process) / (double)count;
        var ofHeap = (after.Heap - before.Heap) / (double)count;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-34}{(after.Process - before.Process) / 1e6,12:N1}{(after.Heap - before.Heap) / 1e6,10:N1}{each / 1024,10:N1}{ofHeap / 1024,14:N1}"));
        return each;
    }

    private readonly record struct Size(long Process, long Heap)
    {
        /// <summary>Without garbage: what was only needed on the way is given back first.</summary>
        public static Size Now()
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return new(Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
