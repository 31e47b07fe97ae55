using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Desks;

/// <summary>The wire form of a desk's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SaveView))]
[JsonSerializable(typeof(RenameView))]
[JsonSerializable(typeof(DeleteView))]
[JsonSerializable(typeof(MarkDefaultView))]
[JsonSerializable(typeof(ViewSaved))]
[JsonSerializable(typeof(ViewRenamed))]
[JsonSerializable(typeof(ViewDeleted))]
[JsonSerializable(typeof(DefaultViewMarked))]
public sealed partial class DeskJson : JsonSerializerContext;
