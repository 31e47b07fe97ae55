using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Schools;

/// <summary>The wire form of the school's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisterSchool))]
[JsonSerializable(typeof(AuthorisePosts))]
[JsonSerializable(typeof(UndoSchoolImport))]
[JsonSerializable(typeof(UndoPostsImport))]
[JsonSerializable(typeof(SchoolRegistered))]
[JsonSerializable(typeof(SchoolFactsCorrected))]
[JsonSerializable(typeof(PostsAuthorised))]
[JsonSerializable(typeof(SchoolImportUndone))]
[JsonSerializable(typeof(PostsImportUndone))]
[JsonSerializable(typeof(PostLine))]
public sealed partial class SchoolJson : JsonSerializerContext;
