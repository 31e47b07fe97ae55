using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using TeacherNet.Web.Cli.Bench;
using TeacherNet.Web.Tests.Hosting;

namespace TeacherNet.Web.Tests.Live;

/// <summary>A page that watches, and what it was told.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(20);
    private readonly Channel<JsonNode> told = Channel.CreateUnbounded<JsonNode>();
    private readonly List<JsonNode> passed = [];
    private readonly LiveSocket socket;
    private int calls;

    private Watcher(Func<Watcher, Task<LiveSocket>> connect) => socket = connect(this).GetAwaiter().GetResult();

    public Task Closed => socket.Closed.WaitAsync(HangGuard);

    public static async Task<Watcher> ConnectAsync(RunningHost host, HttpClient browser)
    {
        var cookie = browser.DefaultRequestHeaders.GetValues("X-Test-Cookie").Single();
        var address = new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/live" }.Uri;
        return await Task.Run(() => new Watcher(w => LiveSocket.ConnectAsync(address, cookie, w.TakeAsync, CancellationToken.None)));
    }

    /// <summary>The hub's answer: <c>result</c> or <c>error</c>.</summary>
    public async Task<JsonNode> WatchAsync(string view, string scope, string? audience, JsonNode? cursor = null)
    {
        var id = $"{++calls}";
        await socket.InvokeAsync("Watch", id, CancellationToken.None, view, scope, audience, cursor?.DeepClone());
        return await NextAsync(m => (int?)m["type"] == 3 && (string?)m["invocationId"] == id);
    }

    /// <summary>Says how far the page shows a document.</summary>
    public Task ReportAsync(string view, string scope, string? audience, long position) =>
        socket.InvokeAsync("Report", null, CancellationToken.None, view, scope, audience, position);

    /// <summary>The arguments of the next call of a client method.</summary>
    public async Task<JsonNode> ToldAsync(string target) => (await NextAsync(m => (string?)m["target"] == target))["arguments"]![0]!;

    public ValueTask DisposeAsync() => socket.DisposeAsync();

    private async Task<JsonNode> NextAsync(Func<JsonNode, bool> wanted)
    {
        using var guard = new CancellationTokenSource(HangGuard);
        while (true)
        {
            if (passed.Find(m => wanted(m)) is { } found)
            {
                passed.Remove(found);
                return found;
            }
            passed.Add(await told.Reader.ReadAsync(guard.Token));
        }
    }

    private ValueTask TakeAsync(ReadOnlySequence<byte> record)
    {
        told.Writer.TryWrite(JsonNode.Parse(Encoding.UTF8.GetString(record))!);
        return ValueTask.CompletedTask;
    }
}
