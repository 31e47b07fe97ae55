using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Api.Training;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Live;
using Xunit;
using static TeacherNet.Web.Tests.Api.Training.TrainingWorld;

namespace TeacherNet.Web.Tests.Api.Training;

public sealed class TrainingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_teacher_logs_and_the_school_approves_moves_both_pages()
    {
        await using var world = await StartAsync();
        await using var phone = await Watcher.ConnectAsync(world.Host, world.Teacher);
        await using var office = await Watcher.ConnectAsync(world.Host, world.Clerk);
        await phone.WatchAsync("training", Scope, "t.t1");
        await office.WatchAsync("training", Scope, "s1");
        var hours = Hours();

        (await PostAsync(world.Teacher, Ledger, hours)).EnsureSuccessStatusCode();
        var arrived = (await office.ToldAsync("Patch"))["patch"]!;
        var submitted = (await phone.ToldAsync("Patch"))["patch"]!;
        (await PostAsync(world.Clerk, Approval, These(hours))).EnsureSuccessStatusCode();
        var left = (await office.ToldAsync("Patch"))["patch"]!;
        var credited = (await phone.ToldAsync("Patch"))["patch"]!;

        Assert.Equal((1, "张敏"), ((int)arrived["pending"]!, (string?)arrived["entries"]![$"e{hours.Id:N}"]!["name"]));
        Assert.Equal(6, (int)submitted["years"]!["y2026"]!["pending"]!);
        Assert.Equal((0, 6), ((int)left["pending"]!, (int)left["years"]!["y2026"]!["credited"]!));
        Assert.Equal((6, "credited"), ((int)credited["years"]!["y2026"]!["credited"]!, (string?)credited["entries"]![$"e{hours.Id:N}"]!["status"]));
    }

    [Fact]
    public async Task The_day_cap_refuses_with_its_rule_and_the_fact()
    {
        await using var world = await StartAsync();
        await PostAsync(world.Teacher, Ledger, Hours());

        var answer = await PostAsync(world.Teacher, Ledger, Hours(hours: 3));
        var problem = await BodyAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(("training.day-cap", "R18"), ((string?)problem["code"], (string?)problem["rule"]));
        Assert.Equal("2026-01-18 已有 6 学时，每日最多 8 学时。请减少学时或更正日期。", (string?)problem["zh"]);
    }

    [Fact]
    public async Task Nobody_of_another_school_approves_returns_or_sees_the_hours()
    {
        await using var world = await StartAsync();
        await world.Host.AdmitAsync("other", Roles.SchoolClerk, People.Datong, "s2");
        using var other = await world.Host.SignInAsync("other");
        var hours = Hours();
        await PostAsync(world.Teacher, Ledger, hours);

        var own = await PostAsync(other, Approval.Replace("s1", "s2", StringComparison.Ordinal), These(hours));
        HttpResponseMessage[] refused =
        [
            await PostAsync(other, Approval, These(hours)),
            await PostAsync(other, $"{Ledger}/{hours.Id}/return", new ReturnBody("不是本校")),
            await other.GetAsync(Ledger, Cancel),
            await other.GetAsync($"/api/v1/{Scope}/live/training?audience=s1", Cancel),
            await other.GetAsync($"/api/v1/{Scope}/live/training?audience=t.t1", Cancel),
            await PostAsync(world.Teacher, Approval, These(hours)),
        ];

        Assert.Equal("training.other-school", (string?)(await BodyAsync(own))["code"]);
        Assert.All(refused, r => Assert.Equal(HttpStatusCode.Forbidden, r.StatusCode));
    }

    [Fact]
    public async Task Many_are_approved_as_one_commit_after_a_preview_that_names_what_cannot_be()
    {
        await using var world = await StartAsync();
        HourEntryBody[] logged = [Hours(1), Hours(2), Hours(3)];
        foreach (var entry in logged)
            await PostAsync(world.Teacher, Ledger, entry);
        await PostAsync(world.Clerk, $"{Ledger}/{logged[2].Id}/return", new ReturnBody("缺少证明"));

        var preview = await BodyAsync(await PostAsync(world.Clerk, $"{Approval}/preview", These(logged)));
        var all = await BodyAsync(await PostAsync(world.Clerk, Approval, These(logged)));
        var possible = await PostAsync(world.Clerk, Approval, These(logged[..2]));

        Assert.Equal((2, 1), ((int)preview["possible"]!, preview["refused"]!.AsArray().Count));
        Assert.Equal("training.not-submitted", (string?)preview["refused"]![0]!["code"]);
        Assert.Equal("training.not-submitted", (string?)all["code"]);
        Assert.Equal(4, (int)(await BodyAsync(possible))["changed"]!);
        Assert.Equal(12, (int)(await world.DocumentAsync(world.Teacher, "t.t1", possible))["years"]!["y2026"]!["credited"]!);
    }

    [Fact]
    public async Task A_clerk_who_teaches_logs_and_approves_for_others_and_never_their_own()
    {
        await using var world = await StartAsync();
        await world.Host.AdmitAsync("both", Roles.SchoolClerk, People.Datong, "s1");
        await world.Host.OrderAsync(People.Datong, AccountGrain.Kind, "both", new GrantRole(new(Guid.NewGuid(), Roles.Teacher, Scope, "t1", null, null)));
        using var both = await world.Host.SignInAsync("both");
        HourEntryBody[] logged = [Hours(1), Hours(2)];
        await PostAsync(both, Ledger, logged[0]);
        await PostAsync(world.Clerk, Ledger, logged[1]);

        var preview = await BodyAsync(await PostAsync(both, $"{Approval}/preview", These(logged)));
        var own = await BodyAsync(await PostAsync(both, Approval, These(logged)));
        var others = await PostAsync(world.Clerk, Approval, These(logged));

        Assert.Equal((0, 2), ((int)preview["possible"]!, preview["refused"]!.AsArray().Count));
        Assert.Equal("training.own-hours", (string?)own["code"]);
        Assert.Equal(4, (int)(await BodyAsync(others))["changed"]!);
    }

    [Fact]
    public async Task An_account_of_the_same_person_is_not_another()
    {
        await using var world = await StartAsync();
        var person = (await world.Host.App.Services.GetRequiredService<ViewHost>().OfAsync(People.Datong)).Read<TeacherDirectory, Guid>(d => d.Find("t1")!.Facts.Person);
        await world.Host.AdmitAsync("principal", Roles.SchoolPrincipal, People.Datong, "s1", person: person);
        using var principal = await world.Host.SignInAsync("principal");
        var hours = Hours();
        await PostAsync(world.Teacher, Ledger, hours);

        Assert.Equal("training.own-hours", (string?)(await BodyAsync(await PostAsync(principal, Approval, These(hours))))["code"]);
    }

    [Fact]
    public async Task A_reversal_is_a_negative_entry_and_the_total_is_right()
    {
        await using var world = await StartAsync();
        HourEntryBody[] logged = [Hours(1), Hours(2, 4)];
        foreach (var entry in logged)
            await PostAsync(world.Teacher, Ledger, entry);
        await PostAsync(world.Clerk, Approval, These(logged));

        var reversed = await PostAsync(world.Clerk, $"{Ledger}/{logged[0].Id}/reversal", new ReversalBody(Guid.CreateVersion7(), "重复登记"));
        var document = await world.DocumentAsync(world.Teacher, "t.t1", reversed);
        var transcript = await world.Teacher.GetFromJsonAsync<JsonNode>(Ledger, Cancel);

        Assert.Equal(4, (int)document["years"]!["y2026"]!["credited"]!);
        Assert.Equal([-6, 4, 6], transcript!["lines"]!.AsArray().Select(l => (int)l!["hours"]!).Order());
        Assert.Equal(4, (int)transcript["credited"]!);
    }

    [Fact]
    public async Task A_returned_entry_comes_back_with_the_comment_and_is_logged_again()
    {
        await using var world = await StartAsync();
        var hours = Hours();
        await PostAsync(world.Teacher, Ledger, hours);

        var silent = await PostAsync(world.Clerk, $"{Ledger}/{hours.Id}/return", new ReturnBody(" "));
        var returned = await PostAsync(world.Clerk, $"{Ledger}/{hours.Id}/return", new ReturnBody("请补充证明"));
        var seen = (await world.DocumentAsync(world.Teacher, "t.t1", returned))["entries"]![$"e{hours.Id:N}"]!;
        var revised = await SendAsync(world.Teacher, HttpMethod.Put, $"{Ledger}/{hours.Id}", hours with { Hours = 4 });

        Assert.Equal("training.text-missing", (string?)(await BodyAsync(silent))["code"]);
        Assert.Equal(("returned", "请补充证明"), ((string?)seen["status"], (string?)seen["comment"]));
        Assert.Equal(1, (int)(await world.DocumentAsync(world.Clerk, "s1", revised))["pending"]!);
    }

    [Fact]
    public async Task A_note_is_stored_sealed()
    {
        await using var world = await StartAsync();
        await PostAsync(world.Teacher, Ledger, Hours(note: "因病请假一天"));

        var bytes = new List<byte>();
        await foreach (var commit in world.Host.App.Services.GetRequiredService<IJournal>().ReadAsync(People.Datong, 0, Cancel))
            bytes.AddRange(commit.Events.SelectMany(e => e.Encoded.Body.ToArray()));

        Assert.DoesNotContain("请假", Encoding.UTF8.GetString([.. bytes]), StringComparison.Ordinal);
        Assert.DoesNotContain(@"\u8BF7\u5047", Encoding.UTF8.GetString([.. bytes]), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_bureau_sees_what_waits_by_school_and_who_is_behind()
    {
        await using var world = await StartAsync();
        await world.Host.AdmitAsync("bureau", Roles.Coordinator, People.Datong);
        using var bureau = await world.Host.SignInAsync("bureau");
        var logged = await PostAsync(world.Teacher, Ledger, Hours());

        var document = await world.DocumentAsync(bureau, "", logged);
        var standings = await bureau.GetFromJsonAsync<JsonNode>($"/api/v1/{Scope}/training/standings", Cancel);
        var nobody = await world.Teacher.GetAsync($"/api/v1/{Scope}/live/training", Cancel);

        Assert.Equal((1, "桥头小学"), ((int)document["pending"]!, (string?)document["schools"]!["ss1"]!["name"]));
        Assert.Equal((1, 1), ((int)standings!["total"]!, (int)standings["atRisk"]!));
        Assert.Equal(HttpStatusCode.Forbidden, nobody.StatusCode);
    }
}
