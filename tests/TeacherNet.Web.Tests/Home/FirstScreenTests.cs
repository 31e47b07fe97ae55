using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Home;

/// <summary>What first screens read besides live documents.</summary>
public sealed class FirstScreenTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_school_sees_who_leaves_and_comes_once_published_and_no_other_school_s()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        var (from, to) = ((string)teacher["school"]!, (string)post["to"]!["school"]!);
        await desk.Host.AdmitAsync("clerk-moves", Roles.SchoolClerk, People.Datong, from);
        using var clerk = await desk.Host.SignInAsync("clerk-moves");
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), teacher, post));
        Assert.Empty((await desk.ReadAsync(clerk, $"schools/{from}/rotation"))["leaving"]!.AsArray());

        await PublishAsync();

        Assert.Equal((string?)teacher["name"], (string?)(await desk.ReadAsync(clerk, $"schools/{from}/rotation"))["leaving"]![0]!["name"]);
        Assert.Equal((string?)teacher["name"], (string?)(await desk.ReadAsync(desk.Wang, $"schools/{to}/rotation"))["coming"]![0]!["name"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{RotationDesk.Root}/schools/{to}/rotation", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Objections_are_listed_with_their_words_until_they_are_decided()
    {
        await desk.BeginAsync();
        var (teacher, post) = await desk.SomebodyAsync();
        var (move, objection) = (Guid.NewGuid(), Guid.NewGuid());
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(move, teacher, post));
        await PublishAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves/{move}/objections", new { objection, text = "任教年限算错了" });

        var open = (await desk.ReadAsync(desk.Wang, "rotation/objections?open=true")).AsArray().Single(o => (Guid)o!["id"]! == objection)!;
        Assert.Equal("任教年限算错了", (string?)open["text"]);
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/objections/{objection}/decision", new { upheld = false, grounds = "经复核无误" });

        Assert.DoesNotContain((await desk.ReadAsync(desk.Wang, "rotation/objections?open=true")).AsArray(), o => (Guid)o!["id"]! == objection);
        Assert.Equal("经复核无误", (string?)(await desk.ReadAsync(desk.Wang, "rotation/objections")).AsArray().Single(o => (Guid)o!["id"]! == objection)!["grounds"]);
    }

    [Fact]
    public async Task A_teacher_watches_the_own_rotation_and_nobody_else_s()
    {
        await desk.BeginAsync();
        var rows = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&size=2"))["rows"]!.AsArray();
        var (own, other) = ((string)rows[0]!["teacher"]!, (string)rows[1]!["teacher"]!);
        await desk.Host.AdmitAsync("own-rotation", Roles.Teacher, People.Datong, own);
        using var teacher = await desk.Host.SignInAsync("own-rotation");

        Assert.Equal("duty", (string?)(await desk.ReadAsync(teacher, $"live/rotation?audience=t.{own}"))["document"]!["standing"]);
        foreach (var audience in (string[])[$"t.{other}", desk.Cycle])
            Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync($"{RotationDesk.Root}/live/rotation?audience={audience}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Only_an_operator_reads_how_the_node_is()
    {
        await desk.Host.AdmitAsync("runs", Roles.Operator, People.Datong);
        using var runs = await desk.Host.SignInAsync("runs");

        var node = await desk.ReadAsync(runs, "node");

        Assert.Empty(node["failures"]!.AsArray());
        Assert.Contains(node["scopes"]!.AsArray(), s => (string?)s!["scope"] == "region/datong" && (long)s["events"]! > 0);
        Assert.Equal((true, true, null), ((bool)node["upkeep"]!["isBackupDue"]!, (bool)node["upkeep"]!["isVerificationDue"]!, (string?)node["upkeep"]!["backedUpAt"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Wang.GetAsync($"{RotationDesk.Root}/node", Cancel)).StatusCode);
    }

    private async Task PublishAsync()
    {
        var time = desk.Host.App.Services.GetRequiredService<ScopeTime>();
        var today = DateOnly.FromDateTime(time.Local(People.Datong, time.Now)).ToString("O", CultureInfo.InvariantCulture);
        await desk.ApproveAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", new { notice = Guid.NewGuid(), from = today, until = today });
    }
}
