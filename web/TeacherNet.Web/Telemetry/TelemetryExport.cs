using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using TeacherNet.Engine.Telemetry;

namespace TeacherNet.Web.Telemetry;

/// <summary>
/// Sends traces and metrics from start to stop. Stands in for the package OpenTelemetry.Extensions.Hosting, whose
/// <c>AddOpenTelemetry().WithTracing(…).WithMetrics(…)</c> takes the same two builders.
/// </summary>
internal sealed class TelemetryExport(Uri collector) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(TelemetryHosting.Resource())
            .AddSource(EngineTelemetry.Name, RequestSpans.Source)
            .AddProcessor(new SafeSpans())
            .AddOtlpExporter((OtlpExporterOptions e) => TelemetryHosting.Send(e, collector, "traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(TelemetryHosting.Resource())
            .AddMeter(EngineTelemetry.Name, NodeMeasures.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter((OtlpExporterOptions e) => TelemetryHosting.Send(e, collector, "metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is measured at this moment.</summary>
    public void Flush() => metrics?.ForceFlush();

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What is measured last goes out with it.
        traces?.Dispose();
        metrics?.Dispose();
        (traces, metrics) = (null, null);
    }
}
