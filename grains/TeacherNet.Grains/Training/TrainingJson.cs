using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Training;

/// <summary>The wire form of the ledger's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogTraining))]
[JsonSerializable(typeof(ReviseHours))]
[JsonSerializable(typeof(VerifyHours))]
[JsonSerializable(typeof(ReturnHours))]
[JsonSerializable(typeof(ReverseHours))]
[JsonSerializable(typeof(UndoVerification))]
[JsonSerializable(typeof(UndoReturn))]
[JsonSerializable(typeof(VerificationUndone))]
[JsonSerializable(typeof(ReturnUndone))]
[JsonSerializable(typeof(TrainingLogged))]
[JsonSerializable(typeof(HoursRevised))]
[JsonSerializable(typeof(HoursVerified))]
[JsonSerializable(typeof(HoursCredited))]
[JsonSerializable(typeof(HoursReturned))]
[JsonSerializable(typeof(HoursReversed))]
public sealed partial class TrainingJson : JsonSerializerContext;
