using TeacherNet.Engine;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>The schools of a group, downloaded, changed and sent back.</summary>
public sealed class EditingMembersTests : IAsyncLifetime
{
    private static readonly ScopeId Scope = ScopeId.Region("xx");
    private readonly ImportWorld world = new();
    private string[] codes = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.TakeAsync(Scope, Rosters.Of("xx"));
        var views = await world.Views.OfAsync(Scope);
        var schools = views.Read<SchoolList, SchoolEntry[]>(l => [.. l.InOrder().Take(5)]);
        codes = [.. schools.Select(s => s.Facts.Code)];
        await AskAsync(new FormGroup(new("G1", "云谷教育集团", ["primary"], new(2024, 9, 1))));
        await AskAsync(new AdmitMember("m1", schools[0].Key, schools[0].Facts.Name, Membership.Lead, new(2024, 9, 1)));
        await AskAsync(new AdmitMember("m2", schools[1].Key, schools[1].Facts.Name, Membership.Member, new(2024, 9, 1)));
        await AskAsync(new AdmitMember("m3", schools[2].Key, schools[2].Facts.Name, Membership.Member, new(2025, 9, 1)));
        await world.CatchUpAsync(Scope);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Pass_the_lead_on_let_a_school_go_and_admit_one_with_the_reason_and_are_taken_back()
    {
        var before = await world.StatesAsync(Scope);
        var book = await DownloadAsync();
        book.List[0, "成员角色"] = "成员校";
        book.List[1, "成员角色"] = "牵头校";
        book.List[1, "更正原因"] = "轮值牵头";
        book.List[2, "退出日期"] = "2026-8-31";
        book.List.Add(("集团名称", "云谷教育集团"), ("学校代码", codes[3]), ("成员角色", "成员校"), ("加入日期", "2026-09-01"));

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Empty(taken.Rows.Refused);
        Assert.Equal([("成员角色", "牵头校", "成员校"), ("成员角色", "成员校", "牵头校"), ("退出日期", "", "2026-08-31")], taken.Rows.Edits.Cells.Select(c => (c.Column, c.Before, c.After)));
        Assert.Equal((1, 1), (taken.Rows.Edits.Added, taken.Outcome.Changed));
        var why = (await world.FactsAsync(new(Scope, GroupGrain.Kind, "g"))).OfType<MembershipCorrected>().Single(c => c.After.Id == "m2");
        Assert.Equal(("轮值牵头", Membership.Member, Membership.Lead), (why.Reason, why.Before.Role, why.After.Role));
        Assert.Equal(4, (await DownloadAsync()).List.Count);
        Assert.Equal(0, (await world.TakeAsync(Scope, (await DownloadAsync()).Save())).Outcome.Changed);

        Assert.IsType<Answer.Accepted>((await world.TakeBackAsync(Scope, taken.Id)).Answer);
        Assert.Equal(before, await world.StatesAsync(Scope));
    }

    [Fact]
    public async Task Name_each_row_that_cannot_stand_beside_the_others_and_take_the_rest()
    {
        var book = await DownloadAsync();
        book.List[1, "成员角色"] = "牵头校";
        book.List[2, "退出日期"] = "2026-08-31";
        book.List.Add(("集团名称", "云谷教育集团"), ("学校代码", codes[1]), ("成员角色", "成员校"), ("加入日期", "2025-01-01"));
        book.List.Add(("集团名称", "没有这个集团"), ("学校代码", codes[3]), ("成员角色", "成员校"), ("加入日期", "2025-01-01"));
        book.List.Add(("集团名称", "云谷教育集团"), ("学校代码", codes[3]), ("成员角色", "成员校"), ("加入日期", "2024-08-31"));
        book.List.Add(("集团名称", "云谷教育集团"), ("学校代码", codes[4]), ("成员角色", "成员校"), ("加入日期", "2025-09-01"), ("退出日期", "2025-08-31"));

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Equal(
            [("成员角色", "import.second-lead"), ("加入日期", "import.member-overlaps"), ("集团名称", "import.group-unknown"), ("加入日期", "import.before-group"), ("退出日期", "import.dates-reversed")],
            taken.Rows.Refused.Select(p => (p.Column, p.Code)));
        Assert.Equal(("退出日期", 1), (Assert.Single(taken.Rows.Edits.Cells).Column, taken.Outcome.Changed));
    }

    [Fact]
    public async Task A_plain_list_of_what_is_on_record_adds_nothing()
    {
        var list = $"集团名称,学校代码,角色,加入日期\n云谷教育集团,{codes[0]},牵头校,2024-09-01\n云谷教育集团,{codes[1]},成员校,2024-09-01\n";

        var taken = await world.TakeAsync(Scope, ImportFile.Of("members.csv", System.Text.Encoding.UTF8.GetBytes(list)));

        Assert.Empty(taken.Rows.Refused);
        Assert.Equal(0, taken.Outcome.Changed);
    }

    private async Task AskAsync(GroupCommand order) =>
        Assert.IsType<Answer.Accepted>(await world.Engine.AskAsync(new(Scope, GroupGrain.Kind, "g"), order, "tester", new(Guid.NewGuid()), Cancel));

    private Task<Book> DownloadAsync() => world.DownloadAsync(Scope, ImportKind.Members);
}
