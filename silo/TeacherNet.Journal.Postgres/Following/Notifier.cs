using Npgsql;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Following;

/// <summary>Tells other processes which logs have grown, on a connection of its own, after the fact and many at once. What is lost is made good by their look each second.</summary>
internal sealed class Notifier : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly Server server;
    private readonly CancellationTokenSource stop = new();
    private readonly SemaphoreSlim grown = new(0, 1);
    private readonly HashSet<string> waiting = [];
    private readonly Task work;

    public Notifier(Server server)
    {
        this.server = server;
        work = Task.Run(WorkAsync);
    }

    /// <summary>The server's number of the connection that tells, so that this process does not listen to itself; 0 while there is none.</summary>
    public int Process { get; private set; }

    public void Tell(ScopeId scope)
    {
        lock (waiting)
        {
            if (waiting.Add(scope.Value) && waiting.Count == 1)
                grown.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
        grown.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (true)
            {
                try
                {
                    await using var connection = await server.ConnectAsync(stop.Token);
                    Process = connection.ProcessID;
                    await TellAsync(connection);
                }
                catch (Exception failure) when (Server.IsOutage(failure))
                {
                    Process = 0;
                    await Task.Delay(TimeSpan.FromSeconds(1), stop.Token);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task TellAsync(NpgsqlConnection connection)
    {
        while (true)
        {
            await grown.WaitAsync(stop.Token);
            List<string> names;
            lock (waiting)
            {
                names = [.. waiting];
                waiting.Clear();
            }
            await using (var notify = connection.Ask("notify", Commands.Texts(names)))
                await notify.ExecuteNonQueryAsync(stop.Token);
            await Task.Delay(Pause, stop.Token);
        }
    }
}
