using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using TeacherNet.Engine.Tests.Live;
using TeacherNet.Web.Cli.Bench;

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>A page that shows one live document and wanders from node to node with its cursor, by itself and whenever its node is gone.</summary>
/// <param name="nodes">Where it may go.</param>
/// <param name="cookie">Its session.</param>
/// <param name="audience">Of the view <c>training</c> of Datong.</param>
/// <param name="seen">What all pages of the document show.</param>
/// <param name="random">Where it goes and when.</param>
internal sealed class MovingPage(IReadOnlyList<Uri> nodes, string cookie, string audience, SeenDocuments seen, Random random)
{
    private const string View = "training";
    private const string Scope = "region/datong";
    private JsonNode? cursor;
    private int calls;

    /// <summary>The document's audience.</summary>
    public string Audience => audience;

    /// <summary>What the page shows.</summary>
    public JsonNode? Document { get; private set; }

    /// <summary>How often it was connected to a node.</summary>
    public int Visits { get; private set; }

    /// <summary>How often it was given the whole document, and how often what it lacked.</summary>
    public (int Wholes, int Resumed) Answers { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var stay = CancellationTokenSource.CreateLinkedTokenSource(stop);
                stay.CancelAfter(random.Next(1_000, 6_000));
                await VisitAsync(nodes[random.Next(nodes.Count)], stay.Token);
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
            {
                await Task.Delay(random.Next(20, 200), CancellationToken.None);
            }
        }
    }

    private async Task VisitAsync(Uri node, CancellationToken stay)
    {
        var told = Channel.CreateUnbounded<JsonNode>();
        var live = new UriBuilder(node) { Scheme = "ws", Path = "/live" }.Uri;
        await using var socket = await LiveSocket.ConnectAsync(live, cookie, record => Tell(told.Writer, record), stay);
        _ = socket.Closed.ContinueWith(_ => told.Writer.TryComplete(), TaskScheduler.Default);
        Visits++;
        var asked = await AskAsync(socket, stay);
        var held = new List<JsonNode>();
        await foreach (var message in told.Reader.ReadAllAsync(stay))
        {
            var isLost = false;
            if ((string?)message["invocationId"] == asked)
            {
                isLost = message["result"] is not { } answer || !Take(answer);
                asked = null;
                isLost |= held.Exists(patch => !isLost && !Follow(patch));
                held.Clear();
            }
            else if ((string?)message["target"] == "Cut")
            {
                isLost = true;
            }
            else if ((string?)message["target"] == "Patch")
            {
                var patch = message["arguments"]![0]!;
                if (asked is not null)
                    held.Add(patch);
                else
                    isLost = !Follow(patch);
            }
            if (isLost)
            {
                await Task.Delay(random.Next(20, 300), stay);
                asked = await AskAsync(socket, stay);
            }
        }
    }

    private async Task<string> AskAsync(LiveSocket socket, CancellationToken cancel)
    {
        var id = $"{++calls}";
        await socket.InvokeAsync("Watch", id, cancel, View, Scope, audience, cursor?.DeepClone());
        return id;
    }

    /// <summary>False when the answer does not continue what is shown.</summary>
    private bool Take(JsonNode answer)
    {
        if ((string?)answer["kind"] == "document")
        {
            Show(answer["document"]!, answer["cursor"]!);
            Answers = (Answers.Wholes + 1, Answers.Resumed);
            return true;
        }
        Answers = (Answers.Wholes, Answers.Resumed + 1);
        return answer["patches"]!.AsArray().All(patch => Follow(patch!));
    }

    /// <summary>False when something in between was missed.</summary>
    private bool Follow(JsonNode patch)
    {
        if ((long)patch["from"]! < 0 || cursor is null)
        {
            cursor = null;
            return false;
        }
        if ((long)patch["to"]! <= (long)cursor["position"]!)
            return true;
        if ((long)patch["from"]! != (long)cursor["position"]!)
            return false;
        Show(MergePatch.Apply(Document, patch["patch"])!, patch["cursor"]!);
        return true;
    }

    private void Show(JsonNode document, JsonNode at)
    {
        (Document, cursor) = (document.DeepClone(), at.DeepClone());
        seen.Note(audience, (string)at["epoch"]!, (long)at["position"]!, Document);
    }

    private static ValueTask Tell(ChannelWriter<JsonNode> told, ReadOnlySequence<byte> record)
    {
        told.TryWrite(JsonNode.Parse(Encoding.UTF8.GetString(record))!);
        return ValueTask.CompletedTask;
    }
}
