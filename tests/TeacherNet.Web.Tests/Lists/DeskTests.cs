using System.Text;
using TeacherNet.Engine.Journals;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api.Desks;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Lists;

public sealed class DeskTests
{
    private const string Desk = "/api/v1/region/datong/desk";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sees_and_changes_the_own_desk_alone()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        await host.AdmitAsync("li", Roles.Auditor, People.Datong);
        using var wang = await host.SignInAsync("wang");
        using var li = await host.SignInAsync("li");
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());

        await wang.DoAsync(HttpMethod.Put, $"{Desk}/views/{mine}", new SaveViewBody("teachers", " 张老师们 ", "q=张&sort=-arrived"));
        var saved = await wang.DoAsync(HttpMethod.Put, $"{Desk}/views/{other}", new SaveViewBody("teachers", "骨干", "honour=backbone"));
        saved = await wang.DoAsync(HttpMethod.Post, $"{Desk}/default", new DefaultViewBody("teachers", other));

        var desk = await wang.ReadAsync<DeskBody>(Desk, saved);
        Assert.Equal([new(mine, "teachers", "张老师们", "q=张&sort=-arrived", false), new(other, "teachers", "骨干", "honour=backbone", true)], desk.Views);
        Assert.Empty((await li.ReadAsync<DeskBody>(Desk, saved)).Views);
        Assert.Equal("desk.view-unknown", await li.RefusalAsync(HttpMethod.Post, $"{Desk}/views/{mine}/name", new ViewNameBody("别人的")));
        var nothing = await li.DoAsync(HttpMethod.Delete, $"{Desk}/views/{mine}");
        Assert.Equal(2, (await wang.ReadAsync<DeskBody>(Desk, nothing)).Views.Length);
    }

    [Fact]
    public async Task Refuses_a_name_that_is_none_and_an_identity_number_and_stores_what_was_searched_for_sealed()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("wang", Roles.Coordinator, People.Datong);
        using var wang = await host.SignInAsync("wang");
        string View() => $"{Desk}/views/{Guid.NewGuid()}";

        Assert.Equal("desk.name-missing", await wang.RefusalAsync(HttpMethod.Put, View(), new SaveViewBody("teachers", " ", "q=1")));
        Assert.Equal("desk.name-missing", await wang.RefusalAsync(HttpMethod.Put, View(), new SaveViewBody("teachers", new string('长', 41), "q=1")));
        Assert.Equal("request.malformed", await wang.RefusalAsync(HttpMethod.Put, View(), new SaveViewBody("../x", "一", "q=1")));
        Assert.Equal("desk.identity-number", await wang.RefusalAsync(HttpMethod.Put, View(), new SaveViewBody("teachers", "一", "q=11010519491231002x")));

        await wang.DoAsync(HttpMethod.Put, View(), new SaveViewBody("teachers", "查找过的人", "q=张小敏"));
        var journal = (IJournal)host.App.Services.GetService(typeof(IJournal))!;
        await foreach (var commit in journal.ReadAsync(People.Datong, 0, Cancel))
            Assert.All(commit.Events, e => Assert.DoesNotMatch("张小敏|查找过的人", Encoding.UTF8.GetString(e.Encoded.Body.Span)));
    }
}
