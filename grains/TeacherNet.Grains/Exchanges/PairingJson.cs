using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Exchanges;

/// <summary>The wire form of the pairing's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgreePairing))]
[JsonSerializable(typeof(ImportPairing))]
[JsonSerializable(typeof(SuspendPairing))]
[JsonSerializable(typeof(ResumePairing))]
[JsonSerializable(typeof(EndPairing))]
[JsonSerializable(typeof(RenewPairing))]
[JsonSerializable(typeof(UndoPairingImport))]
[JsonSerializable(typeof(UndoPairingChange))]
[JsonSerializable(typeof(PairingChangeUndone))]
[JsonSerializable(typeof(PairingAgreed))]
[JsonSerializable(typeof(PairingCorrected))]
[JsonSerializable(typeof(PairingSuspended))]
[JsonSerializable(typeof(PairingResumed))]
[JsonSerializable(typeof(PairingEnded))]
[JsonSerializable(typeof(PairingRenewed))]
[JsonSerializable(typeof(PairingImportUndone))]
[JsonSerializable(typeof(Stretch))]
public sealed partial class PairingJson : JsonSerializerContext;
