using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TeacherNet.Engine.Telemetry;

/// <summary>
/// What the engine tells of its work. Tags are scopes, kinds, types, codes and counts, and never a grain's key or
/// anything a command carries.
/// </summary>
public static class EngineTelemetry
{
    /// <summary>The name of its meter and of its traces.</summary>
    public const string Name = "TeacherNet.Engine";

    private static readonly Meter Meter = new(Name);

    internal static readonly ActivitySource Source = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
    private static readonly InstrumentAdvice<long> Doublings = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] };
    private static readonly InstrumentAdvice<long> Bytes = new() { HistogramBucketBoundaries = [64, 256, 1024, 4096, 16384, 65536, 262144] };

    internal static readonly Histogram<double> TurnSeconds = Meter.CreateHistogram("teachernet.turn.duration", "s", "From order to answer", advice: Seconds);
    internal static readonly Counter<long> Refusals = Meter.CreateCounter<long>("teachernet.turn.refusals", "{refusal}", "Orders refused, by code");
    internal static readonly Counter<long> Clashes = Meter.CreateCounter<long>("teachernet.journal.clashes", "{clash}", "Commits turned away because a version was not current");
    internal static readonly Histogram<double> AppendSeconds = Meter.CreateHistogram("teachernet.journal.append.duration", "s", "From handing a group to the store to its answer", advice: Seconds);
    internal static readonly Histogram<long> GroupCommits = Meter.CreateHistogram("teachernet.journal.group.size", "{commit}", "Commits in one group", advice: Doublings);
    internal static readonly Histogram<double> LiveSeconds = Meter.CreateHistogram("teachernet.live.delay", "s", "From a commit of this node to the patch that shows it", advice: Seconds);
    internal static readonly Histogram<long> PatchBytes = Meter.CreateHistogram("teachernet.live.patch.size", "By", "Bytes of one patch", advice: Bytes);
    internal static readonly Counter<long> CheckpointFailures = Meter.CreateCounter<long>("teachernet.checkpoint.failures", "{failure}", "Checkpoints that could not be saved; the next start reads more of the journal");

    /// <summary>True when anybody listens; otherwise nothing is measured.</summary>
    internal static bool IsObserved => TurnSeconds.Enabled || Source.HasListeners();
}
