using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Exchanges;

public sealed class ActivityTests(ExchangeHost exchange) : IClassFixture<ExchangeHost>
{
    private const string Activities = $"{ExchangeHost.Path}/activities";

    [Fact]
    public async Task Starts_once_both_sides_confirmed_each_for_itself_and_counts_each_check_in()
    {
        var before = await TimesAsync(null);
        var activity = await PlanAsync("visit-1");
        Assert.Equal("activity.other-side", await exchange.Partner.RefusalAsync(HttpMethod.Post, $"{activity}/confirmation", new ConfirmActivityBody("second")));
        await exchange.Partner.DoAsync(HttpMethod.Post, $"{activity}/confirmation", new ConfirmActivityBody(null));
        Assert.Equal("activity.not-confirmed", await exchange.Datong.RefusalAsync(HttpMethod.Post, $"{activity}/start"));
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/confirmation", new ConfirmActivityBody(null));
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/start");

        var (one, two) = (await exchange.TeacherAsync("datong", 0), await exchange.TeacherAsync("yuhuatai", 1));
        await exchange.Datong.DoAsync(HttpMethod.Put, $"{activity}/attendance/a1", new CheckInBody(one.Facts.StaffNumber, null, null));
        await exchange.Datong.DoAsync(HttpMethod.Put, $"{activity}/attendance/a2", new CheckInBody(two.Facts.StaffNumber, "trainee", null));
        await exchange.Datong.DoAsync(HttpMethod.Delete, $"{activity}/attendance/a1");
        Assert.Equal("teacher.not-registered", await exchange.Datong.RefusalAsync(HttpMethod.Put, $"{activity}/attendance/a3", new CheckInBody("nobody", null, null)));
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/finish");
        var accepted = await exchange.Datong.DoAsync(HttpMethod.Post, $"{activity}/acceptance");

        var roll = await exchange.Partner.ReadAsync<AttendanceListBody>($"{activity}/attendance", accepted);
        Assert.DoesNotContain(two.Name, Assert.Single(roll.Rows).Shown, StringComparison.Ordinal);
        Assert.Equal(before + 1, await TimesAsync(accepted));
    }

    [Fact]
    public async Task Finds_an_activity_by_its_number()
    {
        await PlanAsync("visit-2");

        var found = await exchange.Datong.ReadAsync<ActivityListBody>($"{Activities}?q=visit-2");

        Assert.Equal(["visit-2"], found.Rows.Select(a => a.Number));
        Assert.Equal("planned", found.Rows[0].State);
    }

    private async Task<string> PlanAsync(string number)
    {
        var planned = await exchange.Datong.DoAsync(
            HttpMethod.Put, $"{ExchangeHost.Path}/pairings/{await exchange.PairingAsync()}/activities/{number}", new PlanActivityBody(number, "lecture", "onsite", new(2026, 3, 2), 4));
        await exchange.Datong.ReadAsync<ActivityListBody>(Activities, planned);
        return $"{Activities}/{number}";
    }

    private async Task<decimal> TimesAsync(ReceiptBody? after) =>
        (await exchange.Datong.ReadAsync<FigureBody>($"{ExchangeHost.Path}/metrics/exchange.person-times?year=2026", after)).Value;
}
