using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Terms;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Terms;

/// <summary>Moved teachers in service as a workbook. Never what was said in words.</summary>
internal static class TermBooks
{
    private static readonly Dictionary<string, string> Standings = new(TermOutcomes.List.Entries.Select(e => KeyValuePair.Create(e.Code, e.Zh)))
    {
        [TermStanding.Ordered] = "待报到", [TermStanding.Absent] = "未报到", [TermStanding.Serving] = "在岗", [TermStanding.Ending] = "期满已定",
    };

    private static readonly Dictionary<string, string> Waitings = new()
    {
        [TermListRequest.Anything] = "有待办", [TermListRequest.HandOver] = "交接未完成", [TermDues.NoShow] = "未报到", [TermListRequest.Assessment] = "待考核",
        [TermDues.End] = "期满待定", [TermListRequest.CheckIn] = "回访待答",
    };

    /// <summary>The terms that match.</summary>
    public static readonly ListBook<TermListBody, TermLineBody> Terms = new(
        "在岗与交接", "人", body => body.Rows,
        [
            new("教师编号", 12, t => t.Number), new("姓名", 10, t => t.Name), new("调出学校", 28, t => t.FromName), new("调入学校", 28, t => t.ToName),
            new("学段", 8, t => Names.Of(Stages.List, t.Stage)), new("学科", 12, t => Names.Of(Subjects.List, t.Subject)), new("交流形式", 14, t => Names.Of(ExchangeForms.List, t.Form)),
            new("人事关系随人走", 14, t => t.RelationMoves ? "是" : null), new("文号", 24, t => t.Document), new("生效", 12, t => t.Effective), new("计划期满", 12, t => t.PlannedEnd),
            new("状态", 10, t => Standings.GetValueOrDefault(t.Standing, t.Standing)), new("报到", 12, t => t.Reported),
            new("交接事项", 10, t => t.Items), new("已办", 8, t => t.Done), new("住宿", 12, t => t.Room),
            new("待办", 30, t => string.Join('；', t.Waiting.Select(Due))),
        ])
    {
        Filters =
        [
            BookFilter.Text, new("cycle", "学年", static (call, key) => call.Views.Read<RotationState, string?>(s => s.Cycles.GetValueOrDefault(key) is { } c ? Kernel.Period.SchoolYear(c.SchoolYear).Label : null)),
            BookFilter.School, BookFilter.Of("standing", "状态", Standings), BookFilter.Of("waiting", "待办", Waitings),
        ],
    };

    private static string Due(TermDueBody due) => due.What switch
    {
        TermDues.NoShow => "未报到",
        TermDues.MidTerm => "期中考核",
        TermDues.End => "期满待定",
        _ => FormattableString.Invariant($"{TermDues.DaysOf(due.What)} 天回访"),
    };
}
