using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The roll of an activity as it is downloaded, changed and sent back. People stand in it as the roll shows them; a new row names one by number.</summary>
internal static class AttendanceEdits
{
    private static readonly Column Person = new("人员");
    private static readonly Column Region = new("地区");

    public static readonly EditTable Table = new(ImportKind.Attendance, "签到名单", AttendanceColumns.Teacher,
    [
        new(AttendanceColumns.Activity, 16, IsLocked: true),
        new(Person, 24, IsLocked: true),
        new(Region, 14, IsLocked: true),
        new(AttendanceColumns.Teacher, 16, IsLocked: true) { IsWithheld = true },
        new(AttendanceColumns.Role),
        new(AttendanceColumns.Standing),
    ]) { AsksWhy = true };

    /// <summary>The key of an attendance.</summary>
    public static string KeyOf(string activity, string attendance) => $"{activity}/{attendance}";

    /// <summary>An attendance that stands, or none.</summary>
    public static EditRecord? Find(ActivityBoard board, string key) =>
        key.Split('/') is [var activity, var id] && board.ByKey.TryGetValue(activity, out var item) && item.Rows.TryGetValue(id, out var row)
            ? Of(activity, item.Facts, id, row)
            : null;

    private static EditRecord Of(string activity, ActivityFacts facts, string id, Grains.Exchanges.AttendanceRow row)
    {
        var role = EditText.Of(AttendanceRoles.List, row.Role);
        return new(ImportKind.Attendance, KeyOf(activity, id), $"{facts.Number} {row.Shown} {role}", new Dictionary<Column, string>
        {
            [AttendanceColumns.Activity] = facts.Number,
            [Person] = row.Shown,
            [Region] = row.Region,
            [AttendanceColumns.Teacher] = row.Number,
            [AttendanceColumns.Role] = role,
            [AttendanceColumns.Standing] = AttendanceColumns.Present,
        }, row);
    }

    /// <summary>How the attendance shall stand.</summary>
    public static AttendanceMark Merge(AttendanceMark present, AttendanceRow row, IReadOnlySet<Column> changed) => present with
    {
        AttendanceRole = changed.Contains(AttendanceColumns.Role) ? AttendanceRoles.List[row.Role].Code : present.AttendanceRole,
        IsWithdrawn = changed.Contains(AttendanceColumns.Standing) ? row.IsWithdrawn : present.IsWithdrawn,
    };
}
