using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Exchanges;

/// <summary>The report sentence of a partnership.</summary>
internal static class SentenceEndpoints
{
    public static void MapSentence(this RouteGroupBuilder partnership) =>
        partnership.MapGet("/exchange/sentence", Read).WithTags("metrics").Needs(AccessKind.Query, "exchange-sentence").WithName("exchangeSentence");

    /// <summary>The sentence for the year up to a day; without one, up to the latest day with data.</summary>
    private static Results<Ok<SentenceBody>, ProblemResult> Read(ReadCall call, DateOnly? asOf) =>
        call.Views.Read<ExchangeState, (ReportSentence? Sentence, bool HasData)>(state =>
            (ExchangeSentence.Of(state, Period.YearTo(asOf ?? state.LatestDay() ?? call.Today)), state.LatestDay() is not null)) is { Sentence: { } sentence, HasData: var hasData }
            ? TypedResults.Ok(Body(call.Scope, sentence, asOf is null && hasData))
            : Problems.Of("partnership.not-founded");

    private static SentenceBody Body(ScopeId scope, ReportSentence sentence, bool isLatest) => new(
        sentence.Text,
        PeriodBody.Of(new(sentence.Period, isLatest)),
        [.. sentence.Figures.Select(f => MetricEndpoints.Body(MetricRegistry.Find(scope, f.Key)!, new(sentence.Period, isLatest), f.Value, hasData: true))]);
}

/// <summary>A sentence of a report with the figures it is made of, in their order in it.</summary>
public sealed record SentenceBody(string Text, PeriodBody Period, ImmutableArray<FigureBody> Figures);
