using Microsoft.AspNetCore.SignalR;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Live;

/// <summary>Where pages watch live documents.</summary>
internal sealed class LiveHub(LiveDocuments documents, Watchers watchers, LargeDocuments large, ViewHost views) : Hub<ILiveClient>
{
    /// <summary>Joins the document's group, then answers what the cursor lacks. Patches may come before the answer; the client keeps them.</summary>
    /// <exception cref="HubException"><c>live.forbidden</c>, <c>live.unknown</c>, or <c>live.too-large</c> for one to be read as a query.</exception>
    public async Task<WatchAnswer> Watch(string view, string scope, string? audience, CursorMessage? cursor)
    {
        var address = AddressOf(view, scope, audience);
        var user = CurrentUser.Of(Context.GetHttpContext()!)!;
        if (!user.In(address.Scope).Any() || !LiveAccess.Allows(user, address, await views.OfAsync(address.Scope)))
            throw new HubException("live.forbidden");
        await Groups.AddToGroupAsync(Context.ConnectionId, address.Group);
        watchers.Join(Context.ConnectionId, address, audience);
        var known = cursor is null ? null : new LiveCursor(cursor.Epoch, cursor.Position, cursor.Mark);
        var answer = await documents.WatchAsync(address, known);
        if (answer is null or LiveAnswer.TooLarge)
            await LeaveAsync(address);
        large.Note(address, answer as LiveAnswer.TooLarge);
        switch (answer)
        {
            case null:
                throw new HubException("live.unknown");
            case LiveAnswer.TooLarge:
                throw new HubException("live.too-large");
            case LiveAnswer.Document document:
                watchers.Begin(Context.ConnectionId, address, document.At.Position);
                if (known is not null && known.ViewVersion != document.At.ViewVersion)
                    await Clients.Caller.Reload(new());
                break;
            default:
                watchers.Begin(Context.ConnectionId, address, known!.Position);
                break;
        }
        return WatchAnswer.Of(answer);
    }

    /// <summary>Leaves a document's group.</summary>
    public Task Unwatch(string view, string scope, string? audience) => LeaveAsync(AddressOf(view, scope, audience));

    /// <summary>How far a document is shown.</summary>
    public void Report(string view, string scope, string? audience, long position) =>
        watchers.Report(Context.ConnectionId, AddressOf(view, scope, audience), position);

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        if (CurrentUser.Of(Context.GetHttpContext()!) is not { } user)
        {
            Context.Abort();
            return Task.CompletedTask;
        }
        watchers.Connect(Context, user);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var deserted in watchers.Disconnect(Context.ConnectionId))
            await documents.ForgetAsync(deserted, () => watchers.IsDeserted(deserted));
    }

    private async Task LeaveAsync(LiveAddress address)
    {
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, address.Group);
        if (watchers.Leave(Context.ConnectionId, address))
            await documents.ForgetAsync(address, () => watchers.IsDeserted(address));
    }

    private static LiveAddress AddressOf(string view, string scope, string? audience) =>
        ScopeId.TryParse(scope, out var parsed) ? new(view, parsed, audience ?? "") : throw new HubException("live.unknown");
}
