using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A watcher that holds nothing but its socket, so that what is measured is the server's side of it.</summary>
internal sealed class IdleWatcher : IDisposable
{
    private const byte FinalText = 0x81;
    private const byte Masked = 0x80;
    private static readonly byte[] Buffer = new byte[64 * 1024];
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp);

    private IdleWatcher()
    {
    }

    /// <summary>Connects and watches; complete when the document has arrived. One at a time.</summary>
    public static async Task<IdleWatcher> ConnectAsync(Uri server, string cookie, string view, string scope, string audience, CancellationToken cancel)
    {
        var watcher = new IdleWatcher();
        await watcher.socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(server.Host), server.Port), cancel);
        await watcher.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /live HTTP/1.1\r\nHost: {server.Authority}\r\nCookie: {cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGVhY2hlcm5ldC1iZW5jaA==\r\n\r\n"), cancel);
        await watcher.ReadUntilAsync("\r\n\r\n", cancel);
        await watcher.SendAsync(Frame("""{"protocol":"json","version":1}"""), cancel);
        var watch = new JsonObject { ["type"] = 1, ["invocationId"] = "1", ["target"] = "Watch", ["arguments"] = new JsonArray(view, scope, audience, null) };
        await watcher.SendAsync(Frame(watch.ToJsonString()), cancel);
        await watcher.ReadUntilAsync("\"type\":3", cancel);
        return watcher;
    }

    /// <summary>A sign of life; without one the server ends the connection after 4 seconds.</summary>
    public Task PingAsync(CancellationToken cancel) => SendAsync(Frame("""{"type":6}"""), cancel);

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private async Task SendAsync(byte[] bytes, CancellationToken cancel)
    {
        for (var sent = 0; sent < bytes.Length;)
            sent += await socket.SendAsync(bytes.AsMemory(sent), cancel);
    }

    private async Task ReadUntilAsync(string mark, CancellationToken cancel)
    {
        var read = 0;
        while (!Encoding.ASCII.GetString(Buffer, 0, read).Contains(mark, StringComparison.Ordinal))
            read += await socket.ReceiveAsync(Buffer.AsMemory(read), cancel) is var more and > 0 ? more : throw new IOException("The server hung up.");
    }

    // A client must mask what it sends; a mask of zeros leaves it as it is.
    private static byte[] Frame(string json)
    {
        var text = Encoding.UTF8.GetBytes($"{json}\u001e");
        byte[] length = text.Length < 126 ? [(byte)(Masked | text.Length)] : [Masked | 126, (byte)(text.Length >> 8), (byte)text.Length];
        return [FinalText, .. length, 0, 0, 0, 0, .. text];
    }
}
