using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>One watcher of a bench: counts what it is sent and when, and reports as a page does. A slow one stops reading.</summary>
internal sealed class Watching : IAsyncDisposable
{
    private static readonly TimeSpan ReportPause = TimeSpan.FromSeconds(5);
    // A flood sends in a second what pages see in minutes, so here the count rules as well.
    private const int ReportEvery = 200;
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(long From, long To, long At)> arrivals = [];
    private LiveSocket? socket;
    private Func<long, JsonNode?[]>? report;
    private int received;
    private long shown;
    private Task reporting = Task.CompletedTask;

    private Watching(int document, bool isSlow) => (Document, IsSlow) = (document, isSlow);

    public int Document { get; }

    public bool IsSlow { get; }

    /// <summary>Patches received since the start.</summary>
    public int Received => Volatile.Read(ref received);

    /// <summary>Patches with the time each arrived.</summary>
    public IReadOnlyList<(long From, long To, long At)> Arrivals => arrivals;

    /// <summary>True when the server ended the connection.</summary>
    public bool IsCut => socket!.Closed.IsCompleted;

    public static async Task<Watching> StartAsync(
        Uri hub, string? cookie, int document, bool isSlow, JsonNode?[] watch, Func<long, JsonNode?[]>? report, CancellationToken cancel)
    {
        var watching = new Watching(document, isSlow) { report = report };
        watching.socket = await LiveSocket.ConnectAsync(hub, cookie, watching.TakeAsync, cancel);
        await watching.socket.InvokeAsync("Watch", "1", cancel, watch);
        await watching.answered.Task.WaitAsync(TimeSpan.FromSeconds(30), cancel);
        if (report is not null && !isSlow)
            watching.reporting = watching.ReportAsync();
        return watching;
    }

    /// <summary>Forgets what was counted.</summary>
    public void Reset()
    {
        arrivals.Clear();
        Volatile.Write(ref received, 0);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        stopped.TrySetResult();
        await reporting;
        await socket!.DisposeAsync();
    }

    private async ValueTask TakeAsync(ReadOnlySequence<byte> record)
    {
        var at = Stopwatch.GetTimestamp();
        var (type, from, to) = Read(record);
        if (type == 3)
            answered.TrySetResult();
        if (type != 1)
            return;
        if (IsSlow)
        {
            await stopped.Task;
            return;
        }
        arrivals.Add((from, to, at));
        Volatile.Write(ref shown, to);
        if (Interlocked.Increment(ref received) % ReportEvery == 0 && report is not null)
            await SendAsync(to);
    }

    private async Task ReportAsync()
    {
        while (!stopped.Task.IsCompleted && !IsCut)
        {
            if (Volatile.Read(ref shown) is > 0 and var to)
                await SendAsync(to);
            await Task.WhenAny(stopped.Task, socket!.Closed, Task.Delay(ReportPause));
        }
    }

    private async Task SendAsync(long to)
    {
        try
        {
            await socket!.InvokeAsync("Report", null, CancellationToken.None, report!(to));
        }
        catch (Exception over) when (over is System.Net.WebSockets.WebSocketException or ObjectDisposedException or IOException)
        {
            // Cut: the bench sees it by the connection.
        }
    }

    private static (int Type, long From, long To) Read(ReadOnlySequence<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        var (type, from, to) = (0, 0L, 0L);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var isType = reader.CurrentDepth == 1 && reader.ValueTextEquals("type"u8);
            var isFrom = reader.CurrentDepth == 3 && reader.ValueTextEquals("from"u8);
            var isTo = reader.CurrentDepth == 3 && reader.ValueTextEquals("to"u8);
            reader.Read();
            if (isType)
                type = reader.GetInt32();
            else if (isFrom)
                from = reader.GetInt64();
            else if (isTo)
                return (type, from, reader.GetInt64());
            if (isType && type != 1)
                break;
        }
        return (type, from, to);
    }
}
