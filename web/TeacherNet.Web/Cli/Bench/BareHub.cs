using Microsoft.AspNetCore.SignalR;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>The bare thing beside which live documents are measured: a hub that joins groups and nothing else.</summary>
internal sealed class BareHub : Hub
{
    /// <summary>Joins a group.</summary>
    public Task Watch(string group) => Groups.AddToGroupAsync(Context.ConnectionId, group);
}
