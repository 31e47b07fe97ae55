using System.Net;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.CheckIns;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Exchanges;

public sealed class OwnCheckInTests(ExchangeHost exchange) : IClassFixture<ExchangeHost>, IAsyncLifetime
{
    private const string Activities = $"{ExchangeHost.Path}/activities";

    private static readonly DateTimeOffset NineInDatong = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    // 23:44 of 1 March in Datong: check-in to what is on 2 March opens in a minute.
    private static readonly TimeSpan BackToTheEve = -TimeSpan.FromMinutes((9 * 60) + 16);

    private HttpClient teacher = null!;

    public async ValueTask InitializeAsync()
    {
        exchange.Time.Advance(NineInDatong - exchange.Time.GetUtcNow());
        teacher = await exchange.TeacherSignedInAsync($"t-{Guid.NewGuid():N}", (await exchange.TeacherAsync("datong", 0)).Key);
    }

    public ValueTask DisposeAsync()
    {
        teacher.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_scans_five_minutes_early_stands_on_the_roll_with_that_time_and_once_only()
    {
        var activity = await PlanAsync("early");
        var code = await CodeAsync(activity);
        Assert.False((await OpenAsync("early")).Single().Present);

        var receipt = await CheckInAsync(activity, code);
        var at = exchange.Time.GetUtcNow();
        exchange.Time.Advance(TimeSpan.FromMinutes(5));
        await StartAsync(activity);

        Assert.Equal(1, receipt.Changed);
        Assert.Equal(0, (await CheckInAsync(activity, "")).Changed);
        Assert.Equal(at, Assert.Single((await exchange.Datong.ReadAsync<AttendanceListBody>($"{activity}/attendance", receipt)).Rows).At);
        Assert.Equal(at, (await OpenAsync("early")).Single().CheckedInAt);
    }

    [Fact]
    public async Task Takes_the_code_shown_and_the_one_before_and_refuses_a_replayed_one()
    {
        var activity = await PlanAsync("replay");
        var code = await CodeAsync(activity);

        exchange.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.NotEqual(code, await CodeAsync(activity));
        Assert.Equal("activity.check-in-code-old", await RefusedAsync(activity, code));
        code = await CodeAsync(activity);
        exchange.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(1, (await CheckInAsync(activity, $" {code} ")).Changed);
    }

    [Fact]
    public async Task Shows_a_page_left_open_the_next_code_although_nothing_was_stored_since()
    {
        var activity = await PlanAsync("left-open");
        using var first = await exchange.Datong.GetAsync($"{activity}/check-in-code", TestContext.Current.CancellationToken);
        exchange.Time.Advance(TimeSpan.FromSeconds(30));

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{activity}/check-in-code");
        if (first.Headers.ETag is { } tag)
            again.Headers.IfNoneMatch.Add(tag);
        using var second = await exchange.Datong.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Refuses_the_code_of_another_activity_and_who_is_no_teacher()
    {
        var (one, other) = (await PlanAsync("one"), await PlanAsync("other"));

        Assert.Equal("activity.check-in-code-wrong", await RefusedAsync(one, await CodeAsync(other)));
        Assert.Equal("activity.check-in-not-teacher", await exchange.Datong.RefusalAsync(HttpMethod.Post, $"{one}/check-in", new OwnCheckInBody(await CodeAsync(one))));
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync($"{one}/check-in-code", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("access.denied", await teacher.RefusalAsync(HttpMethod.Put, $"{one}/attendance/a1", new CheckInBody("DT00002", null, null)));
    }

    [Fact]
    public async Task Opens_a_quarter_of_an_hour_before_the_day_and_a_code_holds_across_midnight()
    {
        var activity = await PlanAsync("eve");
        exchange.Time.Advance(BackToTheEve);
        Assert.Equal("activity.check-in-early", await RefusedAsync(activity, "000000"));

        exchange.Time.Advance(TimeSpan.FromSeconds((15 * 60) + 45));
        var code = await CodeAsync(activity);
        exchange.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(1, (await CheckInAsync(activity, code)).Changed);
    }

    [Fact]
    public async Task Is_closed_once_the_activity_has_ended()
    {
        var activity = await PlanAsync("ended");
        var code = await CodeAsync(activity);
        await StartAsync(activity);
        var ended = await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/finish");
        await exchange.Datong.ReadAsync<ActivityListBody>(Activities, ended);

        Assert.Equal("activity.check-in-over", await RefusedAsync(activity, code));
        Assert.Empty(await OpenAsync("ended"));
    }

    [Fact]
    public async Task Ten_wrong_codes_lock_the_account_out_for_ten_minutes_even_with_the_right_one()
    {
        var activity = await PlanAsync("guess");
        for (var n = 0; n < 10; n++)
            Assert.Equal("activity.check-in-code-wrong", await RefusedAsync(activity, "no code"));

        Assert.Equal("activity.check-in-locked", await RefusedAsync(activity, await CodeAsync(activity)));
        exchange.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(1, (await CheckInAsync(activity, await CodeAsync(activity))).Changed);
    }

    private async Task<string> PlanAsync(string number)
    {
        var planned = await exchange.Datong.DoAsync(
            HttpMethod.Put, $"{ExchangeHost.Path}/pairings/{await exchange.PairingAsync()}/activities/{number}", new PlanActivityBody(number, "lecture", "onsite", new(2026, 3, 2), 4));
        await exchange.Datong.ReadAsync<ActivityListBody>(Activities, planned);
        return $"{Activities}/{number}";
    }

    private async Task StartAsync(string activity)
    {
        await exchange.Partner.DoAsync(HttpMethod.Post, $"{activity}/confirmation", new ConfirmActivityBody(null));
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/confirmation", new ConfirmActivityBody(null));
        var started = await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/start");
        await exchange.Datong.ReadAsync<ActivityListBody>(Activities, started);
    }

    private async Task<string> CodeAsync(string activity) => (await exchange.Datong.ReadAsync<CheckInCodeBody>($"{activity}/check-in-code")).Code;

    private async Task<ReceiptBody> CheckInAsync(string activity, string code)
    {
        var receipt = await teacher.DoAsync(HttpMethod.Post, $"{activity}/check-in", new OwnCheckInBody(code));
        await exchange.Datong.ReadAsync<ActivityListBody>(Activities, receipt);
        return receipt;
    }

    private Task<string> RefusedAsync(string activity, string code) => teacher.RefusalAsync(HttpMethod.Post, $"{activity}/check-in", new OwnCheckInBody(code));

    private async Task<IEnumerable<OpenCheckInBody>> OpenAsync(string activity) =>
        (await teacher.ReadAsync<OpenCheckInsBody>($"{ExchangeHost.Path}/check-ins")).Activities.Where(a => a.Key == activity);
}
