using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Accounts;

/// <summary>The wire form of the account's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenAccount))]
[JsonSerializable(typeof(GrantRole))]
[JsonSerializable(typeof(RevokeRole))]
[JsonSerializable(typeof(CloseAccount))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(RoleGranted))]
[JsonSerializable(typeof(RoleRevoked))]
[JsonSerializable(typeof(AccountClosed))]
public sealed partial class AccountJson : JsonSerializerContext;
