using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Actions;

/// <summary>The wire form of the action's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CommitAction))]
[JsonSerializable(typeof(TakeBackAction))]
[JsonSerializable(typeof(ActionCommitted))]
[JsonSerializable(typeof(ActionTakenBack))]
[JsonSerializable(typeof(ActedRecord))]
[JsonSerializable(typeof(RefusedRecord))]
[JsonSerializable(typeof(RefusalFact))]
public sealed partial class ActionJson : JsonSerializerContext;
