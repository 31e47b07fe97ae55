using System.Collections.Immutable;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Demo.Day;

/// <summary>The activity of the day, under a key of its own: planned by the partner, confirmed by both, run by the own bureau.</summary>
/// <param name="pairing">The key of the pairing it is held for.</param>
/// <param name="guests">Who may check in, by 教师编号 and region.</param>
internal sealed class StagedActivity(DayCrew crew, string pairing, ImmutableArray<(string StaffNumber, string Region)> guests)
{
    private static readonly string Exchange = $"/api/v1/{DemoRegions.Exchange}";
    private readonly string key = Guid.CreateVersion7().ToString("N");
    private string number = "";
    private int nextGuest;
    private long position;
    private bool isOver = true;

    public Task PlanAsync(PlanActivityBody body, CancellationToken cancel)
    {
        (isOver, number) = (false, body.Number);
        return OrderAsync(crew.Partner, HttpMethod.Put, $"pairings/{pairing}/activities/{key}", body, cancel);
    }

    public async Task ConfirmAsync(CancellationToken cancel)
    {
        await OrderAsync(crew.Partner, HttpMethod.Post, $"activities/{key}/confirmation", new ConfirmActivityBody(null), cancel);
        await OrderAsync(crew.Bureau, HttpMethod.Post, $"activities/{key}/confirmation", new ConfirmActivityBody(null), cancel);
    }

    public Task StartAsync(CancellationToken cancel) => OrderAsync(crew.Bureau, HttpMethod.Post, $"activities/{key}/start", null, cancel);

    /// <summary>The next guest checks in; one person may stand on two rosters, and then it is the one after.</summary>
    public async Task CheckInAsync(CancellationToken cancel)
    {
        ReceiptBody receipt;
        do
        {
            var role = nextGuest switch { 0 => "presenter", 1 => "organiser", _ => null };
            var (staffNumber, region) = guests[nextGuest++];
            receipt = await OrderAsync(crew.Bureau, HttpMethod.Put, $"activities/{key}/attendance/{Guid.CreateVersion7():N}", new CheckInBody(staffNumber, role, region), cancel);
        }
        while (receipt.Changed == 0);
    }

    public async Task FinishAsync(CancellationToken cancel)
    {
        await OrderAsync(crew.Bureau, HttpMethod.Post, $"activities/{key}/finish", null, cancel);
        isOver = true;
    }

    /// <summary>Finishes the activity when it goes on, and calls it off when it was only planned.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        if (isOver)
            return;
        try
        {
            await FinishAsync(cancel);
        }
        catch (StartException refused) when (refused.Code == "activity.not-live")
        {
            await OrderAsync(crew.Bureau, HttpMethod.Post, $"activities/{key}/cancellation", null, cancel);
        }
        catch (StartException refused) when (refused.Code == "activity.not-planned")
        {
            // It was stopped before it was planned.
        }
    }

    /// <summary>The activity as the server has it.</summary>
    public async Task<ActivityBody> ReadAsync(CancellationToken cancel) =>
        (await crew.Bureau.ReadAsync<ActivityListBody>($"{Exchange}/activities?q={number}", position, cancel)).Rows.Single(a => a.Key == key);

    private async Task<ReceiptBody> OrderAsync(DayDesk desk, HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        var receipt = await desk.OrderAsync(method, $"{Exchange}/{path}", body, cancel);
        position = receipt.Position;
        return receipt;
    }
}
