using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;

namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>The one thread that writes: it takes what waits, does it in one transaction and answers when that is durable.</summary>
internal sealed class Writer : IDisposable
{
    private const int MostJobs = 256;
    private static readonly TimeSpan ScrubAgain = TimeSpan.FromMilliseconds(200);
    private readonly BlockingCollection<WriteJob> queue = [];
    private readonly Connection connection;
    private readonly Ledger ledger;
    private readonly SideRows side;
    private readonly Action<Grown> publish;
    private readonly Thread thread;
    private bool scrubDue;
    private int closed;

    /// <param name="connection">The write connection; the writer disposes it.</param>
    /// <param name="epoch">The history's name.</param>
    /// <param name="publish">Told what is durable of each scope, on the writer's thread.</param>
    public Writer(Connection connection, Guid epoch, Action<Grown> publish)
    {
        this.connection = connection;
        this.publish = publish;
        ledger = new(connection, epoch);
        side = new(connection);
        thread = new(Work) { IsBackground = true, Name = "journal writer" };
        thread.Start();
    }

    public Task<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel) => Enqueue(() =>
    {
        var answers = ImmutableArray.CreateBuilder<Appended>(group.Length);
        foreach (var commit in group)
            answers.Add(ledger.Append(commit));
        return answers.MoveToImmutable();
    }, cancel);

    public Task<bool> WriteSideAsync(IReadOnlyCollection<SideWrite> writes, CancellationToken cancel) => Enqueue(() => side.Write(writes), cancel);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) != 0)
            return;
        queue.CompleteAdding();
        thread.Join();
        connection.Dispose();
    }

    private Task<T> Enqueue<T>(Func<T> work, CancellationToken cancel)
    {
        var job = new WriteJob<T>(work, cancel);
        try
        {
            queue.Add(job, CancellationToken.None);
            return job.Answered;
        }
        catch (InvalidOperationException completed)
        {
            return Task.FromException<T>(new JournalUnavailableException("The store is closed.", completed));
        }
    }

    private void Work()
    {
        var batch = new List<WriteJob>();
        while (!queue.IsCompleted)
        {
            if (!queue.TryTake(out var next, scrubDue ? ScrubAgain : Timeout.InfiniteTimeSpan))
            {
                Scrub();
                continue;
            }
            do
            {
                if (next.Begin())
                    batch.Add(next);
            }
            while (batch.Count < MostJobs && queue.TryTake(out next));
            if (batch.Count > 0)
                Store(batch);
            batch.Clear();
        }
    }

    private void Store(List<WriteJob> batch)
    {
        try
        {
            connection.Run("begin");
            foreach (var job in batch)
                job.Run();
            ledger.Flush();
            connection.Run("commit");
        }
        catch (Exception error)
        {
            Undo();
            foreach (var job in batch)
                job.Fail(error is SqliteFailure ? new JournalUnavailableException("The journal could not be written.", error) : error);
            return;
        }
        foreach (var grown in ledger.Settle())
            publish(grown);
        if (side.Removed())
            Scrub();
        foreach (var job in batch)
            job.Answer();
    }

    private void Undo()
    {
        ledger.Forget();
        side.Removed();
        try
        {
            connection.Abandon();
        }
        catch (SqliteFailure)
        {
            // SQLite has rolled back by itself, or will when the next transaction begins and fails in turn.
        }
    }

    /// <summary>Removed bytes still stand in the write-ahead log until it is emptied; readers may put that off.</summary>
    private void Scrub()
    {
        try
        {
            connection.WaitAtMost(TimeSpan.FromMilliseconds(20));
            scrubDue = connection.Prepare("truncate-wal").RunFlag();
        }
        catch (SqliteFailure)
        {
            scrubDue = true;
        }
        finally
        {
            connection.WaitAtMost(TimeSpan.FromSeconds(2));
        }
    }
}
