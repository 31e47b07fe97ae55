using System.Text.Json;
using TeacherNet.Engine.Archives;
using TeacherNet.Web.Cli;
using TeacherNet.Web.Demo;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Nodes;
using Xunit;

namespace TeacherNet.Web.Tests.Cli;

/// <summary>Whole stores as files, from store to store.</summary>
public sealed class ArchiveTests(SharedServer postgres, SharedTables tables) : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("teachernet-archive-");

    private string Key => Path.Combine(directory.FullName, "teachernet.key");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task The_demonstration_goes_through_every_store_both_ways_and_keeps_every_byte()
    {
        string[] start = ["--data", await DemoAsync()];
        var first = await ExportAsync("first", start);
        var (whole, sum) = (await File.ReadAllBytesAsync(first, Cancel), await SumAsync(first));
        Assert.True(sum.Events > 12_000, $"{sum.Events} events");

        var last = first;
        string[][] way =
        [
            ["--postgres", await DatabaseAsync()], ["--azure-tables", await tables.NewTableAsync()], ["--data", Folder("there")],
            ["--azure-tables", await tables.NewTableAsync()], ["--postgres", await DatabaseAsync()], ["--data", Folder("back")],
        ];
        for (var n = 0; n < way.Length; n++)
        {
            Assert.Equal(0, await Verbs.RunAsync(["import", "--journal", last, .. way[n], "--key", Key]));
            last = await ExportAsync($"{n}", way[n]);
            Assert.Equal(whole, await File.ReadAllBytesAsync(last, Cancel));
        }

        Assert.Equal(0, await Verbs.RunAsync(["verify", .. way[^1], "--key", Key]));
        Assert.Equal(0, await Verbs.RunAsync(["verify", .. way[1], "--key", Key]));
    }

    [Fact]
    public async Task A_changed_or_cut_file_is_refused_and_nothing_of_it_taken()
    {
        var file = await ExportAsync("sound", "--data", await SmallAsync());
        var lines = await File.ReadAllLinesAsync(file, Cancel);
        var cut = await WriteAsync("cut", lines[..^1]);
        var turned = await WriteAsync("turned", [.. lines[..2], lines[3], lines[2], .. lines[4..]]);
        var other = await WriteAsync("other", [.. lines.Select(l => l.Replace("\"line\":\"row\",\"table\":\"person-key\"", "\"line\":\"row\",\"table\":\"person-keys\"", StringComparison.Ordinal))]);

        foreach (var bad in (string[])[cut, turned, other])
            Assert.Equal(2, await Verbs.RunAsync(["import", "--journal", bad, "--data", Folder("target")]));

        Assert.False(Directory.Exists(Folder("target")));
        Assert.Equal(1, await Verbs.RunAsync(["import", "--journal", Folder("nowhere"), "--data", Folder("target")]));
        Assert.Equal(2, await Verbs.RunAsync(["export", "--data", Folder("small"), "--journal", file]));
    }

    [Fact]
    public async Task Only_an_empty_store_is_imported_into()
    {
        var data = await SmallAsync();
        var file = await ExportAsync("sound", "--data", data);

        Assert.Equal(2, await Verbs.RunAsync(["import", "--journal", file, "--data", data]));
    }

    [Fact]
    public async Task An_import_that_was_stopped_leaves_a_store_that_serves_nobody_until_the_same_file_is_imported_again()
    {
        var file = await ExportAsync("sound", "--data", await SmallAsync());
        var (target, archive) = (Folder("target"), await SumAsync(file));
        using var stop = new CancellationTokenSource();
        await using (var store = await NodeStore.OpenAsync(new() { DataDirectory = target }, TimeProvider.System, Cancel, archive.Epoch))
        {
            await using var from = File.OpenRead(file);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ArchiveTaking(store.Journal, store.Side).TakeAsync(from, archive, new Stopping(stop), stop.Token));
            Assert.NotEmpty(await store.Journal.ScopesAsync(Cancel));
        }

        var refused = await Assert.ThrowsAsync<StartException>(() => Node.OpenAsync(new() { DataDirectory = target, KeyFile = Key }, TimeProvider.System, Cancel));
        Assert.Equal("store.unfinished", refused.Code);
        Assert.Equal(2, await Verbs.RunAsync(["export", "--data", target, "--journal", Path.Combine(directory.FullName, "half")]));

        Assert.Equal(0, await Verbs.RunAsync(["import", "--journal", file, "--data", target]));
        Assert.Equal(0, await Verbs.RunAsync(["verify", "--data", target, "--key", Key]));
        Assert.Equal(await File.ReadAllBytesAsync(file, Cancel), await File.ReadAllBytesAsync(await ExportAsync("again", "--data", target), Cancel));
    }

    [Fact]
    public async Task A_server_on_Azure_Tables_answers_as_on_any_other_store()
    {
        var file = await ExportAsync("sound", "--data", await SmallAsync());
        var table = await tables.NewTableAsync();
        Assert.Equal(0, await Verbs.RunAsync(["import", "--journal", file, "--azure-tables", table]));

        await using var host = await RunningHost.StartAsync(s => s with { AzureTables = table, KeyFile = Key });

        using var ready = JsonDocument.Parse(await host.Client.GetStringAsync("/health/ready", Cancel));
        Assert.Equal(JsonValueKind.Object, ready.RootElement.ValueKind);
    }

    private string Folder(string name) => Path.Combine(directory.FullName, name);

    private async Task<string> DatabaseAsync() => await (await postgres.StartAsync()).NewDatabaseAsync();

    private async Task<string> ExportAsync(string name, params string[] from)
    {
        var file = Path.Combine(directory.FullName, $"{name}.jsonl");
        Assert.Equal(0, await Verbs.RunAsync(["export", .. from, "--key", Key, "--journal", file]));
        return file;
    }

    private static async Task<ArchiveSum> SumAsync(string file)
    {
        await using var from = File.OpenRead(file);
        return await Archive.CheckAsync(from, Cancel);
    }

    private async Task<string> WriteAsync(string name, string[] lines)
    {
        var file = Path.Combine(directory.FullName, $"{name}.jsonl");
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n", Cancel);
        return file;
    }

    private async Task<string> SmallAsync()
    {
        var roster = Path.Combine(Source(), "tests", "data", "rosters");
        string[] files = [.. new[] { "gaotai-schools.csv", "gaotai-posts.csv", "gaotai-teachers.csv" }.Select(f => Path.Combine(roster, f))];
        Assert.Equal(0, await Verbs.RunAsync(["import", "--data", Folder("small"), "--key", Key, "--scope", "region/gaotai", "--create", .. files]));
        return Folder("small");
    }

    private async Task<string> DemoAsync()
    {
        var settings = new NodeSettings { DataDirectory = Folder("demo"), KeyFile = Key, Urls = ["http://127.0.0.1:0"], PasswordRounds = 1_000, Quiet = true };
        await using var app = await ServeCommand.BuildAsync(settings, cancel: Cancel);
        await app.StartAsync(Cancel);
        await DemoStart.PrepareAsync(app.Services, settings, Cancel);
        await app.StopAsync(Cancel);
        return settings.DataDirectory;
    }

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
