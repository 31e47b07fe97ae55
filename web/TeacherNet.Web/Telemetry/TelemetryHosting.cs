using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Telemetry;

/// <summary>Traces, metrics and logs for an OTLP collector, when one is named.</summary>
internal static class TelemetryHosting
{
    public static void AddTelemetry(this WebApplicationBuilder builder, Uri? collector)
    {
        if (collector is null)
            return;
        builder.Services.AddSingleton<NodeMeasures>();
        builder.Services.AddHostedService(s => s.GetRequiredService<NodeMeasures>());
        builder.Services.AddHostedService(_ => new TelemetryExport(collector));
        builder.Logging.AddOpenTelemetry(o => o
            .SetResourceBuilder(Resource())
            .AddProcessor(new SafeLogs())
            .AddOtlpExporter(e => Send(e, collector, "logs")));
    }

    /// <summary>What all three say of this process.</summary>
    public static ResourceBuilder Resource() => ResourceBuilder.CreateDefault().AddService(
        "teachernet", serviceVersion: typeof(TelemetryHosting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion, serviceInstanceId: Node.Name);

    /// <summary>Points an exporter at the collector.</summary>
    /// <param name="exporter">Its settings.</param>
    /// <param name="collector">The collector's base address.</param>
    /// <param name="signal"><c>traces</c>, <c>metrics</c> or <c>logs</c>.</param>
    public static void Send(OtlpExporterOptions exporter, Uri collector, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new(collector.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
    }
}
