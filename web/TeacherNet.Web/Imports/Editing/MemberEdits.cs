using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Schools;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The schools of a group as they are downloaded, changed and sent back.</summary>
internal static class MemberEdits
{
    private static readonly Column SchoolName = new("学校名称");

    public static readonly EditTable Table = new(ImportKind.Members, "集团成员", MemberColumns.School,
    [
        new(MemberColumns.Group, 30, IsLocked: true),
        new(MemberColumns.School, 16, IsLocked: true),
        new(SchoolName, 30, IsLocked: true),
        new(MemberColumns.Role, 10),
        new(MemberColumns.From) { Canonical = EditText.Day },
        new(MemberColumns.Until) { Canonical = EditText.Day },
    ]) { AsksWhy = true };

    /// <summary>The key of a membership.</summary>
    public static string KeyOf(string group, string membership) => $"{group}/{membership}";

    /// <summary>A membership, or none.</summary>
    public static EditRecord? Find(GroupsState groups, SchoolList schools, string key) =>
        key.Split('/') is [var group, var id] && groups.Groups.TryGetValue(group, out var entry) && entry.Memberships.FirstOrDefault(m => m.Id == id) is { } membership
            ? Of(new(groups, group), membership, schools)
            : null;

    private static EditRecord Of(GroupBoard group, Membership membership, SchoolList schools)
    {
        var name = group.NameOf(membership);
        return new(ImportKind.Members, KeyOf(group.Key, membership.Id), $"{group.Group.Facts.Name} {name}", new Dictionary<Column, string>
        {
            [MemberColumns.Group] = group.Group.Facts.Name,
            [MemberColumns.School] = schools.Find(membership.School)?.Facts.Code ?? membership.School,
            [SchoolName] = name,
            [MemberColumns.Role] = MemberColumns.NameOf(membership.Role),
            [MemberColumns.From] = EditText.Of(membership.From),
            [MemberColumns.Until] = EditText.Of(membership.Until),
        }, membership);
    }

    /// <summary>The membership with the changed columns of a row.</summary>
    public static Membership Merge(Membership present, MemberRow row, IReadOnlySet<Column> changed)
    {
        T Pick<T>(Column column, T fresh, T old) => changed.Contains(column) ? fresh : old;
        return present with
        {
            Role = Pick(MemberColumns.Role, row.Role, present.Role),
            From = Pick(MemberColumns.From, row.From, present.From),
            Until = Pick(MemberColumns.Until, row.Until, present.Until),
        };
    }
}
