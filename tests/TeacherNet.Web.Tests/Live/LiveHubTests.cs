using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Live;

public sealed class LiveHubTests
{
    private const string Scope = "region/datong";

    [Fact]
    public async Task Answers_with_the_document_and_then_sends_patches_that_follow_on()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(host, browser);

        var answer = (await page.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!;
        await host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);
        var patch = await page.ToldAsync("Patch");

        Assert.Equal("document", (string?)answer["kind"]);
        Assert.Equal(0, (int?)answer["document"]!["count"]);
        Assert.Equal((long?)answer["cursor"]!["position"], (long?)patch["from"]);
        Assert.Equal((long?)patch["cursor"]!["position"], (long?)patch["to"]);
        Assert.Equal(1, (int?)patch["patch"]!["count"]);
    }

    [Fact]
    public async Task Answers_a_known_cursor_with_the_patches_missed()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using var steady = await Watcher.ConnectAsync(host, browser);
        var first = (await steady.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!;
        await host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);
        await steady.ToldAsync("Patch");

        await using var returning = await Watcher.ConnectAsync(host, browser);
        var answer = (await returning.WatchAsync("followups", Scope, Roles.Coordinator, first["cursor"]))["result"]!;

        Assert.Equal("patches", (string?)answer["kind"]);
        Assert.Equal((long?)first["cursor"]!["position"], (long?)answer["patches"]![0]!["from"]);
    }

    [Fact]
    public async Task Refuses_what_the_grants_do_not_reach_and_what_does_not_exist()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.SchoolClerk, People.Datong, "school1");
        using var browser = await host.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(host, browser);

        Assert.EndsWith("live.forbidden", await RefusalAsync(page, "followups", Scope, Roles.Coordinator), StringComparison.Ordinal);
        Assert.EndsWith("live.forbidden", await RefusalAsync(page, "followups", "region/gaotai", Roles.SchoolClerk), StringComparison.Ordinal);
        Assert.EndsWith("live.unknown", await RefusalAsync(page, "followups", "nowhere", null), StringComparison.Ordinal);
        Assert.EndsWith("live.forbidden", await RefusalAsync(page, "directory", Scope, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cuts_a_watcher_who_loses_the_grant()
    {
        await using var host = await RunningHost.StartAsync();
        var grant = await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(host, browser);
        await page.WatchAsync("followups", Scope, Roles.Coordinator);

        await host.OrderAsync(People.Datong, AccountGrain.Kind, "li", new RevokeRole(grant));
        var cut = await page.ToldAsync("Cut");

        Assert.Equal("live.forbidden", (string?)cut["reason"]);
        Assert.Equal(Roles.Coordinator, (string?)cut["audience"]);
    }

    [Fact]
    public async Task Ends_the_connection_of_someone_who_signs_out()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(host, browser);

        await browser.DeleteAsync("/api/v1/session", TestContext.Current.CancellationToken);

        await page.Closed;
    }

    [Fact]
    public async Task Cuts_a_watcher_who_is_fifteen_seconds_behind_and_resumes_it_by_cursor()
    {
        var time = new ShiftedTime(DateTimeOffset.UtcNow);
        await using var host = await RunningHost.StartAsync(time: time);
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using var slow = await Watcher.ConnectAsync(host, browser);
        await using var steady = await Watcher.ConnectAsync(host, browser);
        var first = (await slow.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!;
        await steady.WatchAsync("followups", Scope, Roles.Coordinator);
        await host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);
        var patch = await steady.ToldAsync("Patch");
        await steady.ReportAsync("followups", Scope, Roles.Coordinator, (long)patch["to"]!);

        time.Advance(TimeSpan.FromSeconds(16));
        await slow.Closed;

        await using var returned = await Watcher.ConnectAsync(host, browser);
        var answer = (await returned.WatchAsync("followups", Scope, Roles.Coordinator, first["cursor"]))["result"]!;
        Assert.Equal((long?)patch["to"], (long?)answer["patches"]![0]!["to"]);
        await host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f2", Refused);
        Assert.Equal((long?)patch["to"], (long?)(await steady.ToldAsync("Patch"))["from"]);
    }

    [Fact]
    public async Task Offers_a_reload_to_a_page_that_knows_another_version_of_the_view()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(host, browser);
        var cursor = (await page.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!["cursor"]!;
        var older = cursor.DeepClone();
        older["epoch"] = $"{((string)cursor["epoch"]!).Split('.')[0]}.0";

        var answer = (await page.WatchAsync("followups", Scope, Roles.Coordinator, older))["result"]!;

        await page.ToldAsync("Reload");
        Assert.Equal("document", (string?)answer["kind"]);
    }

    [Fact]
    public async Task Sends_the_news_to_somebody_who_came_as_the_last_one_left()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await host.SignInAsync("li");
        await using (var leaving = await Watcher.ConnectAsync(host, browser))
            await leaving.WatchAsync("followups", Scope, Roles.Coordinator);
        await using var coming = await Watcher.ConnectAsync(host, browser);
        var answer = (await coming.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!;

        await host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);

        Assert.Equal((long?)answer["cursor"]!["position"], (long?)(await coming.ToldAsync("Patch"))["from"]);
    }

    [Fact]
    public async Task Opens_no_socket_to_another_site_or_to_nobody()
    {
        await using var host = await RunningHost.StartAsync();
        using var nobody = new HttpClient { BaseAddress = host.Client.BaseAddress };
        nobody.DefaultRequestHeaders.Add("X-Test-Cookie", "teachernet=none");

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => Watcher.ConnectAsync(host, nobody));
    }

    private static FollowUpCommand Refused { get; } = new RecordRefusedFollowUp("r", Roles.Coordinator, "a/1", "b/2", "x.do", "x.no", null, []);

    private static async Task<string?> RefusalAsync(Watcher page, string view, string scope, string? audience) =>
        (string?)(await page.WatchAsync(view, scope, audience))["error"];
}
