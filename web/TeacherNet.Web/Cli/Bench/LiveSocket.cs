using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A watcher without a browser: SignalR's JSON protocol over one WebSocket.</summary>
internal sealed class LiveSocket : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e;
    private readonly ClientWebSocket socket;
    private readonly Func<ReadOnlySequence<byte>, ValueTask> received;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private Task running = Task.CompletedTask;

    private LiveSocket(ClientWebSocket socket, Func<ReadOnlySequence<byte>, ValueTask> received) => (this.socket, this.received) = (socket, received);

    /// <summary>Completes when the connection is over.</summary>
    public Task Closed => running;

    /// <summary>Connects, shakes hands, and hands every record to <paramref name="received"/> in order.</summary>
    /// <param name="address"><c>ws://…/live</c></param>
    /// <param name="cookie">The session, as a browser would send it.</param>
    /// <param name="received">Called for each record, without its end mark; until it completes no more is read.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<LiveSocket> ConnectAsync(Uri address, string? cookie, Func<ReadOnlySequence<byte>, ValueTask> received, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        if (cookie is not null)
            socket.Options.SetRequestHeader("Cookie", cookie);
        await socket.ConnectAsync(address, cancel);
        var live = new LiveSocket(socket, received);
        await live.SendAsync("""{"protocol":"json","version":1}""", cancel);
        live.running = Task.WhenAll(live.ReadAsync(), live.PingAsync());
        return live;
    }

    /// <summary>Calls a hub method and waits for nothing.</summary>
    public Task InvokeAsync(string method, string? id, CancellationToken cancel, params ReadOnlySpan<JsonNode?> arguments)
    {
        var message = new JsonObject { ["type"] = 1, ["target"] = method, ["arguments"] = new JsonArray([.. arguments]) };
        if (id is not null)
            message["invocationId"] = id;
        return SendAsync(message.ToJsonString(), cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        socket.Dispose();
        stopping.Dispose();
        sending.Dispose();
    }

    private async Task SendAsync(string json, CancellationToken cancel)
    {
        await sending.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes($"{json}\u001e"), WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.5));
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
                await SendAsync("""{"type":6}""", stopping.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException or IOException)
        {
            // The reader says how it ended.
        }
    }

    private async Task ReadAsync()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(pipe.Writer.GetMemory(16 * 1024), stopping.Token);
                if (result.MessageType == WebSocketMessageType.Close)
                    break;
                pipe.Writer.Advance(result.Count);
                await pipe.Writer.FlushAsync(stopping.Token);
                await DrainAsync(pipe.Reader);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // Closed by either side.
        }
        await stopping.CancelAsync();
    }

    private async ValueTask DrainAsync(System.IO.Pipelines.PipeReader reader)
    {
        if (!reader.TryRead(out var read))
            return;
        var buffer = read.Buffer;
        while (buffer.PositionOf(RecordEnd) is { } end)
        {
            await received(buffer.Slice(0, end));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }
        reader.AdvanceTo(buffer.Start, buffer.End);
    }
}
