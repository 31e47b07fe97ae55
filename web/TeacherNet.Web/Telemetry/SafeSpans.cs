using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace TeacherNet.Web.Telemetry;

/// <summary>Lets only tags leave that cannot hold a personal value.</summary>
internal sealed class SafeSpans : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "http.request.method", "http.route", "http.response.status_code", "error.type",
        "teachernet.scope", "teachernet.kind", "teachernet.command", "teachernet.command.id", "teachernet.outcome",
        "teachernet.group.size", "teachernet.view", "teachernet.patch.bytes");

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToArray())
        {
            if (!Known.Contains(name))
                data.SetTag(name, null);
        }
        // A status may carry the message of an exception.
        if (data.Status != ActivityStatusCode.Unset)
            data.SetStatus(data.Status);
    }
}
