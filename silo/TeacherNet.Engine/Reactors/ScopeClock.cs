using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Reactors;

/// <summary>
/// The clock of a scope: orders what falls due, in order, each item once under an id made from item and time.
/// What fell due while no process ran is ordered at start.
/// </summary>
/// <param name="views">The views; the due view is read.</param>
/// <param name="engine">Takes the commands.</param>
/// <param name="time">Clock and zones.</param>
/// <param name="refused">Makes a refused item visible.</param>
public sealed class ScopeClock(ViewHost views, IEngine engine, ScopeTime time, Func<DueItem, Refusal, FollowUp> refused)
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    /// <summary>No zone turns its clocks further than this at once, so nothing within the longest sleep is overlooked.</summary>
    private static readonly TimeSpan Horizon = LongestSleep + TimeSpan.FromHours(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<ScopeId, string> failures = new();

    /// <summary>Clocks that are failing, with the scope and the reason.</summary>
    public ImmutableArray<string> Failures => [.. failures.Select(f => $"clock @ {f.Key}: {f.Value}")];

    /// <summary>Runs until cancelled. A failure is tried again after a pause that grows.</summary>
    public async Task RunAsync(ScopeId scope, CancellationToken cancel)
    {
        var ordered = new HashSet<CommandId>();
        for (var pause = Pause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var following = await views.OfAsync(scope);
                while (true)
                {
                    await TickAsync(scope, following, ordered, cancel);
                    failures.TryRemove(scope, out _);
                    pause = Pause;
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever broke, this clock alone waits and tries again, and health turns red.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures[scope] = failure.Message;
                await SleepAsync(pause, cancel);
            }
        }
    }

    /// <summary>Orders what is due, then sleeps until the next item or until the log moves on.</summary>
    private async Task TickAsync(ScopeId scope, ScopeViews following, HashSet<CommandId> ordered, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var position = following.Cursor.Position;
        var now = time.Now;
        var near = following.ReadDue(s => s?.Until(time.Local(scope, now) + Horizon).ToArray() ?? []);
        var coming = near.Select(i => (Item: i, Id: IdOf(scope, i), At: time.Instant(scope, i.At))).ToArray();
        ordered.IntersectWith(coming.Select(c => c.Id));
        foreach (var due in coming.Where(c => c.At <= now && !ordered.Contains(c.Id)))
        {
            await OrderAsync(due.Item, due.Id, cancel);
            ordered.Add(due.Id);
        }
        var next = coming.Where(c => c.At > now).Select(c => c.At - time.Now).DefaultIfEmpty(LongestSleep).Min();
        await SleepAsync(following, position, next, cancel);
    }

    private static CommandId IdOf(ScopeId scope, DueItem item) => CommandId.Named(FormattableString.Invariant($"due\n{scope}\n{item.Id}\n{item.At:O}"));

    private async Task OrderAsync(DueItem item, CommandId id, CancellationToken cancel)
    {
        if (await AskAsync(item.Grain, item.Command, id, cancel) is { } refusal)
        {
            var visible = refused(item, refusal);
            await AskAsync(visible.Grain, visible.Command, CommandId.Following("clock", id, 0, 1), cancel);
        }
    }

    private async Task<Refusal?> AskAsync(GrainId grain, ICommand command, CommandId id, CancellationToken cancel)
    {
        while (true)
        {
            switch (await engine.AskAsync(grain, command, "system/clock", id, cancel))
            {
                case Answer.Accepted:
                    return null;
                case Answer.Refused { Refusal: { Code: not "engine.contended" } refusal }:
                    return refusal;
                default:
                    await Task.Delay(Pause, time.Clock, cancel);
                    break;
            }
        }
    }

    private async Task SleepAsync(ScopeViews following, long position, TimeSpan until, CancellationToken cancel)
    {
        using var sleep = new CancellationTokenSource(Clamped(until), time.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, sleep.Token);
        try
        {
            await following.WhenBeyondAsync(position, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Something falls due, or it is time to look again.
        }
    }

    private async Task SleepAsync(TimeSpan pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, time.Clock, cancel);
        }
        catch (OperationCanceledException)
        {
            // Seen by the next tick.
        }
    }

    // Timers count whole milliseconds: rounded down, the last fraction of one would be spent spinning.
    private static TimeSpan Clamped(TimeSpan until) => until < LongestSleep ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, until.TotalMilliseconds))) : LongestSleep;
}
