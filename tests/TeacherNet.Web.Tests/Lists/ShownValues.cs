using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Audit;

namespace TeacherNet.Web.Tests.Lists;

/// <summary>What a part of an answer shows, in every writing a workbook may give it.</summary>
internal sealed partial class ShownValues
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    // Names of codes, but of no exemption: those are nobody's to see in a list.
    private static readonly ILookup<string, string> Names = typeof(Subjects).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f is { Name: "List", FieldType.IsGenericType: true } && f.FieldType.GetGenericTypeDefinition() == typeof(CodeList<>))
        .Where(f => f.DeclaringType != typeof(ExemptionKinds))
        .SelectMany(f => JsonSerializer.SerializeToNode(f.FieldType.GetProperty("Entries")!.GetValue(f.GetValue(null)))!.AsArray())
        .ToLookup(e => (string)e!["Code"]!, e => (string)e!["Zh"]!);

    // Words a workbook writes for states, yes and no, and what it puts between parts of a cell.
    private static readonly string[] Words =
    [
        "是", "否", "系统", "无", "未开通", "待激活", "激活码过期", "已激活", "已停用", "牵头", "成员", "待上课", "进行中", "已结束", "已取消", "缺课", "待审", "待认定", "已退回", "已认定", "已冲销", "冲销",
        "应交流", "自愿", "可交流", "豁免", "不在范围", "已退出", "缺员", "拟安排", "公示中", "异议成立", "已下令", "已生效", "至", "调出", "调入", "待处理", "成立", "不成立", "已批准", "未批准", "已撤回", "个人申请", "学校推荐", "组织选派", "待学校审核", "待教育局审核", "审核通过", "审核不通过", "退回修改", "符合", "不符合", "不适用", "本人", "学校", "教育局",
        "待核定资格", "待处理资格积分异议", "待审核申报", "待报到", "待完成交接", "待期中考核", "待期满决定", "应交流未填志愿", "应交流未安排", "待审定方案", "待处理异议", "待下达调令", "教育局轮岗专干", "局领导",
        "待报到", "未报到", "在岗", "期满已定", "期中考核", "期满待定", "天回访",
    ];

    private readonly HashSet<string> texts = [];

    public ShownValues(params IEnumerable<JsonNode?> shown)
    {
        foreach (var node in shown)
            Take(node);
    }

    /// <summary>Whether a text is shown as it stands.</summary>
    public bool Shows(string text) => texts.Contains(text);

    /// <summary>What of a cell is not shown; empty when all is.</summary>
    public string Beyond(string cell)
    {
        if (texts.Contains(cell))
            return "";
        foreach (var text in texts.Where(t => t.Length > 0 && cell.Contains(t, StringComparison.Ordinal)).Concat(Words).OrderByDescending(t => t.Length))
            cell = cell.Replace(text, "", StringComparison.Ordinal);
        return cell.Trim(' ', '；', '、', '：', '→', '，', '\n');
    }

    private void Take(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    texts.Add(name);
                    Take(member);
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                    Take(item);
                break;
            case JsonValue value:
                Take(value.ToString());
                break;
        }
    }

    private void Take(string text)
    {
        texts.Add(text);
        texts.UnionWith(Names[text]);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            texts.Add(number.ToString("0.############", CultureInfo.InvariantCulture));
        if (Stored().IsMatch(text))
            texts.UnionWith([AuditNames.Event(text), AuditNames.Fact(text)]);
        texts.Add(AuditNames.Value("is", text));
        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            texts.Add(TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }
    // Names of events, of facts and of states, which a workbook gives in words.
    [GeneratedRegex(@"^[a-z][\w.-]*$")]
    private static partial Regex Stored();
}
