using System.Net;
using System.Net.Http.Json;
using TeacherNet.Web.Api.Actions;
using Xunit;
using static TeacherNet.Web.Tests.Api.Actions.ActionDesk;

namespace TeacherNet.Web.Tests.Api.Actions;

/// <summary>Each test takes teachers of a subject of its own, and leaves them as they were.</summary>
public sealed class ActionsTests(RosterHost host) : IClassFixture<RosterHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Coordinator => host.Coordinator;

    [Fact]
    public async Task Tells_how_many_can_be_acted_on_and_why_others_cannot_then_does_it_and_takes_it_back()
    {
        var filter = new Dictionary<string, string> { ["subject"] = "mathematics", ["stage"] = "primary", ["page"] = "2", ["sort"] = "-name" };
        var before = await TeachersAsync(Coordinator, "?subject=mathematics&stage=primary&size=200");
        var already = before.Rows.Count(t => t.ClassTeacher);
        Assert.InRange(already, 1, before.Total - 1);

        var check = await CheckAsync(Coordinator, OnAll("class-teacher", filter, before.Total));
        Assert.Equal((before.Total - already, already), (check.Possible, check.Refused));
        var reason = Assert.Single(check.Reasons);
        Assert.Equal(("action.already-so", already), (reason.Code, reason.Rows.Length));
        Assert.Equal(before.Rows.Where(t => t.ClassTeacher).Select(t => t.StaffNumber).Order(), reason.Rows.Select(r => r.Number));

        var done = await ActAsync(Coordinator, OnAll("class-teacher", filter, before.Total));
        Assert.Equal((check.Possible, check.Refused, false), (done.Done, done.Refused, done.Repeated));
        Assert.All((await TeachersAsync(Coordinator, "?subject=mathematics&stage=primary&size=200")).Rows, t => Assert.True(t.ClassTeacher));
        var record = await ReadAsync(done.Id);
        Assert.Equal(("teachers", "class-teacher", already), (record.Line.List, record.Line.Action, record.Refused.Single().Count));

        Assert.Equal((check.Possible, 0), (await PreviewAsync(done.Id) is var p ? (p.Restored, p.Kept.Length) : default));
        var undone = await UndoAsync(Coordinator, done.Id);
        Assert.Equal((check.Possible, 0), (undone.Restored, undone.Kept));
        Assert.Equal(before.Rows, (await TeachersAsync(Coordinator, "?subject=mathematics&stage=primary&size=200")).Rows);
        Assert.Equal(undone, await UndoAsync(Coordinator, done.Id));
        Assert.Equal(check.Possible, (await ReadAsync(done.Id)).Line.Back?.Restored);
    }

    [Fact]
    public async Task The_same_order_again_answers_what_it_did_and_another_under_its_id_is_refused()
    {
        var keys = (await TeachersAsync(Coordinator, "?subject=english")).Rows.Where(t => !t.ClassTeacher).Take(3).Select(t => t.Key).ToArray();
        var id = Guid.NewGuid();

        var first = await ActAsync(Coordinator, On("class-teacher", keys), id);
        var again = await ActAsync(Coordinator, On("class-teacher", keys), id);

        Assert.Equal(first with { Repeated = true }, again);
        Assert.Equal("command.id-reused", (await RefusedAsync(Coordinator, "/actions", On("class-teacher", keys[..2]), id)).Code);
        await UndoAsync(Coordinator, first.Id);
    }

    [Fact]
    public async Task Records_that_changed_since_stay_and_are_named_and_the_rest_returns()
    {
        var keys = (await TeachersAsync(Coordinator, "?subject=music&size=200")).Rows.Where(t => !t.ClassTeacher).Take(4).Select(t => t.Key).ToArray();
        var done = await ActAsync(Coordinator, On("class-teacher", keys));
        var later = await ActAsync(Coordinator, On("no-class-teacher", keys[..1]));

        var preview = await PreviewAsync(done.Id);
        Assert.Equal(3, preview.Restored);
        Assert.Equal(("record.changed-since", keys[0]), preview.Kept.Single() is var kept ? (kept.Code, kept.Rows.Single().Key) : default);
        var refused = await RefusedAsync(Coordinator, $"/actions/{done.Id}/undo", new ActionUndoBody(false));
        Assert.Equal(("action.changed-since", "1"), (refused.Code, refused.Facts["count"]));

        Assert.Equal((3, 1), await UndoAsync(Coordinator, done.Id, keepChanged: true) is var undone ? (undone.Restored, undone.Kept) : default);
        Assert.All((await TeachersAsync(Coordinator, "?subject=music&size=200")).Rows.Where(t => keys.Contains(t.Key)), t => Assert.False(t.ClassTeacher));
        Assert.Equal(keys[0], (await ReadAsync(done.Id)).Kept.Single().Rows.Single().Key);
        var over = await ActAsync(Coordinator, On("class-teacher", keys[..1]));
        Assert.Equal("action.nothing-to-undo", (await RefusedAsync(Coordinator, $"/actions/{later.Id}/undo", new ActionUndoBody(true))).Code);
        await UndoAsync(Coordinator, over.Id);
    }

    [Fact]
    public async Task A_list_that_is_not_the_one_seen_is_not_acted_on()
    {
        var refused = await RefusedAsync(Coordinator, "/actions/check", OnAll("class-teacher", new() { ["subject"] = "physics" }, 327));
        var now = (await TeachersAsync(Coordinator, "?subject=physics")).Total;

        Assert.Equal(("action.selection-changed", "327", $"{now}"), (refused.Code, refused.Facts["seen"], refused.Facts["now"]));
        Assert.Equal("action.selection-unclear", (await RefusedAsync(Coordinator, "/actions/check", OnAll("class-teacher", new() { ["surname"] = "张" }, now))).Code);
        Assert.Equal("action.nothing-selected", (await RefusedAsync(Coordinator, "/actions", On("class-teacher", []))).Code);
        Assert.Equal("action.name-unknown", (await RefusedAsync(Coordinator, "/actions", On("dismiss", ["x"]))).Code);
        Assert.Equal("action.list-unknown", (await RefusedAsync(Coordinator, "/actions", On("class-teacher", ["x"], "people"))).Code);
        Assert.Equal("action.selection-size", (await RefusedAsync(Coordinator, "/actions/check", On("class-teacher", Enumerable.Range(0, 20_001).Select(n => $"{n}")))).Code);
    }

    [Fact]
    public async Task All_that_match_but_a_few_are_acted_on()
    {
        var found = await TeachersAsync(Coordinator, "?subject=chemistry&size=200");
        var spared = found.Rows.First(t => !t.ClassTeacher).Key;

        var done = await ActAsync(Coordinator, OnAll("class-teacher", new() { ["subject"] = "chemistry" }, found.Total, spared));

        Assert.Equal([spared], (await TeachersAsync(Coordinator, "?subject=chemistry&size=200")).Rows.Where(t => !t.ClassTeacher).Select(t => t.Key));
        await UndoAsync(Coordinator, done.Id);
    }

    [Fact]
    public async Task A_school_acts_on_its_own_people_and_every_other_row_is_counted_with_the_reason()
    {
        var own = (await TeachersAsync(host.Principal, "?size=200")).Rows.Where(t => !t.ClassTeacher).Take(2).Select(t => t.Key).ToArray();
        var others = (await TeachersAsync(Coordinator, "?subject=geography&size=200")).Rows.Where(t => t.School != host.School.Key).Take(3).Select(t => t.Key).ToArray();

        var check = await CheckAsync(host.Principal, On("class-teacher", [.. own, .. others]));
        Assert.Equal((2, 3), (check.Possible, check.Refused));
        Assert.Equal("action.row-unknown", check.Reasons.Single().Code);
        Assert.All(check.Reasons.Single().Rows, r => Assert.Null(r.Name));
        Assert.Equal("cycle.not-open", (await RefusedAsync(host.Principal, "/actions/check", On("select", own))).Code);

        var done = await ActAsync(host.Principal, On("class-teacher", [.. own, .. others]));
        Assert.Equal((2, 3), (done.Done, done.Refused));
        var byOther = await ActAsync(Coordinator, On("class-teacher", others));
        Assert.DoesNotContain((await ListAsync(host.Principal)).Rows, a => a.Id == byOther.Id);
        Assert.Equal("action.unknown", (await RefusedAsync(host.Principal, $"/actions/{byOther.Id}/undo", new ActionUndoBody(true))).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Principal.GetAsync($"{RosterHost.Address}/actions/{byOther.Id}", Cancel)).StatusCode);
        Assert.Contains((await ListAsync(Coordinator)).Rows, a => a.Id == done.Id);
        Assert.Equal(2, (await UndoAsync(host.Principal, done.Id)).Restored);
        await UndoAsync(Coordinator, byOther.Id);
    }

    [Fact]
    public async Task Finds_pasted_numbers_within_reach_and_names_those_of_nobody()
    {
        var rows = (await TeachersAsync(Coordinator, "?size=50")).Rows;
        var numbers = rows.Select(t => t.StaffNumber).Append(rows[0].StaffNumber.ToLowerInvariant()).Append(" XX99999 ").ToArray();

        var found = await AskAsync<FoundNumbersBody>(Coordinator, "/actions/numbers", new PastedNumbersBody("teachers", [.. numbers]), Guid.NewGuid());
        Assert.Equal((50, "XX99999"), (found.Found.Length, found.Missing.Single()));
        Assert.Equal(rows.Select(t => t.Key).Order(), found.Found.Select(r => r.Key).Order());

        var within = await AskAsync<FoundNumbersBody>(host.Principal, "/actions/numbers", new PastedNumbersBody("teachers", [.. numbers]), Guid.NewGuid());
        Assert.Equal(rows.Where(t => t.School == host.School.Key).Select(t => t.Key).Order(), within.Found.Select(r => r.Key).Order());
    }

    [Fact]
    public async Task The_refused_open_as_a_list_and_as_a_workbook()
    {
        var rows = (await TeachersAsync(Coordinator, "?subject=biology&size=200")).Rows;
        var done = await ActAsync(Coordinator, On("class-teacher", rows.Select(t => t.Key)));

        var refused = await TeachersAsync(Coordinator, $"?refused={done.Id}&size=200");
        Assert.Equal(rows.Where(t => t.ClassTeacher).Select(t => t.Key).Order(), refused.Rows.Select(t => t.Key).Order());
        using var workbook = await Coordinator.GetAsync($"{RosterHost.Address}/actions/{done.Id}/refused/workbook", Cancel);
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        await UndoAsync(Coordinator, done.Id);
    }

    private async Task<ActionListBody> ListAsync(HttpClient browser) => (await browser.GetFromJsonAsync<ActionListBody>($"{RosterHost.Address}/actions?size=500", Cancel))!;

    private async Task<ActionBody> ReadAsync(string action) => (await Coordinator.GetFromJsonAsync<ActionBody>($"{RosterHost.Address}/actions/{action}", Cancel))!;

    private async Task<ActionUndoPreviewBody> PreviewAsync(string action) => (await Coordinator.GetFromJsonAsync<ActionUndoPreviewBody>($"{RosterHost.Address}/actions/{action}/undo", Cancel))!;
}
