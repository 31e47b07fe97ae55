using Microsoft.AspNetCore.SignalR;
using TeacherNet.Engine.Live;

namespace TeacherNet.Web.Live;

/// <summary>Sends ticks to their group and waits for nobody.</summary>
internal sealed class LiveSink(IHubContext<LiveHub, ILiveClient> hub, Watchers watchers) : ILiveSink
{
    /// <inheritdoc/>
    public void Send(LiveAddress address, LivePatch patch)
    {
        watchers.Note(address, patch);
        var message = new PatchMessage(
            address.View, address.Scope.Value, address.Audience.Length == 0 ? null : address.Audience, patch.From, patch.To.Position,
            CursorMessage.Of(patch.To), patch.To.Mark, new(patch.Patch));
        // A slow watcher holds up its own connection only; the guard cuts it when it falls too far behind.
        _ = hub.Clients.Group(address.Group).Patch(message);
    }
}
