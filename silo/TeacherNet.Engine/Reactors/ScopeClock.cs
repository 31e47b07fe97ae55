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
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(ScopeId scope, CancellationToken cancel)
    {
        var ordered = new HashSet<CommandId>();
        var following = await views.OfAsync(scope);
        try
        {
            while (true)
            {
                var position = following.Cursor.Position;
                var local = time.Local(scope, time.Now);
                var (due, next) = following.ReadDue(s => (s?.Until(local).ToArray() ?? [], s?.Next));
                foreach (var item in due)
                    await OrderAsync(scope, item, ordered, cancel);
                await SleepAsync(following, position, next is { } at && at > local ? time.Instant(scope, at) - time.Now : LongestSleep, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task OrderAsync(ScopeId scope, DueItem item, HashSet<CommandId> ordered, CancellationToken cancel)
    {
        var id = CommandId.Named(FormattableString.Invariant($"due\n{scope}\n{item.Id}\n{item.At:O}"));
        if (!ordered.Add(id))
            return;
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

    /// <summary>Until the next item falls due or the log moves on, whichever is first.</summary>
    private async Task SleepAsync(ScopeViews following, long position, TimeSpan until, CancellationToken cancel)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var sleep = Task.Delay(until < LongestSleep ? until : LongestSleep, time.Clock, wake.Token);
        var moved = following.WhenBeyondAsync(position, wake.Token).AsTask();
        await Task.WhenAny(sleep, moved);
        await wake.CancelAsync();
        await Task.WhenAll(sleep, moved).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
        cancel.ThrowIfCancellationRequested();
    }
}
