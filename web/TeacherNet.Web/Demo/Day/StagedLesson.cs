using TeacherNet.Grains.Lessons;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Demo.Day;

/// <summary>A lesson of the day, under a key of its own.</summary>
/// <param name="scope">Where its log is: <c>/api/v1/…</c>.</param>
/// <param name="owner">Whose it is, below the scope: <c>pairings/KEY</c> or <c>groups/KEY</c>.</param>
internal sealed class StagedLesson(DayDesk desk, string scope, string owner)
{
    private const int Listed = 500;
    private readonly string key = Guid.CreateVersion7().ToString("N");
    private string[] ends = [];
    private long position;
    private bool isOver = true;

    public async Task TimetableAsync(TimetableLessonBody body, CancellationToken cancel)
    {
        isOver = false;
        ends = [LessonPlan.SpeakerEnd, .. body.Ends.Select(e => e.Id)];
        await OrderAsync(HttpMethod.Put, $"{owner}/lessons/{key}", body, cancel);
        // Whose lesson it is decides who may run it, and that is read from what has been written.
        await ReadAsync(cancel);
    }

    public async Task StartAsync(CancellationToken cancel)
    {
        foreach (var end in ends)
            await OrderAsync(HttpMethod.Post, $"lessons/{key}/ends/{end}/check", null, cancel);
        await OrderAsync(HttpMethod.Post, $"lessons/{key}/start", null, cancel);
    }

    public Task DropAsync(CancellationToken cancel) => OrderAsync(HttpMethod.Post, $"lessons/{key}/ends/{ends[1]}/drop", null, cancel);

    public Task ReturnAsync(CancellationToken cancel) => OrderAsync(HttpMethod.Post, $"lessons/{key}/ends/{ends[1]}/return", null, cancel);

    public async Task EndAsync(CancellationToken cancel)
    {
        await OrderAsync(HttpMethod.Post, $"lessons/{key}/end", null, cancel);
        isOver = true;
    }

    /// <summary>Ends the lesson when it goes on, and calls it off when it was only timetabled.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        if (isOver)
            return;
        try
        {
            await EndAsync(cancel);
        }
        catch (StartException refused) when (refused.Code == "lesson.not-live")
        {
            await OrderAsync(HttpMethod.Post, $"lessons/{key}/cancellation", null, cancel);
        }
        catch (StartException refused) when (refused.Code == "lesson.not-timetabled")
        {
            // It was stopped before it was timetabled.
        }
    }

    /// <summary>The lesson as the server has it.</summary>
    public async Task<LessonBody> ReadAsync(CancellationToken cancel) =>
        (await desk.ReadAsync<LessonListBody>($"{scope}/lessons?heldFor={owner.Split('/')[1]}&size={Listed}", position, cancel)).Rows.Single(l => l.Key == key);

    private async Task OrderAsync(HttpMethod method, string path, object? body, CancellationToken cancel) =>
        position = (await desk.OrderAsync(method, $"{scope}/{path}", body, cancel)).Position;
}
