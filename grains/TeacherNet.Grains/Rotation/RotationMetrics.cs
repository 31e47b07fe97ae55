using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>Figures of rotation. The period is a school year; the cycle of that year is counted.</summary>
public static class RotationMetrics
{
    /// <summary>Those who meet the conditions.</summary>
    public static readonly Metric<RotationState> Eligible = new(
        "rotation.eligible", "符合交流条件教师", "Teachers meeting the conditions", "本学年核定为应交流、符合条件或自愿的教师", "人", 1, Span.SchoolYear,
        (s, p) => People(s, p, (c, rule) => Quotas.Eligible(c, rule)));

    /// <summary>Those who must move and have no place in the plan.</summary>
    public static readonly Metric<RotationState> DutyUnplaced = new(
        "rotation.duty-unplaced", "应交流未安排教师", "Due and not placed", "应交流、未退出、当前方案未安排的教师", "人", 1, Span.SchoolYear,
        (s, p) => People(s, p, (c, _) => c.Candidates.Values.Where(e =>
            !e.Withdrawn && e.Standing() == Standings.Duty && e.Bound is null && s.Current(c)?.MoveOf(e.Teacher) is null)));

    /// <summary>Those ordered to rotate.</summary>
    public static readonly Metric<RotationState> Rotated = new(
        "rotation.rotated", "交流轮岗教师", "Teachers who rotate", "已下达调令、计入比例的形式，一年多次计一人，校区之间不计", "人", 1, Span.SchoolYear,
        (s, p) => Moves(s, p, Quotas.Share, planned: false, q => q.Counted.Length));

    /// <summary>Backbone teachers ordered to rotate.</summary>
    public static readonly Metric<RotationState> BackboneRotated = new(
        "rotation.backbone-rotated", "交流轮岗骨干教师", "Backbone teachers who rotate", "已下达调令的县级以上骨干教师", "人", 1, Span.SchoolYear,
        (s, p) => Moves(s, p, Quotas.Backbone, planned: false, q => q.Counted.Length));

    /// <summary>R4 by what was ordered.</summary>
    public static readonly Metric<RotationState> Share = new(
        "rotation.share", "交流轮岗比例", "Share who rotate", "已下达调令的教师占政策所定分母的比例", "%", 1, Span.SchoolYear,
        (s, p) => Moves(s, p, Quotas.Share, planned: false, q => q.Percent));

    /// <summary>R5 by what was ordered.</summary>
    public static readonly Metric<RotationState> BackboneShare = new(
        "rotation.backbone-share", "骨干教师占比", "Share of backbone teachers", "已下达调令的骨干教师占政策所定分母的比例", "%", 1, Span.SchoolYear,
        (s, p) => Moves(s, p, Quotas.Backbone, planned: false, q => q.Percent));

    /// <summary>R4 as the current plan would have it.</summary>
    public static readonly Metric<RotationState> PlannedShare = new(
        "rotation.planned-share", "方案交流比例", "Planned share", "当前方案安排的教师占政策所定分母的比例", "%", 1, Span.SchoolYear,
        (s, p) => Moves(s, p, Quotas.Share, planned: true, q => q.Percent));

    /// <summary>R5 as the current plan would have it.</summary>
    public static readonly Metric<RotationState> PlannedBackboneShare = new(
        "rotation.planned-backbone-share", "方案骨干占比", "Planned share of backbone teachers", "当前方案安排的骨干教师占政策所定分母的比例", "%", 1, Span.SchoolYear,
        (s, p) => Moves(s, p, Quotas.Backbone, planned: true, q => q.Percent));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Metric<RotationState>> All =
        [Eligible, DutyUnplaced, Rotated, BackboneRotated, Share, BackboneShare, PlannedShare, PlannedBackboneShare];

    /// <summary>The first day of each school year with a cycle.</summary>
    public static IEnumerable<DateOnly> Days(RotationState state) => state.Cycles.Values.Where(c => !c.Cancelled).Select(c => new DateOnly(c.SchoolYear, 9, 1));

    private static CycleEntry? CycleOf(RotationState state, Period period) =>
        state.Cycles.Values.Where(c => !c.Cancelled && period.Contains(new(c.SchoolYear, 9, 1))).MaxBy(c => (c.SchoolYear, c.OpenedAt));

    private static Figure People(RotationState state, Period period, Func<CycleEntry, PolicyRule?, IEnumerable<CandidateEntry>> counted)
    {
        if (CycleOf(state, period) is not { } cycle)
            return new(0, []);
        ImmutableArray<FigureRecord> records =
        [
            .. counted(cycle, cycle.Rules.Find(Quotas.Share)).OrderBy(c => state.Teacher(c.Teacher).Number, StringComparer.Ordinal).Select(c =>
                new FigureRecord(c.Teacher, $"{Person(state, c.Teacher)} {state.School(c.Assessed!.Post.School)} {Subject(c.Assessed.Post.Subject)}")),
        ];
        return new(records.Length, records);
    }

    private static Figure Moves(RotationState state, Period period, string rule, bool planned, Func<Quota, decimal> value)
    {
        if (CycleOf(state, period) is not { } cycle || (planned && state.Current(cycle) is null))
            return new(0, []);
        var quota = Quotas.Of(state, cycle, rule, planned ? state.Current(cycle) : null);
        return new(value(quota), [.. quota.Counted.Select(m => new FigureRecord(
            m.Placement.Move.ToString("D"),
            $"{Person(state, m.Placement.Teacher)} {state.School(m.Placement.From.School)} → {state.School(m.Placement.To.School)} {Subject(m.Placement.To.Subject)}"))]);
    }

    private static string Person(RotationState state, string teacher) =>
        state.Teacher(teacher).Text;

    private static string Subject(string code) => Subjects.List.WithCode(code)?.Zh ?? code;
}
