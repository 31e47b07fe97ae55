using System.Runtime.CompilerServices;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Cli;
using TeacherNet.Web.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Cli;

public sealed class VerbsTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("teachernet-cli-");

    private string Data => Path.Combine(directory.FullName, "data");

    public void Dispose() => directory.Delete(recursive: true);

    [Theory]
    [InlineData]
    [InlineData("dance")]
    [InlineData("verify", "--sideways")]
    [InlineData("import", "--scope")]
    [InlineData("import", "--scope", "nowhere", "x.csv")]
    [InlineData("import", "--scope", "region/datong", "--create", "no-such-file.csv")]
    public async Task Answers_a_wrong_command_line_with_1(params string[] args) => Assert.Equal(1, await Verbs.RunAsync(args));

    [Fact]
    public async Task Explains_itself() => Assert.Equal(0, await Verbs.RunAsync(["import", "--help"]));

    [Fact]
    public async Task Refuses_to_verify_what_is_not_there() => Assert.Equal(2, await Verbs.RunAsync(["verify", "--data", Data]));

    [Fact]
    public async Task Imports_verifies_backs_up_and_restores()
    {
        var backup = Path.Combine(directory.FullName, "backup.db");
        var restored = Path.Combine(directory.FullName, "restored");
        var key = Path.Combine(Data, "keys", "teachernet.key");

        Assert.Equal(0, await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", "--create", Roster("gaotai-schools.csv"), Roster("gaotai-posts.csv")]));
        var before = DateTimeOffset.UtcNow;
        Assert.Equal(0, await Verbs.RunAsync(["verify", "--data", Data]));
        Assert.Equal((null, true), (new UpkeepFile(Data).Read().BackedUpAt, new UpkeepFile(Data).Read().IsSound));
        Assert.Equal(0, await Verbs.RunAsync(["backup", "--data", Data, backup]));
        var kept = new UpkeepFile(Data).Read();
        Assert.Equal(2, await Verbs.RunAsync(["backup", "--data", Data, backup]));
        Assert.Equal(kept, new UpkeepFile(Data).Read());
        Assert.InRange(kept.BackedUpAt!.Value, before, DateTimeOffset.UtcNow);
        Assert.InRange(kept.VerifiedAt!.Value, before, kept.BackedUpAt.Value);
        Assert.Equal(0, await Verbs.RunAsync(["restore", "--data", restored, backup]));
        Assert.Equal((null, true), (new UpkeepFile(restored).Read().BackedUpAt, new UpkeepFile(restored).Read().RestoredAt >= before));
        Assert.Equal(0, await Verbs.RunAsync(["verify", "--data", restored, "--key", key]));
        Assert.Equal(2, await Verbs.RunAsync(["restore", "--data", Data, backup]));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Leaves_a_database_to_its_own_backups(string verb) =>
        Assert.Equal(2, await Verbs.RunAsync([verb, "--data", Data, "--postgres", "Host=127.0.0.1", Path.Combine(directory.FullName, "backup.db")]));

    [Fact]
    public void Backups_are_due_after_a_day_verifications_after_a_week_and_a_broken_note_counts_as_none()
    {
        var now = new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
        var (daily, weekly) = (new Upkeep(now.AddDays(-1)), new Upkeep(VerifiedAt: now.AddDays(-7)));
        Assert.Equal((false, true), (daily.IsBackupDue(now), daily.IsBackupDue(now.AddSeconds(1))));
        Assert.Equal((false, true), (weekly.IsVerificationDue(now), weekly.IsVerificationDue(now.AddSeconds(1))));
        Assert.Equal((true, true), (new Upkeep().IsBackupDue(now), new Upkeep().IsVerificationDue(now)));
        File.WriteAllText(Path.Combine(directory.FullName, "upkeep.json"), "{");
        Assert.Equal(new Upkeep(), new UpkeepFile(directory.FullName).Read());
    }

    [Fact]
    public async Task Who_was_erased_stays_erased_in_an_older_backup()
    {
        var (backup, restored, forgetful) = (Path.Combine(directory.FullName, "backup.db"), Path.Combine(directory.FullName, "restored"), Path.Combine(directory.FullName, "forgetful"));
        var key = Path.Combine(Data, "keys", "teachernet.key");
        await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", "--create", Roster("gaotai-schools.csv"), Roster("gaotai-posts.csv"), Roster("gaotai-teachers.csv")]);
        await Verbs.RunAsync(["backup", "--data", Data, backup]);
        var (name, _) = await NamesAsync(Data, key);
        Assert.NotEqual(Erased.Name, name);

        Assert.Equal(0, await Verbs.RunAsync(["erase", "--data", Data, "--scope", "region/gaotai", "GT00002"]));
        Assert.Equal(2, await Verbs.RunAsync(["erase", "--data", Data, "--scope", "region/gaotai", "GT00002"]));
        Assert.Equal(0, await Verbs.RunAsync(["restore", "--data", restored, "--key", key, backup]));
        Assert.Equal(0, await Verbs.RunAsync(["restore", "--data", forgetful, backup]));

        foreach (var data in (string[])[Data, restored, forgetful])
        {
            var (erased, other) = await NamesAsync(data, key);
            Assert.Equal(Erased.Name, erased);
            Assert.NotEqual(Erased.Name, other);
            Assert.Equal(0, await Verbs.RunAsync(["verify", "--data", data, "--key", key]));
        }

        async Task<(string Erased, string Other)> NamesAsync(string data, string keyFile)
        {
            await using var node = await Node.OpenAsync(new() { DataDirectory = data, KeyFile = keyFile }, TimeProvider.System, TestContext.Current.CancellationToken);
            return (await node.Views.OfAsync(ScopeId.Region("gaotai"))).Read<TeacherDirectory, (string, string)>(d => (d.WithNumber("GT00002")!.Name, d.WithNumber("GT00003")!.Name));
        }
    }

    [Fact]
    public async Task Names_what_it_begins_and_takes_an_import_back()
    {
        string[] scope = ["--data", Data, "--scope", "region/gaotai"];
        Assert.Equal(0, await Verbs.RunAsync(["import", .. scope, "--create", "--name", "高台县", Roster("gaotai-schools.csv")]));
        var (name, import) = await ReadAsync(views => (views.Read<RegionState, string>(r => r.Facts!.ShortName), views.Read<ImportList, string>(l => l.Imports.Single().Id)));
        Assert.Equal("高台县", name);

        Assert.Equal(2, await Verbs.RunAsync(["import", .. scope, "undo", Guid.NewGuid().ToString()]));
        Assert.Equal(0, await Verbs.RunAsync(["import", .. scope, "undo", import]));
        Assert.Equal(0, await ReadAsync(views => views.Read<SchoolList, int>(s => s.ByKey.Count)));

        async Task<T> ReadAsync<T>(Func<ScopeViews, T> read)
        {
            await using var node = await Node.OpenAsync(new() { DataDirectory = Data }, TimeProvider.System, TestContext.Current.CancellationToken);
            return read(await node.Views.OfAsync(ScopeId.Region("gaotai")));
        }
    }

    [Fact]
    public async Task Refuses_to_write_while_another_process_has_the_data()
    {
        await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", "--create", Roster("gaotai-schools.csv")]);
        await using var server = await ServeCommand.BuildAsync(new() { DataDirectory = Data, Quiet = true }, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(2, await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", Roster("gaotai-posts.csv")]));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", "--create", "--dry-run", Roster("gaotai-schools.csv")]);

        Assert.Equal(2, await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", Roster("gaotai-schools.csv")]));
    }

    [Fact]
    public async Task An_export_masks_people_and_ends_with_the_head_hash()
    {
        var file = Path.Combine(directory.FullName, "export.jsonl");
        await Verbs.RunAsync(["import", "--data", Data, "--scope", "region/gaotai", "--create", Roster("gaotai-schools.csv"), Roster("gaotai-posts.csv"), Roster("gaotai-teachers.csv")]);

        Assert.Equal(0, await Verbs.RunAsync(["export", "--data", Data, "--scope", "region/gaotai", file]));

        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(lines, l => l.Contains("teacher.registered", StringComparison.Ordinal) && l.Contains("•••", StringComparison.Ordinal));
        Assert.Matches("\"hash\":\"[0-9a-f]{64}\"", lines[^1]);
    }

    private static string Roster(string name, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../data/rosters", name));
}
