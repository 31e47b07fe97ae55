using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Groups;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Groups;

/// <summary>The figures of one group, with the records behind them.</summary>
internal static class GroupMetricEndpoints
{
    public static void MapGroupMetrics(this RouteGroupBuilder groups)
    {
        groups.MapGet("/{group}/metrics/{code}", Read).Needs(AccessKind.Query, "group").WithName("groupMetric");
        groups.MapGet("/{group}/metrics/{code}/records", Records).Needs(AccessKind.Query, "group").WithName("groupMetricRecords");
        groups.MapGet("/{group}/months", Months).Needs(AccessKind.Query, "group").WithName("groupMonths");
        groups.MapWorkbook("/{group}/metrics/{code}/records", Records, "group", RecordBook.Of).WithName("groupMetricRecordsWorkbook");
    }

    /// <summary>The months with something held in them, latest first, as yyyy-MM.</summary>
    private static Ok<ImmutableArray<string>> Months(ReadCall call, string group) => TypedResults.Ok(call.Views.Read<GroupsState, ImmutableArray<string>>(state => state.Groups.ContainsKey(group)
        ? [.. GroupMetrics.Days(new(state, group)).Select(d => d.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Distinct().OrderDescending()]
        : []));

    private static Results<Ok<FigureBody>, ProblemResult> Read(ReadCall call, string group, string code, [AsParameters] PeriodQuery period) =>
        Compute(call, group, code, period, out var body, out _) is { } problem ? problem : TypedResults.Ok(body);

    private static Results<Ok<FigureRecordsBody>, ProblemResult> Records(ReadCall call, string group, string code, [AsParameters] PeriodQuery period) =>
        Compute(call, group, code, period, out var body, out var figure) is { } problem
            ? problem
            : TypedResults.Ok(new FigureRecordsBody(body!, [.. figure!.Records.Select(r => new FigureRecordBody(r.Id, r.Text))]));

    private static ProblemResult? Compute(ReadCall call, string group, string code, PeriodQuery query, out FigureBody? body, out Figure? figure)
    {
        (body, figure) = (null, null);
        if (GroupMetrics.All.FirstOrDefault(m => m.Code == code) is not { } metric)
            return Problems.Of("metric.unknown", ("code", code));
        var days = call.Views.Read<GroupsState, DateOnly[]>(state => state.Groups.ContainsKey(group) ? [.. GroupMetrics.Days(new(state, group))] : []);
        if (query.In(metric.Span, () => days, call.Today) is not { } asked)
            return Problems.Of("metric.period");
        figure = call.Views.Read<GroupsState, Figure?>(state => state.Groups.ContainsKey(group) ? metric.Compute(new(state, group), asked.Period) : null);
        if (figure is null)
            return Problems.Of("group.not-formed");
        body = new(metric.Code, metric.Name, metric.English, metric.Unit, metric.Version, metric.Population, PeriodBody.Of(asked), figure.Value,
            metric.Span is Span.Day || asked.IsLatest || days.Any(asked.Period.Contains));
        return null;
    }
}
