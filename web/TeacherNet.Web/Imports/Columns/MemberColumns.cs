using TeacherNet.Grains.Groups;

namespace TeacherNet.Web.Imports.Columns;

internal static class MemberColumns
{
    private const string Lead = "牵头校";
    private const string Member = "成员校";

    public static readonly Column Group = new("集团名称", "群组名称", "集团或联盟", "联盟名称") { Need = Need.Key };
    public static readonly Column School = new("学校代码", "成员学校代码", "成员校代码") { Need = Need.Key };
    public static readonly Column Role = new("成员角色", "角色") { Need = Need.Required, Choices = [Lead, Member] };
    public static readonly Column From = new("加入日期", "加入时间") { Need = Need.Key };
    public static readonly Column Until = new("退出日期", "退出时间");

    public static readonly ColumnTable Table = new(ImportKind.Members, "集团成员表", Group, School, Role, From, Until);

    /// <summary>What a role is called; the code itself for none of them.</summary>
    public static string NameOf(string role) => role switch { Membership.Lead => Lead, Membership.Member => Member, _ => role };

    /// <summary>The role that goes by a name, or null.</summary>
    public static string? RoleOf(string name) => name switch { Lead or "牵头" or "龙头校" or "核心校" => Membership.Lead, Member or "成员" => Membership.Member, _ => null };
}
