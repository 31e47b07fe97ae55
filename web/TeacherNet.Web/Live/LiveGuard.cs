using Microsoft.AspNetCore.SignalR;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Live;

/// <summary>Each second: ends connections whose session is over, takes those from groups who lost the grant or fell behind.</summary>
internal sealed class LiveGuard(
    Watchers watchers, LiveDocuments documents, Sessions sessions, AccountBook book, ViewHost views, IHubContext<LiveHub, ILiveClient> hub, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BehindAtMost = TimeSpan.FromSeconds(15);
    private const long BytesAtMost = 1 << 20;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var users = new Dictionary<string, CurrentUser?>();
                foreach (var connection in watchers.Connections)
                    await CheckAsync(connection, users, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task CheckAsync(Watchers.Connection connection, Dictionary<string, CurrentUser?> users, CancellationToken cancel)
    {
        try
        {
            await CheckGrantsAsync(connection, users, cancel);
        }
        catch (Exception unknown) when (unknown is ScopeUnavailableException or JournalUnavailableException)
        {
            // Nothing is sent and no grant changes while the store or the scope cannot be read; the next look decides.
        }
    }

    private async Task CheckGrantsAsync(Watchers.Connection connection, Dictionary<string, CurrentUser?> users, CancellationToken cancel)
    {
        var key = connection.User.Session;
        if (!users.TryGetValue(key, out var user))
            users[key] = user = await UserOfAsync(key, cancel);
        if (user is null)
        {
            connection.Context.Abort();
            return;
        }
        foreach (var (address, watch) in connection.Watching)
        {
            if (!LiveAccess.Allows(user, address, await views.OfAsync(address.Scope)))
                await CutAsync(connection, address, watch, "live.forbidden");
            else if (watchers.IsBehind(address, watch, BehindAtMost, BytesAtMost))
                connection.Context.Abort();
        }
    }

    private async Task<CurrentUser?> UserOfAsync(string session, CancellationToken cancel) =>
        await sessions.ByKeyAsync(session, cancel) is { } found ? await book.FindAsync(ScopeId.Parse(found.Home), found.Account, session) : null;

    private async Task CutAsync(Watchers.Connection connection, LiveAddress address, Watchers.Watch watch, string reason)
    {
        var id = connection.Context.ConnectionId;
        await hub.Groups.RemoveFromGroupAsync(id, address.Group);
        if (watchers.Leave(id, address))
            await documents.ForgetAsync(address, () => watchers.IsDeserted(address));
        // Not awaited: the watcher may be the one that does not read.
        _ = hub.Clients.Client(id).Cut(new(address.View, address.Scope.Value, watch.Audience, reason));
    }
}
