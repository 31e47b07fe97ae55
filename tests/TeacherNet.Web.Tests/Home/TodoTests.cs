using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Home;

/// <summary>Each count of 待办 is that of the list it opens.</summary>
public sealed class TodoTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_and_codes_count_as_the_list_of_accounts_does()
    {
        var school = (string)(await desk.ReadAsync(desk.Wang, "schools"))["rows"]![3]!["key"]!;
        var clerk = await ClerkAsync("clerk-accounts", school);
        await MissingAsync();
        await desk.DoneAsync(clerk, "accounts/opening", new { school });
        await MissingAsync();

        Assert.Equal(0, await CountAsync(clerk, $"school-clerk.{school}", "accounts"));
        Assert.Equal(await TotalAsync(clerk, "accounts?state=unused"), await CountAsync(clerk, $"school-clerk.{school}", "activations"));
        Assert.Equal(await TotalAsync(desk.Wang, "accounts?state=unused"), await CountAsync(desk.Wang, "coordinator", "activations"));

        async Task MissingAsync()
        {
            Assert.Equal(await TotalAsync(clerk, "accounts?state=none"), await CountAsync(clerk, $"school-clerk.{school}", "accounts"));
            Assert.Equal(await TotalAsync(desk.Wang, "accounts?state=none"), await CountAsync(desk.Wang, "coordinator", "accounts"));
        }
    }

    [Fact]
    public async Task Hours_count_as_what_waits_at_the_schools_does()
    {
        var teachers = (await desk.ReadAsync(desk.Wang, "teachers?size=3"))["rows"]!.AsArray();
        foreach (var teacher in teachers)
            await desk.DoneAsync(desk.Wang, $"teachers/{teacher!["key"]}/training", new
            {
                id = Guid.NewGuid(), programme = "县级培训", level = "county", content = "subject", mode = "classroom", role = "trainee", hours = 4, from = "2026-03-01", until = "2026-03-01",
            });

        var waiting = (await desk.ReadAsync(desk.Wang, "live/training?audience="))["document"]!;
        Assert.Equal((int)waiting["pending"]!, await CountAsync(desk.Wang, "coordinator", "hours"));
        var school = (string)waiting["schools"]![(string)waiting["order"]![0]!]!["school"]!;
        var clerk = await ClerkAsync("clerk-hours", school);
        Assert.Equal((int)waiting["schools"]![$"s{school}"]!["pending"]!, await CountAsync(clerk, $"school-clerk.{school}", "hours"));
    }

    [Fact]
    public async Task Schools_that_nominated_nobody_count_as_the_list_of_them_does()
    {
        await desk.BeginAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P5/open", null);
        var teacher = (string)(await desk.ReadAsync(desk.Wang, "teachers?size=1"))["rows"]![0]!["key"]!;
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{teacher}/nomination", new { origin = "nominated" });

        var item = (await TodoAsync(desk.Wang, "coordinator"))["items"]!["silent-schools"]!;
        Assert.Equal(await TotalAsync(desk.Wang, $"schools?silentIn={desk.Cycle}"), (int)item["count"]!);
        Assert.Equal(await TotalAsync(desk.Wang, "schools"), (int)item["of"]!);
        Assert.Equal((int)item["of"]! - 1, (int)item["count"]!);
    }

    [Fact]
    public async Task Moves_on_notice_and_objections_count_as_the_board_shows_them()
    {
        await desk.BeginAsync();
        var today = Today();
        for (var n = 0; n < 2; n++)
        {
            var (teacher, post) = await desk.SomebodyAsync();
            await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        }
        var before = await CountAsync(desk.Wang, "coordinator", "moves-to-order");
        await desk.ApproveAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", new { notice = Guid.NewGuid(), from = today, until = today });
        Assert.Equal(before + 2, await CountAsync(desk.Wang, "coordinator", "moves-to-order"));

        var board = (await desk.ReadAsync(desk.Wang, $"live/rotation?audience={desk.Cycle}"))["document"]!;
        var move = (string)board["moves"]!["items"]![(string)board["moves"]!["order"]![0]!]!["id"]!;
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves/{move}/objections", new { objection = Guid.NewGuid(), text = "里程有误" });

        board = (await desk.ReadAsync(desk.Wang, $"live/rotation?audience={desk.Cycle}"))["document"]!;
        Assert.Equal((int)board["scenarios"]!["items"]![$"s{desk.Plan}"]!["openObjections"]!, await CountAsync(desk.Wang, "coordinator", "objections"));
        Assert.Equal(before + 1, await CountAsync(desk.Wang, "coordinator", "moves-to-order"));
    }

    [Fact]
    public async Task A_plan_waits_for_the_leader_while_approval_is_open()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        Assert.Equal(0, await CountAsync(desk.Leader, "bureau-leader", "plans-to-approve"));

        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P8/open", null);

        Assert.Equal(1, await CountAsync(desk.Leader, "bureau-leader", "plans-to-approve"));
        await desk.DoneAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/sending-back", new { reason = "乡村数学教师仍缺" });
        Assert.Equal((0, 1), (await CountAsync(desk.Leader, "bureau-leader", "plans-to-approve"), await CountAsync(desk.Wang, "coordinator", "plans-sent-back")));

        (teacher, post) = await desk.SomebodyAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        Assert.Equal(1, await CountAsync(desk.Leader, "bureau-leader", "plans-to-approve"));
        await desk.ApproveAsync();
        Assert.Equal(0, await CountAsync(desk.Leader, "bureau-leader", "plans-to-approve"));
    }

    [Fact]
    public async Task A_refused_follow_up_leaves_the_list_once_it_is_mended()
    {
        await desk.Host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", new RecordRefusedFollowUp("moves", "coordinator", "scenario/plan", "teacher/t", "teacher.take-posting", "teacher.not-registered", null, []));
        Assert.Equal((int)(await desk.ReadAsync(desk.Wang, "live/followups?audience=coordinator"))["document"]!["count"]!, await CountAsync(desk.Wang, "coordinator", "refused"));

        Assert.Equal("followup.words", (string?)(await desk.RefusedAsync(desk.Wang, "follow-ups/f1/resolution", new { how = " " }))["code"]);
        await desk.DoneAsync(desk.Wang, "follow-ups/f1/resolution", new { how = "已补录调令" });

        Assert.Equal(0, await CountAsync(desk.Wang, "coordinator", "refused"));
    }

    [Fact]
    public async Task Nobody_reads_the_list_of_another_role_or_school()
    {
        var schools = (await desk.ReadAsync(desk.Wang, "schools"))["rows"]!.AsArray();
        var clerk = await ClerkAsync("clerk-own", (string)schools[0]!["key"]!);

        foreach (var audience in (string[])["coordinator", "school-clerk", $"school-clerk.{schools[1]!["key"]}", $"school-principal.{schools[0]!["key"]}"])
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{RotationDesk.Root}/live/todo?audience={audience}", Cancel)).StatusCode);
    }

    private async Task<HttpClient> ClerkAsync(string login, string school)
    {
        await desk.Host.AdmitAsync(login, Roles.SchoolClerk, People.Datong, school);
        return await desk.Host.SignInAsync(login);
    }

    private async Task<JsonNode> TodoAsync(HttpClient who, string audience) => (await desk.ReadAsync(who, $"live/todo?audience={audience}"))["document"]!;

    private async Task<int> CountAsync(HttpClient who, string audience, string kind) => (int?)(await TodoAsync(who, audience))["items"]![kind]?["count"] ?? 0;

    private async Task<int> TotalAsync(HttpClient who, string list) => (int)(await desk.ReadAsync(who, list))["total"]!;

    private string Today()
    {
        var time = desk.Host.App.Services.GetRequiredService<ScopeTime>();
        return DateOnly.FromDateTime(time.Local(People.Datong, time.Now)).ToString("O", CultureInfo.InvariantCulture);
    }
}
