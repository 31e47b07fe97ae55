using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Demo;

/// <summary>One account for each role, and a second coordinator to work beside the first.</summary>
/// <param name="Login">What is typed.</param>
/// <param name="Label">What the printed sheet says of it; never a name from the rosters.</param>
/// <param name="Name">Whom it stands for.</param>
/// <param name="Grants">Role, scope and target.</param>
internal sealed record DemoAccount(string Login, string Label, string Name, params IReadOnlyList<(string Role, string Scope, string? Target)> Grants)
{
    private static readonly string[] OwnScopes = ["region/datong", "region/gaotai", "region/xx", "region/big", "partnership/yuhuatai~datong"];

    /// <summary>The accounts, for what stands in Datong's views.</summary>
    public static IReadOnlyList<DemoAccount> All(ScopeViews datong, string group)
    {
        var school = datong.Read<SchoolList, SchoolEntry>(s => s.InOrder().First(x => x.Facts.Kind == "primary"));
        var teacher = datong.Read<TeacherDirectory, DirectoryEntry>(d => d.ByKey.Values
            .Where(t => t.Post.School == school.Key && t.Facts.Duty is null && t.Facts.Establishment == "public")
            .OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal).First());
        return
        [
            new("leader", "局领导", "局领导", Everywhere(Roles.BureauLeader)),
            new("coordinator", "轮岗专干（甲）", "轮岗专干（甲）", Everywhere(Roles.Coordinator)),
            new("coordinator2", "轮岗专干（乙）", "轮岗专干（乙）", Everywhere(Roles.Coordinator)),
            new("principal", $"{school.Facts.Name}校长", $"{school.Facts.Name}校长", (Roles.SchoolPrincipal, "region/datong", school.Key)),
            new("clerk", $"{school.Facts.Name}文书", $"{school.Facts.Name}文书", (Roles.SchoolClerk, "region/datong", school.Key)),
            new(teacher.Facts.StaffNumber.ToLowerInvariant(), "教师", teacher.Name, (Roles.Teacher, "region/datong", teacher.Key), (Roles.Teacher, "partnership/yuhuatai~datong", teacher.Key)),
            new("group", "集团牵头校负责人", "集团牵头校负责人", (Roles.GroupCoordinator, "region/datong", group)),
            new("yuhuatai", "雨花台区协调员", "雨花台区协调员", (Roles.PartnerCoordinator, "partnership/yuhuatai~datong", null), (Roles.Coordinator, "region/yuhuatai", null)),
            new("auditor", "审计人员", "审计人员", Everywhere(Roles.Auditor)),
            new("operator", "运维人员", "运维人员", Everywhere(Roles.Operator)),
        ];
    }

    private static (string, string, string?)[] Everywhere(string role) => [.. OwnScopes.Select(s => (role, s, (string?)null))];
}
