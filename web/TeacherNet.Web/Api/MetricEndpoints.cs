using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api;

/// <summary>Figures, each with its period and the records behind it.</summary>
internal static class MetricEndpoints
{
    public static void MapMetrics(this RouteGroupBuilder scope, string kind)
    {
        var metrics = scope.MapGroup("/metrics").WithTags("metrics");
        metrics.MapGet("", List).Needs(AccessKind.Query, "metrics").WithName($"{kind}Metrics");
        metrics.MapGet("/{code}", ReadAsync).Needs(AccessKind.Query, "metrics").WithName($"{kind}Metric");
        metrics.MapGet("/{code}/periods", Periods).Needs(AccessKind.Query, "metrics").WithName($"{kind}MetricPeriods");
        var records = kind == "partnership" ? "exchange-records" : "metric-records";
        metrics.MapGet("/{code}/records", RecordsAsync).Needs(AccessKind.Query, records).WithName($"{kind}MetricRecords");
        metrics.MapWorkbook("/{code}/records", RecordsAsync, records, RecordBook.Of).WithName($"{kind}MetricRecordsWorkbook");
    }

    private static Ok<ImmutableArray<MetricBody>> List(ReadCall call) =>
        TypedResults.Ok<ImmutableArray<MetricBody>>([.. MetricRegistry.In(call.Scope).Select(m => new MetricBody(m.Code, m.Name, m.English, m.Unit, m.Version, m.Population, JsonNamingPolicy.CamelCase.ConvertName(m.Span.ToString())))]);

    private static async Task<Results<Ok<FigureBody>, ProblemResult>> ReadAsync(ReadCall call, string code, [AsParameters] PeriodQuery query, PastMatrix past)
    {
        if (MetricRegistry.Find(call.Scope, code) is not { } metric)
            return Problems.Of("metric.unknown", ("code", code));
        if (query.In(metric.Span, () => metric.Days(call.Views), call.Today) is not { } asked)
            return Problems.Of("metric.period");
        var (figure, hasData) = await ComputeAsync(metric, asked, call, past);
        return TypedResults.Ok(Body(metric, asked, figure, hasData));
    }

    private static async Task<Results<Ok<FigureRecordsBody>, ProblemResult>> RecordsAsync(ReadCall call, string code, [AsParameters] PeriodQuery query, PastMatrix past)
    {
        if (MetricRegistry.Find(call.Scope, code) is not { } metric)
            return Problems.Of("metric.unknown", ("code", code));
        if (query.In(metric.Span, () => metric.Days(call.Views), call.Today) is not { } asked)
            return Problems.Of("metric.period");
        var (figure, hasData) = await ComputeAsync(metric, asked, call, past);
        return TypedResults.Ok(new FigureRecordsBody(Body(metric, asked, figure, hasData), [.. figure.Records.Select(r => new FigureRecordBody(r.Id, r.Text))]));
    }

    // A stock of a day that is over is not what stands now: it is folded from what was recorded by then.
    private static async ValueTask<(Figure Figure, bool HasData)> ComputeAsync(MetricEntry metric, AskedPeriod asked, ReadCall call, PastMatrix past)
    {
        if (metric.OfPast is { } ofPast && asked.Period.Until < call.Today)
            return await past.OfAsync(call.Scope, asked.Period.Until) is { } matrix ? (ofPast(matrix, asked.Period), true) : (new(0, []), false);
        return (metric.Read(call.Views, asked.Period), metric.Span is Span.Day || asked.IsLatest || metric.Days(call.Views).Any(asked.Period.Contains));
    }

    private static Results<Ok<ImmutableArray<PeriodChoiceBody>>, ProblemResult> Periods(ReadCall call, string code)
    {
        if (MetricRegistry.Find(call.Scope, code) is not { } metric)
            return Problems.Of("metric.unknown", ("code", code));
        return TypedResults.Ok<ImmutableArray<PeriodChoiceBody>>([.. DataPeriods.Years(metric.Span, metric.Days(call.Views)).Select(year =>
            new PeriodChoiceBody(year, metric.Span is Span.SchoolYear ? Period.SchoolYear(year).Label : Period.Year(year).Label))]);
    }

    internal static FigureBody Body(MetricEntry metric, AskedPeriod asked, Figure figure, bool hasData) =>
        new(metric.Code, metric.Name, metric.English, metric.Unit, metric.Version, metric.Population, PeriodBody.Of(asked), figure.Value, hasData);
}

/// <summary>A metric's definition.</summary>
/// <param name="Span">What it speaks of as of a day: the <c>day</c> itself, or the <c>year</c> or <c>schoolYear</c> up to it.</param>
public sealed record MetricBody(string Code, string Name, string English, string Unit, int Version, string Population, string Span);

/// <summary>The days a figure speaks of, both inclusive.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, and the day figures of a day are as of.</param>
/// <param name="Label">As people name it.</param>
/// <param name="IsLatest">True when none was asked for and this is the latest with data.</param>
public sealed record PeriodBody(DateOnly From, DateOnly Until, string Label, bool IsLatest)
{
    internal static PeriodBody Of(AskedPeriod asked) => new(asked.Period.From, asked.Period.Until, asked.Period.Label, asked.IsLatest);
}

/// <summary>A period with data to choose, by the year it begins in.</summary>
public sealed record PeriodChoiceBody(int Year, string Label);

/// <summary>A figure with its definition and period.</summary>
/// <param name="HasData">False when nothing was recorded in the period: its value is no zero, it is not known.</param>
public sealed record FigureBody(string Code, string Name, string English, string Unit, int Version, string Population, PeriodBody Period, decimal Value, bool HasData);

/// <summary>A figure with the records it counts.</summary>
public sealed record FigureRecordsBody(FigureBody Figure, ImmutableArray<FigureRecordBody> Records);

/// <summary>A record behind a figure.</summary>
public sealed record FigureRecordBody(string Id, string Text);
