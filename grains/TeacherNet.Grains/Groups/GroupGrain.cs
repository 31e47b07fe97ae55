using System.Diagnostics;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Groups;

/// <summary>One school group: its members over time, its lead school, its coordinator.</summary>
public sealed partial class GroupGrain : IDecider<Group, GroupCommand, GroupEvent>
{
    /// <inheritdoc/>
    public static string Kind => "group";

    /// <inheritdoc/>
    public static Group Initial => new Group.Unformed();

    /// <inheritdoc/>
    public static Decision<GroupEvent> Decide(Group state, GroupCommand command, Turn turn) => (state, command) switch
    {
        (Group.Unformed, FormGroup c) when GroupKinds.List.WithCode(c.Facts.Type) is null => Refusal.Because("group.unknown-type", "type").Given("code", c.Facts.Type),
        (Group.Unformed, FormGroup c) => [new GroupFormed(c.Facts)],
        (Group.Unformed, UndoMembershipsImport) => [],
        (Group.Unformed, _) => Refusal.Because("group.not-formed"),
        (Group.Formed s, FormGroup c) => s.Facts == c.Facts ? [] : Refusal.Because("group.id-taken"),
        (Group.Formed s, AdmitMember c) => Admit(s, c),
        (Group.Formed s, ReleaseMember c) => Release(s, c),
        (Group.Formed s, ReadmitMember c) => Readmit(s, c),
        (Group.Formed s, NameLeadSchool c) => NameLead(s, c),
        (Group.Formed s, EnterMemberships c) => Enter(s, c),
        (Group.Formed s, UndoMembershipsImport c) => Undo(s, c),
        (Group.Formed s, AppointCoordinator c) => s.Coordinator == c.Account ? [] : [new CoordinatorAppointed(c.Account)],
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Group Evolve(Group state, GroupEvent fact) => (state, fact) switch
    {
        (Group.Unformed, GroupFormed e) => new Group.Formed(e.Facts, [], null, ImportTrail<Listed<Membership>>.Empty),
        (Group.Formed s, CoordinatorAppointed e) => s with { Coordinator = e.Account },
        (Group.Formed s, MembershipEntered { Import: var import }) => Entered(s, fact, import),
        (Group.Formed s, MembershipCorrected { Import: var import }) => Entered(s, fact, import),
        (Group.Formed s, MembershipsImportUndone) => s with { Memberships = Changed(s.Memberships, fact), Trail = s.Trail.Back() },
        (Group.Formed s, MemberAdmitted or MemberReleased or MemberReadmitted or LeadSchoolNamed) => Entered(s, fact, null),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    /// <summary>The memberships after an event about them.</summary>
    internal static Listed<Membership> Changed(Listed<Membership> all, GroupEvent fact) => fact switch
    {
        MemberAdmitted e => [.. all, e.Membership],
        MembershipEntered e => [.. all, e.Membership],
        MembershipCorrected e => Entered(all, [e.After]),
        MembershipsImportUndone e => Entered([.. all.Where(m => !e.Gone.Contains(m.Id))], e.Back),
        MemberReleased e => [.. all.Select(m => m.Id == e.Id ? m with { Until = e.Until } : m)],
        MemberReadmitted e => [.. all.Select(m => m.Id == e.Id ? m with { Until = null } : m)],
        LeadSchoolNamed e =>
        [
            .. all.Select(m => m.Id == e.Id ? m with { Role = Membership.Lead } : m is { Role: Membership.Lead, Until: null } ? m with { Role = Membership.Member } : m),
        ],
        _ => throw new UnreachableException($"{fact.GetType().Name} is about no membership"),
    };

    private static Group.Formed Entered(Group.Formed group, GroupEvent fact, Guid? import) =>
        group with { Memberships = Changed(group.Memberships, fact), Trail = group.Trail.After(import, group.Memberships) };

    private static Decision<GroupEvent> Admit(Group.Formed group, AdmitMember c)
    {
        var asked = new Membership(c.Id, c.School, c.SchoolName, c.Role, c.From, null);
        if (group.Memberships.FirstOrDefault(m => m.Id == c.Id) is { } known)
            return (known.School, known.From) == (c.School, c.From) ? [] : Refusal.Because("group.membership-id-taken", "id");
        if (c.Role is not (Membership.Lead or Membership.Member)) return Refusal.Because("group.unknown-role", "role").Given("code", c.Role);
        if (c.From < group.Facts.FormedOn) return Refusal.Because("group.before-formed", "from");
        if (group.Memberships.Any(m => m.School == c.School && m.Overlaps(asked))) return Refusal.Because("group.already-member", "school");
        return c.Role == Membership.Lead && group.Memberships.Any(m => m is { Role: Membership.Lead, Until: null })
            ? Refusal.Because("group.has-lead", "role")
            : [new MemberAdmitted(asked)];
    }

    private static Decision<GroupEvent> Release(Group.Formed group, ReleaseMember c) => group.Memberships.FirstOrDefault(m => m.Id == c.Id) switch
    {
        null => Refusal.Because("group.no-such-member", "id"),
        { Until: { } until } => until == c.Until ? [] : Refusal.Because("group.already-released", "id"),
        { From: var from } when c.Until < from => Refusal.Because("group.released-before-admitted", "until"),
        _ => [new MemberReleased(c.Id, c.Until)],
    };

    private static Decision<GroupEvent> Readmit(Group.Formed group, ReadmitMember c) => group.Memberships.FirstOrDefault(m => m.Id == c.Id) switch
    {
        null => Refusal.Because("group.no-such-member", "id"),
        { Until: null } => Refusal.Because("group.not-released", "id"),
        var m when group.Memberships.Any(o => o.Id != m.Id && o.School == m.School && o.Overlaps(m with { Until = null })) => Refusal.Because("group.already-member", "school"),
        { Role: Membership.Lead } when group.Memberships.Any(o => o is { Role: Membership.Lead, Until: null }) => Refusal.Because("group.has-lead", "role"),
        _ => [new MemberReadmitted(c.Id)],
    };

    private static Decision<GroupEvent> NameLead(Group.Formed group, NameLeadSchool c) => group.Memberships.FirstOrDefault(m => m.Id == c.Id) switch
    {
        null => Refusal.Because("group.no-such-member", "id"),
        { Until: not null } => Refusal.Because("group.already-released", "id"),
        { Role: Membership.Lead } => [],
        _ => [new LeadSchoolNamed(c.Id)],
    };
}
