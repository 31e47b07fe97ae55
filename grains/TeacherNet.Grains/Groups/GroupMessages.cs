using TeacherNet.Kernel;

namespace TeacherNet.Grains.Groups;

/// <summary>An order to a group.</summary>
public abstract record GroupCommand : ICommand;

/// <summary>Form the group.</summary>
[StoredAs("group.form-it", 1)]
public sealed record FormGroup(GroupFacts Facts) : GroupCommand;

/// <summary>Admit a school from a day on, as lead or member.</summary>
/// <param name="Id">The membership's id.</param>
/// <param name="School">The school's key in the region.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Role"><see cref="Membership.Lead"/> or <see cref="Membership.Member"/>.</param>
/// <param name="From">The first day.</param>
[StoredAs("group.admit-member", 1)]
public sealed record AdmitMember(string Id, string School, string SchoolName, string Role, DateOnly From) : GroupCommand;

/// <summary>Let a school go.</summary>
/// <param name="Id">The membership's id.</param>
/// <param name="Until">The last day, inclusive.</param>
[StoredAs("group.release-member", 1)]
public sealed record ReleaseMember(string Id, DateOnly Until) : GroupCommand;

/// <summary>Make a member the lead school; the one before stays a member.</summary>
[StoredAs("group.name-lead", 1)]
public sealed record NameLeadSchool(string Id) : GroupCommand;

/// <summary>Appoint the account that coordinates the group in place of the one before.</summary>
[StoredAs("group.appoint-coordinator", 1)]
public sealed record AppointCoordinator(string Account) : GroupCommand;

/// <summary>A fact about a group.</summary>
public abstract record GroupEvent : IEvent;

/// <summary>The group was formed.</summary>
[StoredAs("group.formed", 1)]
public sealed record GroupFormed(GroupFacts Facts) : GroupEvent;

/// <summary>A school was admitted.</summary>
[StoredAs("group.member-admitted", 1)]
public sealed record MemberAdmitted(Membership Membership) : GroupEvent;

/// <summary>A school left after a day.</summary>
[StoredAs("group.member-released", 1)]
public sealed record MemberReleased(string Id, DateOnly Until) : GroupEvent;

/// <summary>A member became the lead school.</summary>
[StoredAs("group.lead-named", 1)]
public sealed record LeadSchoolNamed(string Id) : GroupEvent;

/// <summary>An account coordinates the group.</summary>
[StoredAs("group.coordinator-appointed", 1)]
public sealed record CoordinatorAppointed(string Account) : GroupEvent;
