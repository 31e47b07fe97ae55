using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Terms;

/// <summary>The wire form of the commands and events of terms.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BeginTerm))]
[JsonSerializable(typeof(TickItem))]
[JsonSerializable(typeof(UntickItem))]
[JsonSerializable(typeof(ReportForDuty))]
[JsonSerializable(typeof(TakeBackReport))]
[JsonSerializable(typeof(GiveRoom))]
[JsonSerializable(typeof(RemindOfTerm))]
[JsonSerializable(typeof(AssessTerm))]
[JsonSerializable(typeof(AnswerCheckIn))]
[JsonSerializable(typeof(DecideEnd))]
[JsonSerializable(typeof(TakeBackEnd))]
[JsonSerializable(typeof(CloseTerm))]
[JsonSerializable(typeof(TermBegun))]
[JsonSerializable(typeof(ItemTicked))]
[JsonSerializable(typeof(ItemUnticked))]
[JsonSerializable(typeof(DutyReported))]
[JsonSerializable(typeof(ReportTakenBack))]
[JsonSerializable(typeof(RoomGiven))]
[JsonSerializable(typeof(TermFellDue))]
[JsonSerializable(typeof(TermAssessed))]
[JsonSerializable(typeof(CheckInAnswered))]
[JsonSerializable(typeof(EndDecided))]
[JsonSerializable(typeof(EndTakenBack))]
[JsonSerializable(typeof(TermClosed))]
[JsonSerializable(typeof(HandOverItem))]
[JsonSerializable(typeof(TermDue))]
public sealed partial class TermJson : JsonSerializerContext;
