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
        metrics.MapGet("/{code}", Read).Needs(AccessKind.Query, "metrics").WithName($"{kind}Metric");
        var records = kind == "partnership" ? "exchange-records" : "metric-records";
        metrics.MapGet("/{code}/records", Records).Needs(AccessKind.Query, records).WithName($"{kind}MetricRecords");
        metrics.MapWorkbook("/{code}/records", Records, records, RecordBook.Of).WithName($"{kind}MetricRecordsWorkbook");
    }

    private static Ok<ImmutableArray<MetricBody>> List(ReadCall call) =>
        TypedResults.Ok<ImmutableArray<MetricBody>>([.. MetricRegistry.In(call.Scope).Select(m => new MetricBody(m.Code, m.Name, m.English, m.Unit, m.Version, m.Population, JsonNamingPolicy.CamelCase.ConvertName(m.Span.ToString())))]);

    private static Results<Ok<FigureBody>, ProblemResult> Read(ReadCall call, string code, [AsParameters] PeriodQuery query)
    {
        if (MetricRegistry.Find(call.Scope, code) is not { } metric)
            return Problems.Of("metric.unknown", ("code", code));
        return query.In(metric.Span, call.Today) is { } period
            ? TypedResults.Ok(Body(metric, period, metric.Read(call.Views, period)))
            : Problems.Of("metric.period");
    }

    private static Results<Ok<FigureRecordsBody>, ProblemResult> Records(ReadCall call, string code, [AsParameters] PeriodQuery query)
    {
        if (MetricRegistry.Find(call.Scope, code) is not { } metric)
            return Problems.Of("metric.unknown", ("code", code));
        if (query.In(metric.Span, call.Today) is not { } period)
            return Problems.Of("metric.period");
        var figure = metric.Read(call.Views, period);
        return TypedResults.Ok(new FigureRecordsBody(Body(metric, period, figure), [.. figure.Records.Select(r => new FigureRecordBody(r.Id, r.Text))]));
    }

    internal static FigureBody Body(MetricEntry metric, Period period, Figure figure) =>
        new(metric.Code, metric.Name, metric.English, metric.Unit, metric.Version, metric.Population, PeriodBody.Of(period), figure.Value);
}

/// <summary>A metric's definition.</summary>
/// <param name="Span">What it speaks of as of a day: the <c>day</c> itself, or the <c>year</c> or <c>schoolYear</c> up to it.</param>
public sealed record MetricBody(string Code, string Name, string English, string Unit, int Version, string Population, string Span);

/// <summary>The days a figure speaks of, both inclusive.</summary>
public sealed record PeriodBody(DateOnly From, DateOnly Until, string Label)
{
    internal static PeriodBody Of(Period period) => new(period.From, period.Until, period.Label);
}

/// <summary>A figure with its definition and period.</summary>
public sealed record FigureBody(string Code, string Name, string English, string Unit, int Version, string Population, PeriodBody Period, decimal Value);

/// <summary>A figure with the records it counts.</summary>
public sealed record FigureRecordsBody(FigureBody Figure, ImmutableArray<FigureRecordBody> Records);

/// <summary>A record behind a figure.</summary>
public sealed record FigureRecordBody(string Id, string Text);
