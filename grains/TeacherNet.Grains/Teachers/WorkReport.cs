using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>Sentences of a county's work report on its teachers.</summary>
public static class WorkReport
{
    private const int Years = 5;

    /// <summary>Who rotated in five years up to and including a year, and teachers in that year.</summary>
    public static ReportSentence Rotations(MoveList moves, int year)
    {
        var (five, last) = (new Period(new(year - Years + 1, 1, 1), new(year, 12, 31), $"{year - Years + 1}—{year}年度"), Period.Year(year));
        var (times, teachers) = (MovesMetrics.PersonTimes.Compute(moves, five), MovesMetrics.Teachers.Compute(moves, last));
        return new(
            $"近{Years}年轮岗交流校长和教师{Text(times)}{MovesMetrics.PersonTimes.Unit}，其中，{year}年交流轮岗教师{Text(teachers)}{MovesMetrics.Teachers.Unit}。",
            five, [new(MovesMetrics.PersonTimes.Code, times), new(MovesMetrics.Teachers.Code, teachers)])
        {
            Otherwise = ImmutableDictionary.CreateRange([KeyValuePair.Create(MovesMetrics.Teachers.Code, last)]),
        };
    }

    /// <summary>Who rotated in a year.</summary>
    public static ReportSentence Rotated(MoveList moves, int year)
    {
        var persons = MovesMetrics.Persons.Compute(moves, Period.Year(year));
        return new($"轮岗交流教师{Text(persons)}名。", Period.Year(year), [new(MovesMetrics.Persons.Code, persons)]);
    }

    /// <summary>Titles on a day.</summary>
    public static ReportSentence Titles(TeacherDirectory directory, DateOnly day)
    {
        var period = Period.AsOf(day);
        var (senior, intermediate) = (TitleMetrics.Senior.Compute(directory, period), TitleMetrics.Intermediate.Compute(directory, period));
        return new(
            $"全县教师评聘高级职称{Text(senior)}{TitleMetrics.Senior.Unit}、中级职称{Text(intermediate)}{TitleMetrics.Intermediate.Unit}。", period,
            [new(TitleMetrics.Senior.Code, senior), new(TitleMetrics.Intermediate.Code, intermediate)]);
    }

    private static string Text(Figure figure) => figure.Value.ToString("0", CultureInfo.InvariantCulture);
}
