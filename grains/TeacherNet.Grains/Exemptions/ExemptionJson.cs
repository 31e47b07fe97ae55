using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Exemptions;

/// <summary>The wire form of the exemption's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskForExemption))]
[JsonSerializable(typeof(GrantExemption))]
[JsonSerializable(typeof(RefuseExemption))]
[JsonSerializable(typeof(ReopenExemption))]
[JsonSerializable(typeof(WithdrawExemption))]
[JsonSerializable(typeof(NoteExemptionRefusal))]
[JsonSerializable(typeof(ExemptionAskedFor))]
[JsonSerializable(typeof(ExemptionGranted))]
[JsonSerializable(typeof(ExemptionRefused))]
[JsonSerializable(typeof(ExemptionReopened))]
[JsonSerializable(typeof(ExemptionWithdrawn))]
[JsonSerializable(typeof(ExemptionRefusalNoted))]
public sealed partial class ExemptionJson : JsonSerializerContext;
