using System.Collections.Concurrent;
using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Lessons;

/// <summary>
/// Listens for signs of life from the ends of lessons. An end that fell silent for ten seconds lost its connection; one
/// heard again is back. Ends that never gave a sign are left to people.
/// </summary>
internal sealed class LessonWatch(IEngine engine, TimeProvider time) : BackgroundService
{
    private const string Actor = "system/lesson-watch";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(4);
    private readonly ConcurrentDictionary<EndAddress, Pulse> pulses = new();

    /// <summary>Notes a sign of life. The first one checks the end and connects it; the position of what that changed, or null.</summary>
    public async ValueTask<long?> BeatAsync(EndAddress end, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var isNews = !pulses.TryGetValue(end, out var before) || before.IsLost;
        pulses[end] = new(now, IsLost: isNews);
        if (!isNews)
            return null;
        var check = await AskAsync(end, new CheckEnd(end.End), now, cancel);
        var resume = await AskAsync(end, new ResumeEnd(end.End), now, cancel);
        // Not known to be written: the next sign of life asks again.
        if (check is Answer.Accepted or Answer.Refused && resume is Answer.Accepted or Answer.Refused)
            pulses.TryUpdate(end, new(now, IsLost: false), new(now, IsLost: true));
        return (resume as Answer.Accepted ?? check as Answer.Accepted)?.Receipt.Position;
    }

    /// <summary>Drops the ends that have fallen silent.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var (end, pulse) in pulses)
        {
            if (now - pulse.Last > Forgotten)
                pulses.TryRemove(new(end, pulse));
            else if (!pulse.IsLost && now - pulse.Last > Silence && pulses.TryUpdate(end, pulse with { IsLost = true }, pulse))
                await DropAsync(end, pulse, cancel);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task DropAsync(EndAddress end, Pulse pulse, CancellationToken cancel)
    {
        var answer = await AskAsync(end, new DropEnd(end.End), pulse.Last, cancel);
        if (answer is not (Answer.Accepted or Answer.Refused))
            pulses.TryUpdate(end, pulse, pulse with { IsLost = true });
        else if (pulses.TryGetValue(end, out var after) && !after.IsLost)
            // It was heard again while the drop was on its way, and its return may have come before the drop.
            await AskAsync(end, new ResumeEnd(end.End), after.Last.AddTicks(1), cancel);
    }

    // The same sign of life always leads to the same command, so a repeated one changes nothing.
    private ValueTask<Answer> AskAsync(EndAddress end, LessonCommand command, DateTimeOffset at, CancellationToken cancel)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{Actor}\n{end.Scope}\n{end.Lesson}\n{end.End}\n{command.GetType().Name}\n{at.UtcTicks}");
        return engine.AskAsync(new(end.Scope, LessonGrain.Kind, end.Lesson), command, Actor, CommandId.Named(id), cancel);
    }

    private sealed record Pulse(DateTimeOffset Last, bool IsLost);
}

/// <summary>One end of one lesson.</summary>
internal readonly record struct EndAddress(ScopeId Scope, string Lesson, string End);
