using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TeacherNet.Engine.Nodes;

/// <summary>What one process runs, for those who run it. No personal data.</summary>
/// <param name="Name">The process, for people.</param>
/// <param name="Engine">Its engine's name.</param>
/// <param name="At">When it said so, by its own clock.</param>
/// <param name="Active">How many grains it has in memory, by kind.</param>
public sealed record NodeReport(string Name, string Engine, DateTimeOffset At, ImmutableSortedDictionary<string, int> Active);

[JsonSerializable(typeof(NodeReport))]
internal sealed partial class NodeReportJson : JsonSerializerContext;
