using System.Collections.Immutable;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Accounts as workbooks. One-time codes are on slips alone.</summary>
internal static class AccountBooks
{
    private static readonly Dictionary<string, string> States = new()
    {
        [AccountListing.None] = "未开通", ["waiting"] = "待激活", ["expired"] = "激活码过期", ["active"] = "已激活", ["closed"] = "已停用",
    };

    /// <summary>Teachers with their accounts.</summary>
    public static readonly ListBook<AccountListBody, AccountLineBody> Teachers = new(
        "教师账号", "人", body => body.Rows,
        [
            new("教师编号", 12, a => a.StaffNumber), new("姓名", 10, a => a.Name), new("学校", 28, a => a.SchoolName), new("状态", 12, a => States.GetValueOrDefault(a.State, a.State)),
            new("激活码有效期至", 18, a => a.ValidUntil), new("身份", 60, a => Text(a.Grants)),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.School, BookFilter.Of("state", "状态", States)],
    };

    /// <summary>Accounts of offices.</summary>
    public static readonly ListBook<OfficeListBody, OfficeLineBody> Offices = new(
        "单位账号", "个", body => body.Rows,
        [
            new("账号", 18, a => a.Login), new("姓名或单位", 24, a => a.Name), new("状态", 12, a => States.GetValueOrDefault(a.State, a.State)),
            new("激活码有效期至", 18, a => a.ValidUntil), new("身份", 60, a => Text(a.Grants)),
        ])
    {
        Filters = [BookFilter.Text],
    };

    /// <summary>Roles lent to others.</summary>
    public static readonly ListBook<DelegationListBody, LentBody> Lent = new(
        "身份委托", "项", body => body.Lent,
        [
            new("账号", 18, l => l.Login), new("姓名", 14, l => l.Name), new("身份", 16, l => Names.Of(Roles.List, l.Grant.Role)), new("对象", 28, l => l.Grant.TargetName),
            new("开始日", 12, l => l.Grant.From), new("截止日", 12, l => l.Grant.Until),
        ]);

    private static string Text(ImmutableArray<GrantBody> grants) => string.Join('；', grants.Select(g => string.Join(' ',
        ((string?[])[Names.Of(Roles.List, g.Role), g.TargetName, g.Until is { } until ? FormattableString.Invariant($"至 {until:yyyy-MM-dd}") : null]).OfType<string>())));
}
