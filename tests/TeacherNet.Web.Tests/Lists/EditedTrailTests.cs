using System.Net.Http.Json;
using TeacherNet.Web.Api.Audit;
using TeacherNet.Web.Api.Imports;
using TeacherNet.Web.Tests.Api;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports.Editing;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>What an auditor reads of a workbook that was changed and sent back, and of its being taken back.</summary>
[Collection(nameof(ListOffice))]
public sealed class EditedTrailTests(ListOffice office)
{
    private const string Region = "/api/v1/region/datong";
    private const string Exchange = "/api/v1/partnership/yuhuatai~datong";
    private const string Why = "核对档案后更正";

    private HttpClient Coordinator => office.Browsers["轮岗专干（甲）"];

    private HttpClient Auditor => office.Browsers.Single(b => b.Key.StartsWith("审计", StringComparison.Ordinal)).Value;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Region, "move-records", "交流形式", "teacher.move-corrected", "teacher.move-corrections-undone", ".move.form")]
    [InlineData(Exchange, "activities/{exchanged}/attendance", "角色", "activity.attendance-corrected", "activity.attendance-corrections-undone", ".attendanceRole")]
    [InlineData(Region, "groups/{group}", "成员角色", "group.membership-corrected", "group.memberships-import-undone", ".role")]
    public async Task Names_who_and_what_before_and_after_why_and_the_file(string scope, string list, string column, string corrected, string undone, string fact)
    {
        var address = office.Filled($"{scope}/{list}/workbook/editable");
        var book = Book.Open(await Coordinator.GetByteArrayAsync(address, Cancel));
        var row = Enumerable.Range(0, book.List.Count).First(i => (string)book.List[i, column]! is "定期交流" or "公开选调" or "学员" or "牵头校");
        book.List[row, column] = (string)book.List[row, column]! switch { "定期交流" => "公开选调", "公开选调" => "定期交流", "学员" => "主讲", _ => "成员校" };
        book.List[row, "更正原因"] = Why;

        var sent = await RosterHost.SendAsync(Coordinator, $"{scope}/imports", Guid.NewGuid(), book.Save("更正.xlsx"));
        var taken = (await sent.Content.ReadFromJsonAsync<ImportTakenBody>(Cancel))!;
        Assert.Equal(1, taken.Changed);
        var told = await ToldAsync(scope, corrected, taken.Position);

        var change = Assert.Single(told.Changes, c => c.Fact.EndsWith(fact, StringComparison.Ordinal));
        Assert.NotEqual(change.Before, change.After);
        Assert.Equal((Why, "更正.xlsx"), (told.Why, told.Files));
        Assert.NotEqual(told.Actor, told.Who);
        Assert.NotNull(told.About);

        var undo = await Coordinator.DoAsync(HttpMethod.Post, $"{scope}/imports/{taken.Import}/undo", new UndoBody(false));
        var back = await ToldAsync(scope, undone, undo.Position);
        Assert.Contains(new(change.Fact, change.After, change.Before), back.Changes);
        Assert.Equal("更正.xlsx", back.Files);
    }

    [Fact]
    public async Task Names_the_file_that_said_otherwise_of_a_teacher_and_says_no_file_to_who_may_not_see_imports()
    {
        var book = Book.Open(await Coordinator.GetByteArrayAsync($"{Region}/teachers/workbook/editable", Cancel));
        book.List[0, "学历"] = (string)book.List[0, "学历"]! == "专科" ? "本科" : "专科";
        var sent = await RosterHost.SendAsync(Coordinator, $"{Region}/imports", Guid.NewGuid(), book.Save("学历.xlsx"));
        var taken = (await sent.Content.ReadFromJsonAsync<ImportTakenBody>(Cancel))!;

        var told = await ToldAsync(Region, "teacher.facts-corrected", taken.Position);
        var unseen = await office.Browsers.Single(b => b.Key.StartsWith("运维", StringComparison.Ordinal)).Value.ReadAsync<EventsBody>($"{Region}/events", taken.Position);

        Assert.Equal(("学历.xlsx", "facts.degree"), (told.Files, Assert.Single(told.Changes).Fact));
        Assert.Null(unseen.Events.Single(e => e.Position == told.Position).Files);
        await Coordinator.DoAsync(HttpMethod.Post, $"{Region}/imports/{taken.Import}/undo", new UndoBody(false));
    }

    [Fact]
    public async Task Stands_in_the_record_of_the_teacher_as_well()
    {
        var book = Book.Open(await Coordinator.GetByteArrayAsync($"{Region}/move-records/workbook/editable", Cancel));
        var before = (string)book.List[0, "文号"]!;
        book.List[0, "文号"] = "教人〔2016〕5号";
        book.List[0, "更正原因"] = Why;
        var sent = await RosterHost.SendAsync(Coordinator, $"{Region}/imports", Guid.NewGuid(), book.Save("文号.xlsx"));
        var taken = (await sent.Content.ReadFromJsonAsync<ImportTakenBody>(Cancel))!;

        var changes = await Auditor.ReadAsync<RecordChangesBody>($"{Region}/teachers/{office.Key("teacher")}/changes", taken.Position);

        var told = changes.Changes.First(c => c.Event == "teacher.move-corrected" && c.Files == "文号.xlsx");
        Assert.Equal((Why, before, "教人〔2016〕5号"), (told.Why, Assert.Single(told.Changes).Before, told.Changes[0].After));
        await Coordinator.DoAsync(HttpMethod.Post, $"{Region}/imports/{taken.Import}/undo", new UndoBody(false));
    }

    private async Task<EventBody> ToldAsync(string scope, string name, long position)
    {
        var events = await Auditor.ReadAsync<EventsBody>($"{scope}/events", position);
        return events.Events.First(e => e.Event == name);
    }
}
