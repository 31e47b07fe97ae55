using System.Data.Common;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.ResponseCompression;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Telemetry;
using TeacherNet.Silo;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Live;
using TeacherNet.Web.Telemetry;

namespace TeacherNet.Web.Hosting;

/// <summary>Puts the server together; tests start the very same.</summary>
public static class ServeCommand
{
    /// <summary>Opens the data directory and builds the server, ready to be started.</summary>
    /// <param name="settings">What to serve.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="cancel">Gives up opening.</param>
    /// <exception cref="StartException">The key is lost, or the data directory cannot be opened.</exception>
    public static async Task<WebApplication> BuildAsync(NodeSettings settings, TimeProvider? time = null, CancellationToken cancel = default)
    {
        var node = await Node.OpenAsync(settings, time ?? TimeProvider.System, cancel);
        try
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "teachernet", ContentRootPath = AppContext.BaseDirectory });
            Configure(builder, settings);
            if (settings.Silo is { } silo)
                await SiloHosting.AddSiloAsync(builder, new(silo, settings.Postgres), node.Unobserved, node.Turns, cancel);
            AddServices(builder.Services, settings, node);
            builder.AddTelemetry(settings.Otlp);
            var app = builder.Build();
            Map(app, settings);
            return app;
        }
        catch (Exception failed)
        {
            await node.DisposeAsync();
            if (failed is StoreUnusableException unusable)
                throw NodeStore.Explain(unusable);
            throw;
        }
    }

    /// <summary>Starts what was built.</summary>
    /// <exception cref="StartException">The database through which silos find each other went away meanwhile.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (DbException away)
        {
            throw NodeStore.Explain(new(StoreFault.NotReached, "PostgreSQL", away.Message, away));
        }
    }

    private static void Configure(WebApplicationBuilder builder, NodeSettings settings)
    {
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(settings.Quiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
    }

    private static void AddServices(IServiceCollection services, NodeSettings settings, Node node)
    {
        services.AddSingleton(settings);
        // A factory, so that the container closes the node when the server stops.
        services.AddSingleton(_ => node);
        services.AddSingleton(node.Time.Clock);
        services.AddSingleton(node.Engine);
        services.AddSingleton(node.Journal);
        services.AddSingleton(node.Time);
        services.AddSingleton(node.Side);
        services.AddSingleton(node.Vault);
        services.AddSingleton(node.Views);
        services.AddSingleton(s => new LiveDocuments(s.GetRequiredService<Node>().Views, new ObservedSink(s.GetRequiredService<ILiveSink>(), node.Traces, node.Time.Clock), node.Time.Clock));
        services.AddHostedService<ScopeRunner>();
        services.AddHostedService<BoardWriter>();
        services.AddSingleton<RestartWatch>();
        services.AddHostedService(s => s.GetRequiredService<RestartWatch>());
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        // So that a body that cannot be read is answered in words like everything else.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(o =>
        {
            // The description says number, not "number or text"; and null is written, so that a field always has the type it is described with.
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        services.AddIdentity();
        services.AddAccess();
        services.AddApi();
        services.AddLive();
    }

    private static void Map(WebApplication app, NodeSettings settings)
    {
        app.Services.GetRequiredService<Node>();
        app.UseProxies(settings.Proxies);
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseWebSockets();
        var client = ClientFiles.Find(settings.ClientDirectory);
        if (client is null)
            app.Logger.NoClient();
        app.UseClient(client);
        app.UseRouting();
        app.UseRequestSpans();
        app.UseIdentity();
        app.UseAccessGate();
        app.MapApi();
        app.MapLive();
    }
}
