using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Imports;

/// <summary>The wire form of the import's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CommitImport))]
[JsonSerializable(typeof(TakeBackImport))]
[JsonSerializable(typeof(ImportCommitted))]
[JsonSerializable(typeof(ImportTakenBack))]
[JsonSerializable(typeof(string))]
public sealed partial class ImportJson : JsonSerializerContext;
