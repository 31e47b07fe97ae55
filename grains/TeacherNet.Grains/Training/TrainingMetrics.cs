using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>Figures over the ledgers. An entry counts in the year of its last day; reversals count against it.</summary>
public static class TrainingMetrics
{
    /// <summary>Hours credited in the period.</summary>
    public static readonly Metric<TrainingState> HoursOfYear = new(
        "training.hours-year", "培训学时", "Hours of training", "期内结束并已认定的培训学时，冲销相抵", "学时", 1, Span.Year,
        (state, period) => Hours(state, period.From, period.Until));

    /// <summary>Hours credited in the cycle up to the period's last day.</summary>
    public static readonly Metric<TrainingState> HoursOfCycle = new(
        "training.hours-cycle", "本周期培训学时", "Hours of training in the cycle", "期末所在五年周期内，截至期末已认定的培训学时，冲销相抵", "学时", 1, Span.Year,
        (state, period) => Hours(state, CycleStart(state, period), period.Until));

    /// <summary>Enrolments credited in the period.</summary>
    public static readonly Metric<TrainingState> PersonTimes = new(
        "training.person-times", "培训人次", "Training, person-times", "期内结束并已认定、未冲销的培训，一人一项计一人次", "人次", 1, Span.Year,
        (state, period) => Times(state, period));

    /// <summary>Teachers who have the year's hours.</summary>
    public static readonly Metric<TrainingState> YearDone = new(
        "training.year-done", "年度学时达标人数", "Teachers with the year's hours", "期内认定学时达到年度要求的在册教师", "人", 1, Span.Year,
        (state, period) => Done(state, period.From, period.Until, state.Targets.Year));

    /// <summary>Teachers who have the cycle's hours.</summary>
    public static readonly Metric<TrainingState> CycleDone = new(
        "training.cycle-done", "周期学时达标人数", "Teachers with the cycle's hours", "期末所在周期内，截至期末认定学时达到周期要求的在册教师", "人", 1, Span.Year,
        (state, period) => Done(state, CycleStart(state, period), period.Until, state.Targets.Cycle));

    /// <summary>The share of teachers who have the cycle's hours.</summary>
    public static readonly Metric<TrainingState> CycleShare = new(
        "training.cycle-share", "周期学时完成率", "Share of teachers with the cycle's hours", "周期学时达标人数占在册教师的比例，舍去两位以后", "%", 1, Span.Year,
        (state, period) => Done(state, CycleStart(state, period), period.Until, state.Targets.Cycle) is var done
            && state.Teachers.Values.Count(t => t.IsInPost(period.Until)) is var all and > 0
                ? done with { Value = Math.Floor(done.Value * 10000 / all) / 100 }
                : done);

    /// <summary>Teachers who fall short of the cycle's hours if they go on so.</summary>
    public static readonly Metric<TrainingState> AtRisk = new(
        "training.at-risk", "学时进度落后人数", "Teachers behind with their hours", "期末所在周期内，截至期末认定学时低于周期要求乘已过时间比例的在册教师", "人", 1, Span.Year,
        (state, period) => Behind(state, period.Until));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Metric<TrainingState>> All = [HoursOfYear, HoursOfCycle, PersonTimes, YearDone, CycleDone, AtRisk, CycleShare];

    /// <summary>Last days of the trainings that count.</summary>
    public static IEnumerable<DateOnly> Days(TrainingState state) => state.Ledgers.Values.SelectMany(l => l.Values).Where(e => e.Credited != 0).Select(e => e.Until);

    private static DateOnly CycleStart(TrainingState state, Period period) => new(state.Targets.CycleOf(period.Until.Year), 1, 1);

    private static Figure Hours(TrainingState state, DateOnly from, DateOnly until)
    {
        var counted = Entries(state).Where(e => e.Credited != 0 && from <= e.Until && e.Until <= until).ToList();
        return new(counted.Sum(e => e.Credited), [.. counted.Select(e => Record(state, e))]);
    }

    private static Figure Times(TrainingState state, Period period)
    {
        var counted = Entries(state).Where(e => e.Status == EntryStates.Credited && period.Contains(e.Until)).ToList();
        return new(counted.Count, [.. counted.Select(e => Record(state, e))]);
    }

    private static Figure Done(TrainingState state, DateOnly from, DateOnly until, decimal required)
    {
        ImmutableArray<FigureRecord> done =
        [
            .. state.Teachers.Where(t => t.Value.IsInPost(until)).Select(t => (t.Key, Hours: state.Credited(t.Key, from, until)))
                .Where(t => t.Hours >= required)
                .OrderBy(t => state.Teachers[t.Key].StaffNumber, StringComparer.Ordinal)
                .Select(t => new FigureRecord(t.Key, $"{Who(state, t.Key)}：{Text(t.Hours)} 学时")),
        ];
        return new(done.Length, done);
    }

    private static Figure Behind(TrainingState state, DateOnly day)
    {
        ImmutableArray<FigureRecord> behind =
            [.. state.Standings(day).Where(s => s.IsAtRisk).Select(s => new FigureRecord(s.Teacher, $"{Who(state, s.Teacher)}：{Text(s.Cycle)}/{Text(s.Expected)} 学时"))];
        return new(behind.Length, behind);
    }

    private static IEnumerable<TrainingEntry> Entries(TrainingState state) =>
        state.Ledgers.Values.SelectMany(l => l.Values).OrderBy(e => e.Until).ThenBy(e => e.Id);

    private static FigureRecord Record(TrainingState state, TrainingEntry entry) => new(
        $"{entry.Id:N}", FormattableString.Invariant($"{Who(state, entry.Teacher)}：{entry.Programme}，{entry.Until:yyyy-MM-dd}，{Text(entry.Credited)} 学时"));

    private static string Who(TrainingState state, string key) =>
        state.Teachers.TryGetValue(key, out var teacher) ? PersonLabel.Of(teacher.Name, teacher.StaffNumber) : Erased.Name;

    private static string Text(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);
}
