using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Accounts;

/// <summary>The wire form of the account's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenAccount))]
[JsonSerializable(typeof(OpenTeacherAccount))]
[JsonSerializable(typeof(IssueActivation))]
[JsonSerializable(typeof(UseActivation))]
[JsonSerializable(typeof(SignOutEverywhere))]
[JsonSerializable(typeof(DelegateRole))]
[JsonSerializable(typeof(RecallRole))]
[JsonSerializable(typeof(GrantRole))]
[JsonSerializable(typeof(RevokeRole))]
[JsonSerializable(typeof(CloseAccount))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(ActivationIssued))]
[JsonSerializable(typeof(ActivationUsed))]
[JsonSerializable(typeof(SignedOutEverywhere))]
[JsonSerializable(typeof(RoleDelegated))]
[JsonSerializable(typeof(RoleGranted))]
[JsonSerializable(typeof(RoleRevoked))]
[JsonSerializable(typeof(AccountClosed))]
[JsonSerializable(typeof(AccountClosedV1))]
public sealed partial class AccountJson : JsonSerializerContext;
