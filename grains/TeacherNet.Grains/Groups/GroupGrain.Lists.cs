using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Groups;

public sealed partial class GroupGrain
{
    /// <summary>Why memberships cannot stand side by side in a group, or null; the last of a pair is to blame.</summary>
    /// <param name="all">All memberships, as they shall stand.</param>
    /// <param name="formedOn">The group's first day.</param>
    /// <param name="membership">The one asked about, among <paramref name="all"/>.</param>
    public static string? WhyNot(IEnumerable<Membership> all, DateOnly formedOn, Membership membership) => membership switch
    {
        { Role: not (Membership.Lead or Membership.Member) } => "group.unknown-role",
        _ when membership.From < formedOn => "group.before-formed",
        { Until: { } until } when until < membership.From => "group.released-before-admitted",
        _ when all.Any(m => m.Id != membership.Id && m.School == membership.School && m.Overlaps(membership)) => "group.already-member",
        { Role: Membership.Lead, Until: null } when all.Any(m => m.Id != membership.Id && m is { Role: Membership.Lead, Until: null }) => "group.has-lead",
        _ => null,
    };

    private static Decision<GroupEvent> Enter(Group.Formed group, EnterMemberships order)
    {
        var known = group.Memberships.ToDictionary(m => m.Id);
        var changes = order.Entries.Where(e => known.GetValueOrDefault(e.Membership.Id) != e.Membership).ToList();
        var all = Entered(group.Memberships, changes.Select(c => c.Membership));
        foreach (var (membership, _) in changes)
        {
            if (WhyNot(all, group.Facts.FormedOn, membership) is { } no)
                return Refusal.Because(no, "entries").Given("school", membership.SchoolName).Given("code", membership.Role);
        }

        return
        [
            .. changes.Select(c => known.TryGetValue(c.Membership.Id, out var before)
                ? (GroupEvent)new MembershipCorrected(before, c.Membership, c.Reason, order.Import)
                : new MembershipEntered(c.Membership, order.Import)),
        ];
    }

    private static Decision<GroupEvent> Undo(Group.Formed group, UndoMembershipsImport order)
    {
        switch (group.Trail.Undo(order.Import, out var before))
        {
            case UndoOf.DoesNothing: return [];
            case UndoOf.IsTooLate: return ImportTrail<Listed<Membership>>.ChangedSince;
            default:
                var earlier = before!.ToDictionary(m => m.Id);
                return
                [
                    new MembershipsImportUndone(
                        order.Import, [.. group.Memberships.Where(m => !earlier.ContainsKey(m.Id)).Select(m => m.Id)],
                        [.. group.Memberships.Where(m => earlier.TryGetValue(m.Id, out var was) && was != m).Select(m => earlier[m.Id])]),
                ];
        }
    }

    private static Listed<Membership> Entered(Listed<Membership> all, IEnumerable<Membership> changed)
    {
        var now = changed.ToDictionary(m => m.Id);
        return [.. all.Select(m => now.GetValueOrDefault(m.Id, m)), .. now.Values.Where(m => all.All(k => k.Id != m.Id))];
    }
}
