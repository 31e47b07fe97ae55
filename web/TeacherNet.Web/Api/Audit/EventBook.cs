using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Audit;

/// <summary>The audit trail as a workbook: a row for each event with what it changed, before and after; personal values masked as on the page.</summary>
internal static class EventBook
{
    /// <summary>How many events a workbook holds; more than a spreadsheet stays handy with.</summary>
    public const int Most = 5_000;

    public static readonly ListBook<ExportedEvents, EventBody> Of = new(
        "操作记录", "条", body => body.Events,
        [
            new("位置", 10, e => e.Position), new("时间", 18, e => e.At), new("操作人", 20, e => e.Actor.StartsWith("system/", StringComparison.Ordinal) ? "系统" : e.Who),
            new("事项", 22, e => AuditNames.Event(e.Event)), new("对象", 30, e => e.About ?? e.Grain), new("改前", 50, e => Told(e, c => c.Before)), new("改后", 50, e => Told(e, c => c.After)),
            new("原因", 30, e => e.Why), new("导入文件", 30, e => e.Files),
        ])
    {
        Title = Title,
        Filters = [new("grain", "对象"), new("actor", "操作人"), new("from", "自"), new("until", "至")],
    };

    private static string Told(EventBody told, Func<ChangeBody, string?> side) =>
        string.Join('；', told.Changes.Select(c => $"{AuditNames.Fact(c.Fact)}：{AuditNames.Value(c.Fact, side(c))}"));

    private static string Title(ExportedEvents body) => body.LeftOut == 0
        ? "操作记录"
        : string.Create(CultureInfo.InvariantCulture, $"最近的操作记录，另有更早的 {body.LeftOut} 条未列入，请按日期、对象或操作人缩小范围后分次导出");
}

/// <summary>The events of a workbook.</summary>
/// <param name="Events">The latest that match, newest first.</param>
/// <param name="LeftOut">How many earlier ones match as well.</param>
internal sealed record ExportedEvents(ImmutableArray<EventBody> Events, long LeftOut);
