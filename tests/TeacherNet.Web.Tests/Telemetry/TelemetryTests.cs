using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeacherNet.Engine.Telemetry;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Web.Telemetry;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Live;
using Xunit;

namespace TeacherNet.Web.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Scope = "region/datong";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_trace_leads_from_the_request_over_turn_and_append_to_the_patch()
    {
        var trace = ActivityTraceId.CreateRandom();
        var missing = new ConcurrentDictionary<string, bool>(
            ((string[])["POST /api/v1/region/{region}/follow-ups/{followUp}/resolution", $"turn {nameof(ResolveFollowUp)}", "append", "patch"]).ToDictionary(n => n, _ => true));
        var whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name is EngineTelemetry.Name or RequestSpans.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> o) => o.TraceId == trace ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = a =>
            {
                if (missing.TryRemove(a.DisplayName, out _) && missing.IsEmpty)
                    whole.TrySetResult();
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await RunningHost.StartAsync();
        await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
        await host.OrderAsync(People.Datong, FollowUpGrain.Kind, "f1", Refused);
        using var browser = await host.SignInAsync("li");
        await using var page = await Watcher.ConnectAsync(host, browser);
        await page.WatchAsync("followups", Scope, Roles.Coordinator);

        browser.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        await browser.DoAsync(HttpMethod.Post, $"/api/v1/{Scope}/follow-ups/f1/resolution", new { how = "改派他人" });
        await page.ToldAsync("Patch");

        // A span ends after what it is about: the page may be told before its patch's is over.
        await Task.WhenAny(whole.Task, Task.Delay(TimeSpan.FromSeconds(20), Cancel));
        Assert.Empty(missing.Keys);
    }

    [Fact]
    public async Task Sends_traces_metrics_and_logs_to_the_collector_that_is_named()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await RunningHost.StartAsync(s => s with { Otlp = collector.Url }))
        {
            await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
            using var browser = await host.SignInAsync("li");
            await browser.RefusalAsync(HttpMethod.Post, $"/api/v1/{Scope}/follow-ups/none/resolution", new { how = "改派他人" });
            host.App.Services.GetRequiredService<ILogger<TelemetryTests>>().ScopeStopped(People.Datong, new InvalidOperationException("secret words", new FormatException("more of them")));
            // The node looks at its views every few seconds; what is sent at the end may be of before.
            var export = host.App.Services.GetServices<IHostedService>().OfType<TelemetryExport>().Single();
            for (var tries = 0; tries < 200 && !collector.Has("metrics", "teachernet.view.lag"); tries++)
            {
                await Task.Delay(100, Cancel);
                export.Flush();
            }
        }

        Assert.True(collector.Has("traces", "turn GrantRole"));
        foreach (var metric in (string[])["teachernet.turn.duration", "teachernet.turn.refusals", "teachernet.journal.group.size", "teachernet.view.lag", "teachernet.live.connections", "http.server.request.duration"])
            Assert.True(collector.Has("metrics", metric), metric);
        Assert.True(collector.Has("logs", "Reactors and clock of {Scope} stopped"));
        Assert.True(collector.Has("logs", "System.InvalidOperationException < System.FormatException"));
        Assert.False(collector.Has("logs", "secret words"));
    }

    [Fact]
    public async Task Sends_neither_what_somebody_searched_for_nor_what_a_page_address_holds()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await RunningHost.StartAsync(s => s with { Otlp = collector.Url, Quiet = false }))
        {
            await host.AdmitAsync("li", Roles.Coordinator, People.Datong);
            using var browser = await host.SignInAsync("li");
            await browser.GetAsync($"/api/v1/{Scope}/teachers?q=planted-name", Cancel);
            await browser.GetAsync($"/api/v1/{Scope}/teachers/planted-name", Cancel);
            await browser.GetAsync("/planted-name", Cancel);
            await browser.OrderAsync(HttpMethod.Post, $"/api/v1/{Scope}/follow-ups/planted-name/resolution", new { how = "planted-name" });
        }

        Assert.True(collector.Has("traces", "/api/v1/region/{region}/teachers"));
        foreach (var signal in (string[])["traces", "metrics", "logs"])
            Assert.False(collector.Has(signal, "planted-name"), signal);
    }

    private static FollowUpCommand Refused { get; } = new RecordRefusedFollowUp("r", Roles.Coordinator, "a/1", "b/2", "x.do", "x.no", null, []);
}
