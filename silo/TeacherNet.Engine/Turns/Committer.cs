using System.Collections.Immutable;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Engine.Turns;

/// <summary>
/// Gathers commits while the store is busy and hands them over as one group. Work that keeps clashing runs here
/// alone, when no group is on its way.
/// </summary>
internal sealed class Committer(IJournal journal, EngineOptions options)
{
    private readonly Lock gate = new();
    private readonly Queue<Waiting> queue = new();
    private readonly Queue<Task> underway = new();
    private bool pumping;

    /// <summary>The journal's answer, or null when the queue is full and nothing was handed over.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    public ValueTask<Appended>? Submit(Commit commit)
    {
        var waiting = new Waiting(commit, null);
        return Enqueue(waiting, bounded: true) ? new(waiting.Answer.Task) : null;
    }

    /// <summary>Runs work while nothing else is appended by this engine.</summary>
    public Task AloneAsync(Func<Task> work)
    {
        var waiting = new Waiting(null, work);
        Enqueue(waiting, bounded: false);
        return waiting.Answer.Task;
    }

    private bool Enqueue(Waiting waiting, bool bounded)
    {
        lock (gate)
        {
            if (bounded && queue.Count >= options.CommitterQueue)
                return false;
            queue.Enqueue(waiting);
            if (pumping)
                return true;
            pumping = true;
        }
        _ = PumpAsync();
        return true;
    }

    private async Task PumpAsync()
    {
        // Off the submitter's turn: a store that answers at once would keep it here for as long as there is work.
        await Task.Yield();
        while (Next() is { } group)
        {
            if (group is [{ Work: { } work } alone])
            {
                await DownToAsync(0);
                await RunAsync(alone, work);
                continue;
            }
            underway.Enqueue(AppendAsync(group));
            await DownToAsync(options.GroupsUnderway - 1);
        }
    }

    /// <summary>Waits until no more than so many groups are on their way.</summary>
    private async Task DownToAsync(int most)
    {
        while (underway.Count > most)
            await underway.Dequeue();
    }

    private List<Waiting>? Next()
    {
        lock (gate)
        {
            var group = new List<Waiting>();
            var events = 0;
            while (queue.TryPeek(out var next) && group.Count < options.GroupLimit && (group.Count == 0 || events < options.GroupEvents))
            {
                if (next.Commit is null && group.Count > 0)
                    break;
                group.Add(queue.Dequeue());
                if (next.Commit is null)
                    break;
                foreach (var write in next.Commit.Writes)
                    events += write.Events.Length;
            }
            pumping = group.Count > 0;
            return pumping ? group : null;
        }
    }

    private async Task AppendAsync(List<Waiting> group)
    {
        var commits = ImmutableArray.CreateBuilder<Commit>(group.Count);
        foreach (var waiting in group)
            commits.Add(waiting.Commit!);
        try
        {
            var answers = await journal.AppendAsync(commits.MoveToImmutable(), CancellationToken.None);
            for (var i = 0; i < group.Count; i++)
                group[i].Answer.SetResult(answers[i]);
        }
#pragma warning disable CA1031 // Whatever the store threw, every waiter must hear of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (var waiting in group)
                waiting.Answer.TrySetException(failure);
        }
    }

    private static async Task RunAsync(Waiting alone, Func<Task> work)
    {
        try
        {
            await work();
            alone.Answer.SetResult(null!);
        }
#pragma warning disable CA1031 // Whatever the work threw belongs to its caller; the pump must go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            alone.Answer.SetException(failure);
        }
    }

    private sealed record Waiting(Commit? Commit, Func<Task>? Work)
    {
        public TaskCompletionSource<Appended> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
