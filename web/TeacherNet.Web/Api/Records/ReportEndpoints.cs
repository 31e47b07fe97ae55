using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Records;

/// <summary>Sentences of a county's work report, written from records.</summary>
internal static class ReportEndpoints
{
    public static void MapReport(this RouteGroupBuilder region) =>
        region.MapGet("/report/sentences", Read).WithTags("metrics").Needs(AccessKind.Query, "report-sentences").WithName("reportSentences");

    private static Ok<ImmutableArray<ReportSentenceBody>> Read(ReadCall call, int? year) =>
        TypedResults.Ok(call.Views.Read<MoveList, TeacherDirectory, ImmutableArray<ReportSentenceBody>>((moves, directory) =>
        {
            var of = year ?? MovesMetrics.Days(moves).DefaultIfEmpty(call.Today).Max().Year;
            return [Body(call.Scope, WorkReport.Rotations(moves, of)), Body(call.Scope, WorkReport.Rotated(moves, of)), Body(call.Scope, WorkReport.Titles(directory, call.Today))];
        }));

    private static ReportSentenceBody Body(ScopeId scope, ReportSentence sentence) => new(
        sentence.Text, sentence.Period.Label,
        [
            .. from figure in sentence.Figures
               let metric = MetricRegistry.Find(scope, figure.Key)!
               let period = sentence.PeriodOf(figure.Key)
               select new ReportFigureBody(
                   figure.Key, figure.Value.Value, metric.Name, metric.English, metric.Unit, period.Label,
                   period.From == period.Until
                       ? FormattableString.Invariant($"asOf={period.Until:yyyy-MM-dd}")
                       : FormattableString.Invariant($"from={period.From:yyyy-MM-dd}&until={period.Until:yyyy-MM-dd}")),
        ]);
}

/// <summary>A sentence with the figures it was written from, in their order in it.</summary>
/// <param name="Text">Word for word.</param>
/// <param name="Period">What it speaks of.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ReportSentenceBody(string Text, string Period, ImmutableArray<ReportFigureBody> Figures);

/// <summary>A figure of a sentence.</summary>
/// <param name="Code">The metric's code.</param>
/// <param name="Value">As the sentence has it.</param>
/// <param name="Name">What it counts.</param>
/// <param name="English">The same in English.</param>
/// <param name="Unit">In what.</param>
/// <param name="Period">What it speaks of.</param>
/// <param name="Query">With which the metric answers the same figure and its records.</param>
public sealed record ReportFigureBody(string Code, decimal Value, string Name, string English, string Unit, string Period, string Query);
