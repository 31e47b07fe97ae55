using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Storage;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Live;
using Xunit;

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>Nodes that share nothing but a database and a key.</summary>
public sealed class NodesTests(SharedServer server)
{
    private const string Scope = "region/datong";
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private static FollowUpCommand Refused { get; } = new RecordRefusedFollowUp("r", Roles.Coordinator, "a/1", "b/2", "x.do", "x.no", null, []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_one_node_is_patched_with_what_is_ordered_at_another()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var (one, other) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        await one.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await one.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(one, browser);
        var answer = (await page.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!;

        await other.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);

        var patch = await page.ToldAsync("Patch");
        Assert.Equal((long?)answer["cursor"]!["position"], (long?)patch["from"]);
        Assert.Equal(1, (int?)patch["patch"]!["count"]);
    }

    [Fact]
    public async Task Who_signed_in_at_one_node_goes_on_at_another_and_is_signed_out_of_both()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var (one, other) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        await one.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await one.SignInAsync("li");
        using var moved = Moved(browser, other);
        await using var page = await Watcher.ConnectAsync(other, moved);
        Assert.NotNull((await page.WatchAsync("followups", Scope, Roles.Coordinator))["result"]);

        using (var signedOut = await browser.DeleteAsync("/api/v1/session", Cancel))
            signedOut.EnsureSuccessStatusCode();

        await page.Closed;
        using var late = await moved.GetAsync($"/api/v1/{Scope}/live/followups?audience={Roles.Coordinator}", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Fact]
    public async Task A_page_that_moves_to_another_node_goes_on_from_its_cursor()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var (one, other) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        await one.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await one.SignInAsync("li");
        using var moved = Moved(browser, other);
        await using var before = await Watcher.ConnectAsync(one, browser);
        var first = (await before.WatchAsync("followups", Scope, Roles.Coordinator))["result"]!;
        await one.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);
        var shown = await before.ToldAsync("Patch");

        await using var after = await Watcher.ConnectAsync(other, moved);
        var answer = (await after.WatchAsync("followups", Scope, Roles.Coordinator, shown["cursor"]))["result"]!;
        var cursor = (string?)answer["kind"] == "document" ? answer["cursor"]! : answer["patches"]!.AsArray() is { Count: > 0 } patches ? patches[^1]!["cursor"]! : shown["cursor"]!;

        Assert.Equal((string?)first["cursor"]!["epoch"], (string?)cursor["epoch"]);
        Assert.Equal((string?)shown["cursor"]!["mark"], (string?)cursor["mark"]);
        await one.OrderAsync(People.Datong, FollowUpGrain.Kind, "f2", Refused);
        Assert.Equal((long?)cursor["position"], (long?)(await after.ToldAsync("Patch"))["from"]);
    }

    [Fact]
    public async Task What_was_written_at_one_node_is_read_at_another_by_its_position()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var (one, other) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        await one.AdmitAsync("li", Roles.Coordinator, People.Datong);
        using var browser = await one.SignInAsync("li");
        using var moved = Moved(browser, other);
        for (var n = 1; n <= 10; n++)
        {
            await one.OrderAsync(People.Datong, FollowUpGrain.Kind, $"f{n}", Refused);
            var position = (await one.App.Services.GetRequiredService<Node>().Journal.HeadAsync(People.Datong, Cancel)).Position;

            var list = await moved.ReadAsync<JsonObject>($"/api/v1/{Scope}/live/followups?audience={Roles.Coordinator}", position);

            Assert.Equal(n, (int?)list["document"]!["count"]);
        }
    }

    [Fact]
    public async Task The_work_of_a_scope_is_one_nodes_and_passes_on_when_it_stops()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var one = await database.StartNodeAsync();
        await one.AdmitAsync("li", Roles.Coordinator, People.Datong);
        var side = one.App.Services.GetRequiredService<ISideStore>();
        await UntilAsync(async () => await Leases.HolderAsync(side, $"scope/{Scope}", Cancel) is not null);
        var version = (await side.GetAsync("lease", $"scope/{Scope}", Cancel))!.Version;

        var other = await database.StartNodeAsync();
        await one.App.StopAsync(Cancel);

        var left = other.App.Services.GetRequiredService<ISideStore>();
        await UntilAsync(async () => await left.GetAsync("lease", $"scope/{Scope}", Cancel) is { Value.Length: > 0 } row && row.Version > version + 1);
    }

    [Fact]
    public async Task A_node_with_another_key_is_turned_away()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var node = await database.StartNodeAsync();
        await node.AdmitAsync("li", Roles.Coordinator, People.Datong);
        var wrong = Path.Combine(Path.GetDirectoryName(database.KeyFile)!, "other.key");
        await File.WriteAllBytesAsync(wrong, new byte[32], Cancel);

        var refused = await Assert.ThrowsAsync<StartException>(() => database.StartNodeAsync(wrong));

        Assert.Equal("key.other", refused.Code);
    }

    [Fact]
    public async Task Every_node_begins_again_when_somebody_was_erased()
    {
        await using var database = await SharedDatabase.NewAsync(server);
        var (one, other) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        var stopped = Task.WhenAll(new[] { one, other }.Select(n => n.App.Services.GetRequiredService<IHostApplicationLifetime>()).Select(WhenStopping));

        await RestartCall.SendAsync(one.App.Services.GetRequiredService<ISideStore>(), Cancel);

        await stopped.WaitAsync(Hang, Cancel);
    }

    private static Task WhenStopping(IHostApplicationLifetime lifetime)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        return stopping.Task;
    }

    /// <summary>The same browser, sent to another node.</summary>
    private static HttpClient Moved(HttpClient browser, RunningHost node)
    {
        var cookie = browser.DefaultRequestHeaders.GetValues("X-Test-Cookie").Single();
        return new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = node.Client.BaseAddress, DefaultRequestHeaders = { { "Cookie", cookie }, { "X-Test-Cookie", cookie } } };
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        guard.CancelAfter(Hang);
        while (!await holds())
            await Task.Delay(100, guard.Token);
    }
}
