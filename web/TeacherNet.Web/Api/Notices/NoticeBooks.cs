using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Notices;

/// <summary>Notices and accepted envy as workbooks.</summary>
internal static class NoticeBooks
{
    private static readonly Dictionary<string, string> MoveStates = new()
    {
        ["noticed"] = "公示中", ["rejected"] = "异议成立", ["dropped"] = "已退出", ["ordered"] = "已下令", ["effective"] = "已生效",
    };

    /// <summary>The moves a notice lists.</summary>
    public static readonly ListBook<NoticeBody, NoticeRowBody> Notice = new(
        "公示名单", "人", body => body.Rows,
        [
            new("序号", 6, null), new("教师编号", 12, r => r.Number), new("姓名", 10, r => r.Name), new("现校", 28, r => r.FromName), new("拟任校", 28, r => r.ToName),
            new("学段", 8, r => Names.Of(Stages.List, r.Stage)), new("学科", 12, r => Names.Of(Subjects.List, r.Subject)), new("交流形式", 14, r => Names.Of(ExchangeForms.List, r.Form)),
            new("人事关系随人走", 14, r => r.RelationMoves ? "是" : null), new("状态", 10, r => MoveStates.GetValueOrDefault(r.State, r.State)), new("行散列值", 68, r => r.Hash),
        ])
    {
        Title = body => $"公示名单：{body.Name}，第 {body.Versions[^1].Version} 版，散列值 {body.Versions[^1].Hash}",
    };

    /// <summary>The list of an order.</summary>
    public static readonly ListBook<DocumentBody, ImmutableArray<string>> Order = new(
        "调令名单", "人", body => body.Rows, [.. Documents.Columns.Select((c, n) => new BookColumn<ImmutableArray<string>>(c.Heading, c.Width, n == 0 ? null : r => r[n]))])
    {
        Title = body => $"{body.ListTitle}（{body.Number}）",
    };

    /// <summary>Envy accepted by name.</summary>
    public static readonly ListBook<ImmutableArray<AcceptedEnvyBody>, AcceptedEnvyBody> Envy = new(
        "已认可的优先次序例外", "条", body => body,
        [
            new("未安排者编号", 12, e => e.EnviousNumber), new("未安排者", 10, e => e.EnviousName), new("获安排者编号", 12, e => e.EnviedNumber), new("获安排者", 10, e => e.EnviedName),
            new("学校", 28, e => e.SchoolName), new("学段", 8, e => Names.Of(Stages.List, e.Stage)), new("学科", 12, e => Names.Of(Subjects.List, e.Subject)),
            new("依据", 30, e => e.Authority), new("认可时间", 18, e => e.At),
        ]);
}
