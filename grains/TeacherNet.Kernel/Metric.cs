using System.Collections.Immutable;

namespace TeacherNet.Kernel;

/// <summary>The days a figure speaks of: from <paramref name="From"/> to <paramref name="Until"/>, both inclusive.</summary>
/// <param name="From">First day; equal to <paramref name="Until"/> for an as-of figure.</param>
/// <param name="Until">Last day, and the day the figure is as of.</param>
/// <param name="Label">As people name it: <c>2025年度</c>, <c>2025学年</c>, <c>截至2025-06-30</c>.</param>
public sealed record Period(DateOnly From, DateOnly Until, string Label)
{
    /// <summary>年度 up to a day: from 1 January of its year.</summary>
    public static Period YearTo(DateOnly day) => new(new(day.Year, 1, 1), day, $"{day.Year}年度");

    /// <summary>年度: 1 January to 31 December.</summary>
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31), $"{year}年度");

    /// <summary>学年: 1 September of the year to 31 August of the next.</summary>
    public static Period SchoolYear(int year) => new(new(year, 9, 1), new(year + 1, 8, 31), $"{year}学年");

    /// <summary>学年 up to a day: from the last 1 September until then.</summary>
    public static Period SchoolYearTo(DateOnly day) => SchoolYear(day.Month >= 9 ? day.Year : day.Year - 1) with { Until = day };

    /// <summary>What figures of a span speak of as of a day.</summary>
    public static Period Of(Span span, DateOnly day) => span switch
    {
        Span.Day => AsOf(day),
        Span.SchoolYear => SchoolYearTo(day),
        _ => YearTo(day),
    };

    /// <summary>As of a day.</summary>
    public static Period AsOf(DateOnly day) => new(day, day, FormattableString.Invariant($"截至{day:yyyy-MM-dd}"));

    /// <summary>True when the day is within.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= Until;
}

/// <summary>What a figure speaks of when asked as of a day.</summary>
public enum Span
{
    /// <summary>A stock: what stands on the day.</summary>
    Day,

    /// <summary>A flow: the 年度 up to the day.</summary>
    Year,

    /// <summary>A flow: the 学年 up to the day.</summary>
    SchoolYear,
}

/// <summary>A record behind a figure: where to look, and a line to show.</summary>
/// <param name="Id">Unique among the figure's records.</param>
/// <param name="Text">What a person reads in the list of records.</param>
public sealed record FigureRecord(string Id, string Text);

/// <summary>A metric's value with the records it counts.</summary>
public sealed record Figure(decimal Value, ImmutableArray<FigureRecord> Records);

/// <summary>A named, versioned figure over a view. One function gives value and records; no page counts for itself.</summary>
/// <typeparam name="TState">The view's state.</typeparam>
/// <param name="Code">Stable: <c>exchange.person-times</c>.</param>
/// <param name="Name">In Chinese, as reports name it.</param>
/// <param name="English">In English.</param>
/// <param name="Population">What is counted, with the filter, in Chinese.</param>
/// <param name="Unit">人, 人次, 对, 次, 节 …</param>
/// <param name="Version">From 1; raised when the definition changes.</param>
/// <param name="Span">What it speaks of when asked as of a day.</param>
/// <param name="Compute">The definition.</param>
public sealed record Metric<TState>(
    string Code, string Name, string English, string Population, string Unit, int Version, Span Span, Func<TState, Period, Figure> Compute)
    where TState : class;
