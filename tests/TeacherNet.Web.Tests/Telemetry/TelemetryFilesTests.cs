using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TeacherNet.Engine.Telemetry;
using TeacherNet.Web.Telemetry;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Telemetry;

/// <summary>A dashboard or an alert on a metric that is not there is silent for ever.</summary>
public sealed partial class TelemetryFilesTests
{
    [Fact]
    public async Task Dashboard_and_alerts_name_only_metrics_there_are_and_the_dashboard_shows_all()
    {
        await using var collector = await Collector.StartAsync();
        await using var host = await RunningHost.StartAsync(s => s with { Otlp = collector.Url });
        RuntimeHelpers.RunClassConstructor(typeof(EngineTelemetry).TypeHandle);
        var names = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name is EngineTelemetry.Name or NodeMeasures.Name)
                    names.Add(NameOf(instrument));
            },
        };
        listener.Start();
        var folder = Folder();
        var shown = Named(await File.ReadAllTextAsync(Path.Combine(folder, "dashboard.json"), TestContext.Current.CancellationToken));
        var alerted = Named(await File.ReadAllTextAsync(Path.Combine(folder, "alerts.yaml"), TestContext.Current.CancellationToken));

        Assert.Subset(names, alerted);
        Assert.Equal(names.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../deploy/telemetry"));

    /// <summary>As Prometheus keeps a metric that comes over OTLP.</summary>
    private static string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var total = instrument.GetType().GetGenericTypeDefinition() == typeof(Counter<>) ? "_total" : "";
        return instrument.Name.Replace('.', '_') + unit + total;
    }

    private static HashSet<string> Named(string text) => [.. Metric().Matches(text).Select(m => Part().Replace(m.Value, ""))];

    [GeneratedRegex("teachernet_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Part();
}
