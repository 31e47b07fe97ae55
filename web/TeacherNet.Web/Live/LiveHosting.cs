using Microsoft.AspNetCore.Http.Connections;
using TeacherNet.Engine.Live;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Live;

/// <summary>The hub at <c>/live</c>: WebSockets only, signs of life each second.</summary>
internal static class LiveHosting
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSignalR(o =>
        {
            o.KeepAliveInterval = TimeSpan.FromSeconds(1);
            o.ClientTimeoutInterval = TimeSpan.FromSeconds(4);
            o.MaximumReceiveMessageSize = 16 * 1024;
        });
        services.AddSingleton<Watchers>();
        services.AddSingleton<LargeDocuments>();
        services.AddSingleton<ILiveSink, LiveSink>();
        services.AddHostedService<LiveGuard>();
    }

    public static void MapLive(this WebApplication app) =>
        app.MapHub<LiveHub>("/live", o =>
        {
            o.Transports = HttpTransportType.WebSockets;
            // One watcher's page may hold this much unsent before its sends wait for it.
            o.TransportMaxBufferSize = 64 * 1024;
        }).NeedsSignIn();
}
