using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Lessons;

/// <summary>The wire form of the lesson's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TimetableLesson))]
[JsonSerializable(typeof(CheckEnd))]
[JsonSerializable(typeof(StartLesson))]
[JsonSerializable(typeof(DropEnd))]
[JsonSerializable(typeof(ResumeEnd))]
[JsonSerializable(typeof(EndLesson))]
[JsonSerializable(typeof(CancelLesson))]
[JsonSerializable(typeof(RestoreLesson))]
[JsonSerializable(typeof(LessonRestored))]
[JsonSerializable(typeof(MissLesson))]
[JsonSerializable(typeof(LessonTimetabled))]
[JsonSerializable(typeof(EndChecked))]
[JsonSerializable(typeof(LessonStarted))]
[JsonSerializable(typeof(EndDropped))]
[JsonSerializable(typeof(EndResumed))]
[JsonSerializable(typeof(LessonEnded))]
[JsonSerializable(typeof(LessonCancelled))]
[JsonSerializable(typeof(LessonMissed))]
[JsonSerializable(typeof(ReceivingEnd))]
[JsonSerializable(typeof(EndHeld))]
[JsonSerializable(typeof(string))]
public sealed partial class LessonJson : JsonSerializerContext;
