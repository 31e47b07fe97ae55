using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

public abstract partial class JournalContract
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_waiter_behind_the_head_goes_on_at_once()
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a"));

        Assert.True(journal.WhenBeyondAsync(Datong, 0, Cancel).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_waiter_at_the_head_is_woken_by_the_next_append()
    {
        await using var journal = await OpenAsync();
        var waiter = journal.WhenBeyondAsync(Datong, 0, Cancel).AsTask();
        Assert.False(waiter.IsCompleted);

        await journal.Store(Commit(Teacher("wang"), 0, "a"));

        await waiter.WaitAsync(Hang, Cancel);
    }

    [Fact]
    public async Task A_waiter_that_is_cancelled_stops_waiting()
    {
        await using var journal = await OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiter = journal.WhenBeyondAsync(Datong, 0, stop.Token).AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiter.WaitAsync(Hang, Cancel));
    }
}
