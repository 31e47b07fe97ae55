using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Notices;

/// <summary>The documents of a rotation year: the notice, orders as a whole and for each teacher.</summary>
internal static class Documents
{
    /// <summary>Columns of a list of moves, with their widths in shares.</summary>
    public static readonly ImmutableArray<(string Heading, int Width)> Columns =
        [("序号", 6), ("编号", 12), ("姓名", 10), ("现任教学校", 26), ("拟任教学校", 26), ("学段学科", 14), ("交流形式", 14)];

    private static IReadOnlyList<string> Headings => [.. Columns.Select(c => c.Heading)];

    private static IReadOnlyList<int> Widths => [.. Columns.Select(c => c.Width)];

    /// <summary>The notice in force (公示).</summary>
    public static OfficialDocument? Notice(ReadCall call, string scenario) => call.Views.Read<RotationState, OfficialDocument?>(state =>
    {
        if (state.Scenarios.GetValueOrDefault(scenario) is not { Notices: [.., var last] } plan)
            return null;
        var (year, head, bureau) = (Year(state, plan.Cycle), last.Head, Bureau(call.Views));
        var days = WorkingDays.Of(state.Cycles[plan.Cycle].Rules).Between(head.From, head.Until);
        return new(
            bureau, null, $"关于{year}学年教师交流轮岗拟安排人员的公示{(head.Version > 1 ? $"（第{head.Version}版）" : "")}", null,
            [
                $"根据教师交流轮岗工作安排，经研究，现将{year}学年拟交流轮岗的{last.Rows.Count}名教师予以公示。",
                $"公示期自{Day(head.From)}至{Day(head.Until)}，共{days}个工作日。公示期内，教师可登录系统核对本人一行；对公示内容有异议的，可向教育局提出。",
                .. last.Authority.Length == 0 ? Array.Empty<string>() : [$"本次更正依据：{last.Authority}。"],
                $"公示校验值（SHA-256）：{last.Hash}",
                .. head.Previous.Length == 0 ? Array.Empty<string>() : [$"上一版校验值：{head.Previous}"],
            ],
            new($"{year}学年教师交流轮岗拟安排人员名单", Headings, Widths, [.. last.Rows.Select((r, n) => Row(state, plan.Moves[r].Placement, n + 1))]),
            bureau, call.DayOf(last.At));
    });

    /// <summary>The order with its list (调令); null when the plan has no such order.</summary>
    public static OfficialDocument? Order(ReadCall call, string scenario, string document) => call.Views.Read<RotationState, OfficialDocument?>(state =>
    {
        if (state.Scenarios.GetValueOrDefault(scenario) is not { } plan || plan.Orders.FirstOrDefault(o => o.Document == document) is not { } order)
            return null;
        var (year, bureau) = (Year(state, plan.Cycle), Bureau(call.Views));
        // What was ordered, whether its terms have begun or not.
        var moves = order.Rows.Select(r => plan.Moves[r].Placement).OrderBy(p => state.Teacher(p.Teacher).Number, StringComparer.Ordinal).ToList();
        return new(
            bureau, document, $"关于{year}学年教师交流轮岗的通知", "各中小学、幼儿园，局属各单位",
            [
                $"经研究并公示，决定{moves.Count}名教师自{Day(order.Effective)}起交流轮岗{(order.PlannedEnd is { } end ? $"，至{Day(end)}期满" : "")}，名单附后。",
                "请调出、调入学校按交接清单办理交接，调入学校及时登记报到，交流教师按时到岗。",
            ],
            new($"{year}学年交流轮岗教师名单", Headings, Widths, [.. moves.Select((m, n) => Row(state, m, n + 1))]), bureau, call.DayOf(order.At));
    });

    /// <summary>One teacher's order.</summary>
    public static OfficialDocument? OrderOf(ReadCall call, string term) => call.Views.Read<TermList, RotationState, OfficialDocument?>((terms, state) =>
    {
        if (terms.Find(term) is not { Order.Order: var order } known || !Terms.TermReading.Reaches(call.Granted, order))
            return null;
        var (teacher, bureau) = (state.Teacher(order.Teacher), Bureau(call.Views));
        return new(
            bureau, order.Document, "教师交流轮岗调令", state.School(order.From.School),
            [
                $"兹调{teacher.Name}（编号{teacher.Number}）自{Day(order.Effective)}起，到{state.School(order.To.School)}任{StageAndSubject(order.To)}教师{(order.PlannedEnd is { } end ? $"，至{Day(end)}期满" : "")}。",
                $"交流形式为{Names.Of(ExchangeForms.List, order.Form)}，人事关系{(order.RelationMoves ? "随人转移" : "保留在原校")}。",
                $"请按时到{state.School(order.To.School)}报到，并按交接清单办理交接：{string.Join("、", known.Order.Items.Select(i => HandOverItems.List.WithCode(i.Code)?.Zh ?? i.Code))}。",
            ],
            null, bureau, SignedOn(call, state, order));
    });

    // A term that follows another rests on a document of its own, whose day nobody enters.
    private static DateOnly SignedOn(ReadCall call, RotationState state, TermOrder order) =>
        state.Scenarios.GetValueOrDefault(order.Scenario)?.Orders.FirstOrDefault(o => o.Document == order.Document) is { } given ? call.DayOf(given.At)
        : order.Effective < call.Today ? order.Effective
        : call.Today;

    private static IReadOnlyList<string> Row(RotationState state, Placement move, int number)
    {
        var teacher = state.Teacher(move.Teacher);
        return
        [
            number.ToString(CultureInfo.InvariantCulture), teacher.Number, teacher.Name, state.School(move.From.School), state.School(move.To.School), StageAndSubject(move.To),
            Names.Of(ExchangeForms.List, move.Form) ?? "",
        ];
    }

    private static string StageAndSubject(Post post) => $"{Names.Of(Stages.List, post.Stage)}{Names.Of(Subjects.List, post.Subject)}";

    private static string Year(RotationState state, string cycle) => state.Cycles[cycle].SchoolYear is var year ? string.Create(CultureInfo.InvariantCulture, $"{year}—{year + 1}") : "";

    private static string Bureau(ScopeViews views) => $"{views.Read<RegionState, string>(r => r.Facts?.Name ?? "")}教育局";

    private static string Day(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
}
