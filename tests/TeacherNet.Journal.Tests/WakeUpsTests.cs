using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests;

public sealed class WakeUpsTests
{
    private readonly ManualTime time = new();

    [Fact]
    public async Task A_lost_wake_up_is_made_good_by_the_look_each_second()
    {
        var head = 0L;
        var waiter = new WakeUps(time).WhenBeyondAsync(Datong, 0, () => Volatile.Read(ref head), TestContext.Current.CancellationToken).AsTask();
        time.Advance(TimeSpan.FromSeconds(0.9));
        Volatile.Write(ref head, 1);
        Assert.False(waiter.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(0.1));

        await waiter.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_early_wake_up_lets_nobody_past()
    {
        var head = 0L;
        var wakeUps = new WakeUps(time);
        var looks = 0;
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiter = wakeUps.WhenBeyondAsync(Datong, 0, () =>
        {
            if (Interlocked.Increment(ref looks) == 2)
                looked.SetResult();
            return Volatile.Read(ref head);
        }, TestContext.Current.CancellationToken).AsTask();

        wakeUps.Wake(Datong);
        await looked.Task;
        Assert.False(waiter.IsCompleted);

        Volatile.Write(ref head, 1);
        wakeUps.Wake(Datong);
        await waiter.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
