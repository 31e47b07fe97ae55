using System.Text.Json.Serialization;

namespace TeacherNet.Engine.Tests.Bank;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Deposit))]
[JsonSerializable(typeof(Withdraw))]
[JsonSerializable(typeof(SetLimit))]
[JsonSerializable(typeof(Transfer))]
[JsonSerializable(typeof(WithdrawBacked))]
[JsonSerializable(typeof(Deposited))]
[JsonSerializable(typeof(Withdrawn))]
[JsonSerializable(typeof(LimitSet))]
[JsonSerializable(typeof(Count))]
[JsonSerializable(typeof(Reset))]
[JsonSerializable(typeof(Counted))]
[JsonSerializable(typeof(WasReset))]
[JsonSerializable(typeof(SetAlarm))]
[JsonSerializable(typeof(Ring))]
[JsonSerializable(typeof(AlarmSet))]
[JsonSerializable(typeof(Rung))]
internal sealed partial class BankJson : JsonSerializerContext;
