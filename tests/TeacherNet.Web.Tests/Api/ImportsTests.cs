using System.Net;
using System.Net.Http.Json;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class ImportsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_what_files_would_come_to_masks_people_and_writes_nothing()
    {
        await using var host = new RosterHost();
        await host.InitializeAsync();
        var expected = Rosters.Expected("xx");

        var check = await CheckAsync(host, Rosters.Of("xx"));

        Assert.True(check.CanBeTaken);
        Assert.Equal(["schools", "posts", "teachers"], check.Kinds.Select(k => k.Kind));
        Assert.Equal(expected.GetProperty("accepted").GetInt32(), check.Kinds[2].Known);
        Assert.Equal(expected.GetProperty("refused").GetArrayLength(), check.Kinds[2].Refused);
        Assert.All(check.Refused.Rows, p => Assert.Contains(p.Code, check.Texts.Keys));
        Assert.DoesNotContain(check.Normalised.Rows, c => c.Column == "姓名" && !c.To.Contains('*', StringComparison.Ordinal));
        Assert.Single((await GetAsync<ImportListBody>(host, "imports")).Rows);
    }

    [Fact]
    public async Task Takes_files_in_once_under_one_id_and_shows_how_far_it_has_come()
    {
        await using var host = new RosterHost();
        await host.InitializeAsync();
        var id = Guid.Parse(host.Import.Import);

        var again = await RosterHost.TakeAsync(host.Coordinator, id, Rosters.Of("xx"));
        Assert.Equal(host.Import.Position, again.Position);
        Assert.Equal(0, (await RosterHost.TakeAsync(host.Coordinator, Guid.NewGuid(), Rosters.Of("xx"))).Changed);
        Assert.Equal("done", (await GetAsync<ImportProgressBody>(host, $"imports/progress/{id}")).Phase);

        var line = Assert.Single((await GetAsync<ImportListBody>(host, "imports")).Rows);
        Assert.Equal(("coordinator", host.Import.Changed), (line.By, line.Changed));
        Assert.Null(line.TakenBackAt);
    }

    [Fact]
    public async Task Takes_an_import_back_and_lists_what_changed_since_first()
    {
        await using var host = new RosterHost();
        await host.InitializeAsync();
        var moves = await RosterHost.TakeAsync(host.Coordinator, Guid.NewGuid(), Rosters.File("xx-moves.csv"));

        var preview = await GetAsync<UndoPreviewBody>(host, $"imports/{host.Import.Import}/undo");
        Assert.Equal(moves.Changed, preview.Changed.Count(c => c.Kind == "teacher"));
        Assert.All(preview.Changed, c => Assert.DoesNotContain(c.Key, c.Name, StringComparison.Ordinal));
        Assert.Equal("import.changed-since", await CodeAsync(await UndoAsync(host, host.Import.Import, keepChanged: false)));

        Assert.Equal(HttpStatusCode.OK, (await UndoAsync(host, moves.Import, keepChanged: false)).StatusCode);
        Assert.Empty((await GetAsync<UndoPreviewBody>(host, $"imports/{host.Import.Import}/undo")).Changed);
        var undone = (await (await UndoAsync(host, host.Import.Import, keepChanged: false)).Content.ReadFromJsonAsync<UndoneBody>(Cancel))!;
        Assert.Equal((host.Import.Changed, 0), (undone.Restored, undone.Kept));
        Assert.Equal(0, (await GetAsync<TeacherListBody>(host, "teachers", undone.Position)).Total);
        Assert.All((await GetAsync<ImportListBody>(host, "imports")).Rows, r => Assert.NotNull(r.TakenBackAt));
    }

    [Fact]
    public async Task Names_files_that_cannot_be_read_and_takes_nothing()
    {
        await using var host = new RosterHost();
        await host.InitializeAsync();
        ImportFile[] files = [ImportFile.Of("大.xlsx", new byte[(int)ImportLimits.Default.FileBytes + 9]), ImportFile.Of("空.csv", [])];

        var check = await CheckAsync(host, files);
        Assert.False(check.CanBeTaken);
        Assert.Equal([("大.xlsx", "import.file-too-large"), ("空.csv", "import.file-empty")], check.Refused.Rows.Select(p => (p.File, p.Code)));
        Assert.Equal("import.file-unreadable", await CodeAsync(await RosterHost.SendAsync(host.Coordinator, $"{RosterHost.Address}/imports", Guid.NewGuid(), files)));
        Assert.Equal("import.no-files", await CodeAsync(await RosterHost.SendAsync(host.Coordinator, $"{RosterHost.Address}/imports", Guid.NewGuid())));
        Assert.Equal(HttpStatusCode.Forbidden, (await RosterHost.SendAsync(host.Principal, $"{RosterHost.Address}/imports/checks", Guid.NewGuid(), Rosters.Of("xx"))).StatusCode);
    }

    [Fact]
    public async Task Offers_a_template_for_every_kind_of_list()
    {
        await using var host = new RosterHost();
        await host.InitializeAsync();

        foreach (var kind in Enum.GetValues<ImportKind>())
            Assert.Equal(HttpStatusCode.OK, (await host.Coordinator.GetAsync($"{RosterHost.Address}/imports/templates/{ImportChecks.NameOf(kind)}", Cancel)).StatusCode);
        Assert.Equal("import.template-unknown", await CodeAsync(await host.Coordinator.GetAsync($"{RosterHost.Address}/imports/templates/7", Cancel)));
    }

    private static async Task<ImportCheckBody> CheckAsync(RosterHost host, params IReadOnlyList<ImportFile> files) =>
        (await (await RosterHost.SendAsync(host.Coordinator, $"{RosterHost.Address}/imports/checks", Guid.NewGuid(), files)).Content.ReadFromJsonAsync<ImportCheckBody>(Cancel))!;

    private static Task<T> GetAsync<T>(RosterHost host, string path, long after = 0) => host.Coordinator.ReadAsync<T>($"{RosterHost.Address}/{path}", after);

    private static Task<HttpResponseMessage> UndoAsync(RosterHost host, string import, bool keepChanged)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{RosterHost.Address}/imports/{import}/undo")
        {
            Content = JsonContent.Create(new UndoBody(keepChanged)),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        };
        return host.Coordinator.SendAsync(request, Cancel);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<ProblemBody>(Cancel))!.Code;
}
