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
[JsonSerializable(typeof(RegisterNewSchool))]
[JsonSerializable(typeof(EnterSchoolCorrection))]
[JsonSerializable(typeof(EnterPostCount))]
[JsonSerializable(typeof(ApplySchoolEntry))]
[JsonSerializable(typeof(TakeBackSchoolEntry))]
[JsonSerializable(typeof(EnterClosing))]
[JsonSerializable(typeof(CloseSchool))]
[JsonSerializable(typeof(ReopenSchool))]
[JsonSerializable(typeof(SchoolCorrectionEntered))]
[JsonSerializable(typeof(SchoolCorrectionApplied))]
[JsonSerializable(typeof(PostCountEntered))]
[JsonSerializable(typeof(PostCountApplied))]
[JsonSerializable(typeof(SchoolEntryTakenBack))]
[JsonSerializable(typeof(ClosingEntered))]
[JsonSerializable(typeof(SchoolClosed))]
[JsonSerializable(typeof(SchoolReopened))]
[JsonSerializable(typeof(PostLine))]
[JsonSerializable(typeof(string))]
public sealed partial class SchoolJson : JsonSerializerContext;
