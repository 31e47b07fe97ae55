using System.Text.Json.Serialization;

namespace TeacherNet.Grains.FollowUps;

/// <summary>The wire form of a refused follow-up's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordRefusedFollowUp))]
[JsonSerializable(typeof(ResolveFollowUp))]
[JsonSerializable(typeof(RefusedFollowUpRecorded))]
[JsonSerializable(typeof(FollowUpResolved))]
public sealed partial class FollowUpJson : JsonSerializerContext;
