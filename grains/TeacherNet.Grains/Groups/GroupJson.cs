using System.Text.Json.Serialization;

namespace TeacherNet.Grains.Groups;

/// <summary>The wire form of the group's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormGroup))]
[JsonSerializable(typeof(AdmitMember))]
[JsonSerializable(typeof(ReleaseMember))]
[JsonSerializable(typeof(ReadmitMember))]
[JsonSerializable(typeof(MemberReadmitted))]
[JsonSerializable(typeof(NameLeadSchool))]
[JsonSerializable(typeof(AppointCoordinator))]
[JsonSerializable(typeof(EnterMemberships))]
[JsonSerializable(typeof(UndoMembershipsImport))]
[JsonSerializable(typeof(GroupFormed))]
[JsonSerializable(typeof(MemberAdmitted))]
[JsonSerializable(typeof(MemberReleased))]
[JsonSerializable(typeof(LeadSchoolNamed))]
[JsonSerializable(typeof(CoordinatorAppointed))]
[JsonSerializable(typeof(MembershipEntered))]
[JsonSerializable(typeof(MembershipCorrected))]
[JsonSerializable(typeof(MembershipsImportUndone))]
[JsonSerializable(typeof(MembershipEntry))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(string))]
public sealed partial class GroupJson : JsonSerializerContext;
