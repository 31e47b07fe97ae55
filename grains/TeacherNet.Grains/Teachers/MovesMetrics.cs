using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>Figures over the moves between schools. The period is 年度 or 学年, by the first day at the new school.</summary>
public static class MovesMetrics
{
    private static readonly string TeacherClass = StaffClasses.List[StaffClass.Teacher].Code;

    /// <summary>How often someone moved.</summary>
    public static readonly Metric<MoveList> PersonTimes = new(
        "rotation.person-times", "轮岗交流人次", "Rotations, person-times", "期内到岗的校际交流，含校长、副校长；校内校区调整不计", "人次", 1, Span.Year,
        (moves, period) => Times(moves, moves.In(period)));

    /// <summary>Who moved at all.</summary>
    public static readonly Metric<MoveList> Persons = new(
        "rotation.persons", "轮岗交流人数", "Persons rotated", "期内交流的校长和教师，一人多次计一人", "人", 1, Span.Year,
        (moves, period) => Heads(moves, moves.In(period)));

    /// <summary>Teachers who moved, principals left out.</summary>
    public static readonly Metric<MoveList> Teachers = new(
        "rotation.teachers", "交流轮岗教师人数", "Teachers rotated", "期内交流的教师，不含校长、副校长；一人多次计一人", "人", 1, Span.Year,
        (moves, period) => Heads(moves, moves.In(period).Where(m => m.StaffClass == TeacherClass)));

    /// <summary>Principals and vice-principals who moved.</summary>
    public static readonly Metric<MoveList> Principals = new(
        "rotation.principals", "交流轮岗校长人数", "Principals rotated", "期内交流的校长、副校长；一人多次计一人", "人", 1, Span.Year,
        (moves, period) => Heads(moves, moves.In(period).Where(m => m.StaffClass != TeacherClass)));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Metric<MoveList>> All = [PersonTimes, Persons, Teachers, Principals];

    /// <summary>Days on which somebody moved.</summary>
    public static IEnumerable<DateOnly> Days(MoveList moves) => moves.Moves.Values.Where(m => m.From != m.To).Select(m => m.Start);

    private static Figure Times(MoveList moves, IEnumerable<MoveEntry> counted)
    {
        ImmutableArray<FigureRecord> records = [.. counted.Select(m => new FigureRecord($"{m.Id:N}", $"{Who(moves, m)}：{Way(moves, m)}"))];
        return new(records.Length, records);
    }

    private static Figure Heads(MoveList moves, IEnumerable<MoveEntry> counted)
    {
        ImmutableArray<FigureRecord> records =
        [
            .. counted.GroupBy(m => m.Person).Select(g =>
                new FigureRecord($"{g.Key:N}", $"{Who(moves, g.First())}：{string.Join("；", g.Select(m => Way(moves, m)))}")),
        ];
        return new(records.Length, records);
    }

    private static string Who(MoveList moves, MoveEntry move) => moves.Teacher(move.Teacher) is var t ? PersonLabel.Of(t.Name, t.StaffNumber) : "";

    private static string Way(MoveList moves, MoveEntry move) =>
        FormattableString.Invariant($"{moves.SchoolName(move.From)} → {moves.SchoolName(move.To)}，{move.Start:yyyy-MM-dd}，{ExchangeForms.List.WithCode(move.Form)?.Zh ?? move.Form}");
}
