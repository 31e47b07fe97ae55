using System.Text.Json.Nodes;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Tests.Live;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>A browser that follows one live document, as the client does: by cursor, patches and snapshot, over lines that break.</summary>
internal sealed class Watcher(World world, Cluster cluster, LiveAddress address)
{
    private LiveCursor? cursor;
    private LiveLine? line;

    public LiveAddress Address => address;

    public JsonNode? Document { get; private set; }

    public async Task RunAsync()
    {
        while (true)
        {
            try
            {
                var node = cluster.AnyNode();
                line = node.Connect(address);
                if (await node.CallAsync(_ => node.Live.WatchAsync(address, cursor)) is not { } answer)
                    throw new SimulationFailedException($"There is no {address}.");
                if (Take(answer))
                    await FollowAsync(line);
            }
            catch (Exception failed) when (failed is LineLostException or Journals.JournalUnavailableException)
            {
                // Asks again, as a browser does.
            }
            line?.Lose();
            await world.Sleep(1_000, 3_000_000);
        }
    }

    public void Interrupt() => line?.Lose();

    private async Task FollowAsync(LiveLine from)
    {
        while (await from.NextAsync() is { } patch)
        {
            if (!Take(patch))
                return;
        }
    }

    private bool Take(LiveAnswer answer)
    {
        if (answer is not LiveAnswer.Document whole)
            return ((LiveAnswer.Patches)answer).Items.All(Take);
        (Document, cursor) = (JsonNode.Parse(whole.Json), whole.At);
        return true;
    }

    /// <summary>False when the patch does not continue what is known, and the server must be asked again.</summary>
    private bool Take(LivePatch patch)
    {
        if (patch.From < 0)
            return false;
        if (patch.To.Position <= cursor!.Position)
            return true;
        if (patch.From != cursor.Position)
            return false;
        (Document, cursor) = (MergePatch.Apply(Document, JsonNode.Parse(patch.Patch)), patch.To);
        return true;
    }
}
