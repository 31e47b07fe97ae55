using System.Text.Json;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Demo.Day;

/// <summary>The people who run the day: a coordinator of the own bureau, the partner's, and a group's.</summary>
internal sealed record DayCrew(DayDesk Bureau, DayDesk Partner, DayDesk Group) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Signs everybody in, at a demonstration and nowhere else.</summary>
    /// <exception cref="StartException">There is no server, or it is no demonstration.</exception>
    public static async Task<DayCrew> SignInAsync(Uri server, string account, string password, CancellationToken cancel)
    {
        await RequireDemoAsync(server, password, cancel);
        return new(
            await DayDesk.SignInAsync(server, account, password, cancel),
            await DayDesk.SignInAsync(server, "yuhuatai", password, cancel),
            await DayDesk.SignInAsync(server, "group", password, cancel));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        foreach (var desk in (DayDesk[])[Bureau, Partner, Group])
        {
            using (desk)
                await desk.SignOutAsync(patience.Token);
        }
    }

    // Accounts of these names may exist anywhere; a demonstration is what the demonstration's seed has written.
    private static async Task RequireDemoAsync(Uri server, string password, CancellationToken cancel)
    {
        using var auditor = await DayDesk.SignInAsync(server, "auditor", password, cancel);
        var events = await auditor.ReadAsync<JsonElement>($"/api/v1/{DemoRegions.Exchange}/events?actor={DemoSeed.Actor}", 0, cancel);
        await auditor.SignOutAsync(cancel);
        if (events.GetProperty("events").GetArrayLength() == 0)
            throw new StartException("demo-day.no-demo", $"{server} 不是演示，什么也没有做。", $"{server} is no demonstration; nothing was done.");
    }
}
