using TeacherNet.Engine;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>Who was at which activity, downloaded, changed and sent back.</summary>
public sealed class EditingRollsTests : IAsyncLifetime
{
    private static readonly ScopeId Scope = ScopeId.Partnership("yuhuatai", "datong");
    private readonly ImportWorld world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.TakeAsync(ScopeId.Region("datong"), Rosters.Of("datong"));
        await world.TakeAsync(ScopeId.Region("yuhuatai"), Rosters.Of("yuhuatai"));
        await world.Engine.AskAsync(
            new(Scope, PartnershipGrain.Kind, PartnershipGrain.Kind), new FoundPartnership(new("东西部协作", "雨花台区", "大通县", new(2020, 1, 1))), "tester", new(Guid.NewGuid()), Cancel);
        await world.TakeAsync(Scope, Rosters.File("exchange-pairs.csv"), Rosters.File("exchange-activities.csv"), Rosters.File("exchange-attendance.csv"));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Come_back_unchanged_and_never_show_a_number()
    {
        var book = await DownloadAsync();

        var same = await world.Importer.CheckAsync(Scope, [book.Save()], null, Cancel);

        Assert.Equal((0, 0, book.List.Count, 0), (same.Refused.Count, same.Edits.Cells.Count, same.Edits.Unchanged, same.Edits.Missing.Count));
        Assert.All(Enumerable.Range(0, book.List.Count), i => Assert.Equal("", book.List[i, "教师编号"] ?? ""));
    }

    [Fact]
    public async Task Say_another_role_and_take_somebody_off_with_the_reason_and_are_taken_back()
    {
        var before = await world.StatesAsync(Scope);
        var book = await DownloadAsync();
        var (role, key) = ((string)book.List[0, "角色"]!, ((string)book.List[0, "记录键"]!).Split('/'));
        book.List[0, "角色"] = role == "主讲" ? "学员" : "主讲";
        book.List[0, "更正原因"] = "签到时选错";
        book.List[1, "在册状态"] = "撤下";
        book.List[2, "角色"] = "旁观";
        book.List[3, "教师编号"] = "DT00001";
        book.List.Remove(4);

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Equal([("角色", role), ("在册状态", "在册")], taken.Rows.Edits.Cells.Select(c => (c.Column, c.Before)));
        Assert.Equal([("角色", "import.code-unknown"), ("教师编号", "import.cell-locked")], taken.Rows.Refused.Select(p => (p.Column, p.Code)));
        Assert.Single(taken.Rows.Edits.Missing);
        Assert.IsType<Answer.Accepted>(taken.Outcome.Answer);
        var corrected = (await world.FactsAsync(new(Scope, ActivityGrain.Kind, key[0]))).OfType<AttendanceCorrected>().Single(c => c.After.Id == key[1]);
        Assert.Equal(("签到时选错", taken.Id), (world.Open(corrected.Reason!), corrected.Import));
        Assert.Equal(book.List.Count, (await DownloadAsync()).List.Count);

        Assert.IsType<Answer.Accepted>((await world.TakeBackAsync(Scope, taken.Id)).Answer);
        Assert.Equal(before, await world.StatesAsync(Scope));
    }

    [Fact]
    public async Task Take_a_row_without_a_key_as_somebody_more_who_was_there()
    {
        var book = await DownloadAsync();
        var all = book.List.Count;
        book.List.Add(("活动编号", book.List[0, "活动编号"]), ("教师编号", "DT00002"), ("角色", "组织者"));
        book.List.Add(("活动编号", book.List[0, "活动编号"]), ("教师编号", "DT00003"), ("角色", "组织者"), ("在册状态", "撤下"));
        book.List.Add(("活动编号", "没有"), ("教师编号", "DT00003"), ("角色", "组织者"));

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Equal(["import.nothing-to-withdraw", "import.activity-unknown"], taken.Rows.Refused.Select(p => p.Code));
        Assert.Equal(all + 1, (await DownloadAsync()).List.Count);
    }

    [Fact]
    public async Task Find_an_activity_that_was_planned_by_hand()
    {
        var pairing = (await world.Views.OfAsync(Scope)).Read<ExchangeState, string>(e => e.Pairings.First(p => p.Value.StoppedFrom is null).Key);
        await world.Engine.AskAsync(
            new(Scope, ActivityGrain.Kind, "by-hand"), new PlanActivity(new(HeldFor.Pairing, pairing), "手工一号", "lecture", "onsite", new(2026, 1, 1), 2), "tester", new(Guid.NewGuid()), Cancel);
        await world.CatchUpAsync(Scope);

        var taken = await world.TakeAsync(Scope, ImportFile.Of("roll.csv", "活动编号,教师编号,角色\n手工一号,DT00002,学员\n"u8.ToArray()));

        Assert.IsType<Answer.Accepted>(taken.Outcome.Answer);
        Assert.Equal(1, (await world.Views.OfAsync(Scope)).Read<ExchangeState, int>(e => e.Activities.ByKey["by-hand"].Rows.Count));
    }

    private Task<Book> DownloadAsync() => world.DownloadAsync(Scope, ImportKind.Attendance);
}
