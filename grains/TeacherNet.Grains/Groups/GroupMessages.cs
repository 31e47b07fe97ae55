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

/// <summary>
/// Undo a school's release, in the role it had. Refused: <c>group.no-such-member</c>, <c>group.not-released</c>, <c>group.already-member</c>,
/// <c>group.has-lead</c>.
/// </summary>
/// <param name="Id">The membership's id.</param>
[StoredAs("group.readmit-member", 1)]
public sealed record ReadmitMember(string Id) : GroupCommand;

/// <summary>Make a member the lead school; the one before stays a member.</summary>
[StoredAs("group.name-lead", 1)]
public sealed record NameLeadSchool(string Id) : GroupCommand;

/// <summary>
/// Say of memberships how they are, as a list has them: new ones, and others otherwise than now; the same again changes nothing. Refused as a whole:
/// <c>group.unknown-role</c>, <c>group.before-formed</c>, <c>group.released-before-admitted</c>, <c>group.already-member</c>, <c>group.has-lead</c>.
/// </summary>
/// <param name="Entries">The memberships as they shall stand.</param>
/// <param name="Import">The import they come from.</param>
[StoredAs("group.enter-memberships", 1)]
public sealed record EnterMemberships(Listed<MembershipEntry> Entries, Guid Import) : GroupCommand;

/// <summary>Take back what an import said of memberships. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("group.undo-memberships-import", 1)]
public sealed record UndoMembershipsImport(Guid Import) : GroupCommand;

/// <summary>A membership as a list has it.</summary>
/// <param name="Membership">As it shall stand.</param>
/// <param name="Reason">Why it is otherwise now, in words.</param>
public sealed record MembershipEntry(Membership Membership, string? Reason);

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

/// <summary>A school's release was undone.</summary>
[StoredAs("group.member-readmitted", 1)]
public sealed record MemberReadmitted(string Id) : GroupEvent;

/// <summary>A member became the lead school.</summary>
[StoredAs("group.lead-named", 1)]
public sealed record LeadSchoolNamed(string Id) : GroupEvent;

/// <summary>A list brought a membership.</summary>
/// <param name="Membership">The membership.</param>
/// <param name="Import">The import.</param>
[StoredAs("group.membership-entered", 1)]
public sealed record MembershipEntered(Membership Membership, Guid Import) : GroupEvent;

/// <summary>A membership was otherwise.</summary>
/// <param name="Before">As it stood.</param>
/// <param name="After">As it stands now, under the same id.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Import">The import it came from.</param>
[StoredAs("group.membership-corrected", 1)]
public sealed record MembershipCorrected(Membership Before, Membership After, string? Reason, Guid Import) : GroupEvent;

/// <summary>What an import said of memberships was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Gone">Ids of the memberships it had brought.</param>
/// <param name="Back">The others as they stand again.</param>
[StoredAs("group.memberships-import-undone", 1)]
public sealed record MembershipsImportUndone(Guid Import, Listed<string> Gone, Listed<Membership> Back) : GroupEvent;

/// <summary>An account coordinates the group.</summary>
[StoredAs("group.coordinator-appointed", 1)]
public sealed record CoordinatorAppointed(string Account) : GroupEvent;
