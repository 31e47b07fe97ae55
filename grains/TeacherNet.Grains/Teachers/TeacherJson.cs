using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Teachers;

/// <summary>The wire form of the teacher's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisterTeacher))]
[JsonSerializable(typeof(UndoTeacherImport))]
[JsonSerializable(typeof(MarkClassTeacher))]
[JsonSerializable(typeof(UndoClassTeacherMark))]
[JsonSerializable(typeof(RecordMove))]
[JsonSerializable(typeof(UndoMoveImport))]
[JsonSerializable(typeof(TakePosting))]
[JsonSerializable(typeof(RevealValue))]
[JsonSerializable(typeof(TeacherRegistered))]
[JsonSerializable(typeof(TeacherFactsCorrected))]
[JsonSerializable(typeof(TeacherImportUndone))]
[JsonSerializable(typeof(MoveRecorded))]
[JsonSerializable(typeof(MoveImportUndone))]
[JsonSerializable(typeof(PostingTaken))]
[JsonSerializable(typeof(ValueRevealed))]
[JsonSerializable(typeof(Guid))]
public sealed partial class TeacherJson : JsonSerializerContext;
