using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Database;

namespace TeacherNet.Journal.Postgres.Following;

/// <summary>Hears of what other processes write: by wake-ups, and by a look at all heads each second.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly Server server;
    private readonly Heads heads;
    private readonly Notifier own;
    private readonly Guid epoch;
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource otherHistory = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task work;

    public Follower(Server server, Heads heads, Notifier own, Guid epoch)
    {
        (this.server, this.heads, this.own, this.epoch) = (server, heads, own, epoch);
        work = Task.Run(WorkAsync);
    }

    /// <summary>Completes when the database turns out to hold another history than the one this process began with.</summary>
    public Task OtherHistory => otherHistory.Task;

    /// <summary>Why the server does not answer; null when it does.</summary>
    public string? Failure { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
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
                    await FollowAsync(connection);
                }
                catch (Exception failure) when (Server.IsOutage(failure))
                {
                    Failure = failure.Message;
                    await Task.Delay(Pause, stop.Token);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task FollowAsync(NpgsqlConnection connection)
    {
        var heard = new HashSet<string>();
        connection.Notification += (_, told) =>
        {
            if (told.PID != own.Process)
                heard.Add(told.Payload);
        };
        await using (var listen = connection.Ask("listen"))
            await listen.ExecuteNonQueryAsync(stop.Token);
        for (var next = 0L; ;)
        {
            List<string>? names = null;
            if (Environment.TickCount64 >= next)
                next = Environment.TickCount64 + (long)Look.TotalMilliseconds;
            else
                names = [.. heard];
            heard.Clear();
            if (names is not { Count: 0 })
                await SeeAsync(connection, names);
            Failure = null;
            if (heard.Count == 0)
                await connection.WaitAsync(TimeSpan.FromMilliseconds(Math.Max(1, next - Environment.TickCount64)), stop.Token);
        }
    }

    private async Task SeeAsync(NpgsqlConnection connection, List<string>? names)
    {
        await using var command = names is null ? connection.Ask("Read/heads") : connection.Ask("Read/heads-of", Commands.Texts(names));
        await using var rows = await command.ExecuteReaderAsync(stop.Token);
        while (await rows.ReadAsync(stop.Token))
        {
            var head = new Head(rows.GetGuid(4), rows.GetInt64(1), [.. rows.GetFieldValue<byte[]>(2)], Microseconds.ToTime(rows.GetInt64(3)));
            if (head.Epoch != epoch)
                otherHistory.TrySetResult();
            heads.Saw(new(rows.GetString(0)), head);
        }
    }
}
