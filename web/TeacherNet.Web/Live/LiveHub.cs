using Microsoft.AspNetCore.SignalR;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Live;

/// <summary>Where pages watch live documents.</summary>
internal sealed class LiveHub(LiveDocuments documents, Watchers watchers, ViewHost views) : Hub<ILiveClient>
{
    /// <summary>Joins the document's group, then answers what the cursor lacks. Patches may come before the answer; the client keeps them.</summary>
    /// <exception cref="HubException"><c>live.forbidden</c> or <c>live.unknown</c>.</exception>
    public async Task<WatchAnswer> Watch(string view, string scope, string? audience, CursorMessage? cursor)
    {
        var address = AddressOf(view, scope, audience);
        var user = CurrentUser.Of(Context.GetHttpContext()!)!;
        if (!user.In(address.Scope).Any() || !LiveAccess.Allows(user, address, await views.OfAsync(address.Scope)))
            throw new HubException("live.forbidden");
        await Groups.AddToGroupAsync(Context.ConnectionId, address.Group);
        watchers.Join(Context.ConnectionId, address, audience, cursor?.Position ?? 0);
        var answer = await documents.WatchAsync(address, cursor is null ? null : new(cursor.Epoch, cursor.Position, cursor.Mark));
        if (answer is null)
        {
            await LeaveAsync(address);
            throw new HubException("live.unknown");
        }
        watchers.Report(Context.ConnectionId, address, answer is LiveAnswer.Document document ? document.At.Position : cursor!.Position);
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
            await documents.ForgetAsync(deserted);
    }

    private async Task LeaveAsync(LiveAddress address)
    {
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, address.Group);
        if (watchers.Leave(Context.ConnectionId, address))
            await documents.ForgetAsync(address);
    }

    private static LiveAddress AddressOf(string view, string scope, string? audience) =>
        ScopeId.TryParse(scope, out var parsed) ? new(view, parsed, audience ?? "") : throw new HubException("live.unknown");
}
