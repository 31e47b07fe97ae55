using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Audit;

/// <summary>The audit trail as a workbook: the latest events that match, with what each changed; personal values masked as on the page.</summary>
internal static class EventBook
{
    /// <summary>How many events a workbook holds.</summary>
    public const int Most = 5_000;

    public static readonly ListBook<EventsBody, EventBody> Of = new(
        "操作记录", "条", body => body.Events,
        [
            new("位置", 10, e => e.Position), new("时间", 18, e => e.At), new("操作人", 20, e => e.Who), new("事项", 26, e => e.Event), new("对象", 30, e => e.About ?? e.Grain),
            new("改前 → 改后", 60, e => string.Join('；', e.Changes.Select(c => $"{c.Fact}：{c.Before ?? "无"} → {c.After ?? "无"}"))),
            new("原因", 30, e => e.Why), new("导入文件", 30, e => e.Files),
        ])
    {
        Title = body => body.Before is null ? "操作记录" : $"最近的操作记录（更早的未列入）",
        Filters = [new("grain", "对象"), new("actor", "操作人"), new("from", "自")],
    };
}
