using System.Diagnostics;
using TeacherNet.Engine.Live;

namespace TeacherNet.Engine.Telemetry;

/// <summary>A sink of ticks that are measured, and traced back to the commits they show, while anybody listens.</summary>
public sealed class ObservedSink(ILiveSink sink, TurnTraces traces, TimeProvider time) : ILiveSink
{
    /// <inheritdoc/>
    public void Send(LiveAddress address, LivePatch patch)
    {
        if (!EngineTelemetry.IsObserved || patch.From < 0)
        {
            sink.Send(address, patch);
            return;
        }
        var shown = traces.Between(address.Scope, patch.From, patch.To.Position);
        var links = shown.Where(s => s.Trace != default).Select(s => new ActivityLink(s.Trace)).ToList();
        // Of the oldest commit it shows, so that one trace leads from the request to the screens.
        using var span = links.Count == 0 ? null : EngineTelemetry.Source.StartActivity("patch", ActivityKind.Producer, links[0].Context, links: links.Skip(1));
        span?.SetTag("teachernet.view", address.View);
        span?.SetTag("teachernet.scope", address.Scope.Value);
        span?.SetTag("teachernet.patch.bytes", patch.Patch.Length);
        sink.Send(address, patch);
        var view = new KeyValuePair<string, object?>("view", address.View);
        EngineTelemetry.PatchBytes.Record(patch.Patch.Length, view);
        if (shown.Count > 0)
            EngineTelemetry.LiveSeconds.Record(time.GetElapsedTime(shown[0].At).TotalSeconds, view);
    }
}
