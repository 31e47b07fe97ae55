using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Exchanges;

/// <summary>The wire form of the activity's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlanActivity))]
[JsonSerializable(typeof(ImportActivity))]
[JsonSerializable(typeof(ConfirmActivity))]
[JsonSerializable(typeof(PostponeActivity))]
[JsonSerializable(typeof(StartActivity))]
[JsonSerializable(typeof(FinishActivity))]
[JsonSerializable(typeof(AcceptActivity))]
[JsonSerializable(typeof(CancelActivity))]
[JsonSerializable(typeof(RecordAttendance))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(WithdrawAttendance))]
[JsonSerializable(typeof(UndoActivityImport))]
[JsonSerializable(typeof(UndoAttendanceImport))]
[JsonSerializable(typeof(ActivityPlanned))]
[JsonSerializable(typeof(ActivityCorrected))]
[JsonSerializable(typeof(ActivityConfirmed))]
[JsonSerializable(typeof(ActivityPostponed))]
[JsonSerializable(typeof(ActivityStarted))]
[JsonSerializable(typeof(ActivityFinished))]
[JsonSerializable(typeof(ActivityAccepted))]
[JsonSerializable(typeof(ActivityCancelled))]
[JsonSerializable(typeof(AttendanceRecorded))]
[JsonSerializable(typeof(AttendanceWithdrawn))]
[JsonSerializable(typeof(ActivityImportUndone))]
[JsonSerializable(typeof(AttendanceImportUndone))]
[JsonSerializable(typeof(Attendance))]
[JsonSerializable(typeof(string))]
public sealed partial class ActivityJson : JsonSerializerContext;
