using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Groups;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Groups;

/// <summary>Groups and their members as workbooks.</summary>
internal static class GroupBooks
{
    /// <summary>The groups that match.</summary>
    public static readonly ListBook<GroupListBody, GroupLineBody> Groups = new(
        "集团与联盟", "个", body => body.Rows,
        [
            new("名称", 36, g => g.Name), new("类型", 16, g => Names.Of(GroupKinds.List, g.Type)), new("学段", 14, g => string.Join('、', g.Stages.Select(s => Names.Of(Stages.List, s)))),
            new("牵头校", 30, g => g.Lead), new("成员校", 8, g => g.Members), new("成立", 12, g => g.FormedOn), new("进行中", 8, g => g.Live),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.Of("type", "类型", GroupKinds.List)],
    };

    /// <summary>The schools that are or were in a group.</summary>
    public static readonly ListBook<GroupBody, MembershipBody> Members = new(
        "成员校", "条", body => body.Memberships,
        [
            new("学校", 30, m => m.Name), new("角色", 10, m => m.Role == Membership.Lead ? "牵头" : "成员"), new("加入", 12, m => m.From), new("退出", 12, m => m.Until),
        ])
    {
        Title = body => $"成员校：{body.Line.Name}",
    };
}
