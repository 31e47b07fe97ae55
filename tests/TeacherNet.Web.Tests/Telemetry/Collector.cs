using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeacherNet.Web.Tests.Telemetry;

/// <summary>Takes what is sent to an OTLP collector, as bytes.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> taken = new();

    private Collector(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.Single());

    /// <summary>Everything that came, in one piece.</summary>
    public byte[] All => [.. taken.SelectMany(t => t.Body)];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector.taken.Enqueue((signal, body.ToArray()));
        });
        await app.StartAsync();
        return collector;
    }

    /// <summary>True when a text stands in what came for a signal; protobuf keeps texts as UTF-8.</summary>
    public bool Has(string signal, string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        return taken.Any(t => t.Signal == signal && t.Body.AsSpan().IndexOf(sought) >= 0);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
