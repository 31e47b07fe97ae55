using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Groups;

/// <summary>The groups that match, by type and day of forming.</summary>
public sealed record GroupListBody(int Total, ImmutableArray<GroupLineBody> Rows);

/// <summary>A group in a list.</summary>
/// <param name="Members">Member schools today.</param>
/// <param name="Lead">Name of the lead school today.</param>
/// <param name="Live">How many of its activities and lessons go on now.</param>
public sealed record GroupLineBody(string Key, string Type, string Name, ImmutableArray<string> Stages, DateOnly FormedOn, string? Lead, int Members, int Live);

/// <summary>A group with every membership there ever was.</summary>
public sealed record GroupBody(GroupLineBody Line, string? Coordinator, ImmutableArray<MembershipBody> Memberships);

/// <summary>A school's time in a group.</summary>
public sealed record MembershipBody(string Id, string School, string Name, string Role, DateOnly From, DateOnly? Until);

/// <summary>A group to be formed.</summary>
public sealed record FormGroupBody(string Type, string Name, ImmutableArray<string> Stages, DateOnly FormedOn);

/// <summary>A school to be admitted, by key.</summary>
public sealed record AdmitMemberBody(string School, string Role, DateOnly From);

/// <summary>The last day.</summary>
public sealed record ReleaseMemberBody(DateOnly Until);

/// <summary>The account that coordinates.</summary>
public sealed record GroupCoordinatorBody(string Account);
