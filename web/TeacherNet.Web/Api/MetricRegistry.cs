using System.Collections.Frozen;
using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>A metric with its view's type erased.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="English">In English.</param>
/// <param name="Population">What is counted.</param>
/// <param name="Unit">人, 人次 …</param>
/// <param name="Version">Of the definition.</param>
/// <param name="Span">What it speaks of as of a day.</param>
/// <param name="ScopeKind">Where it is read: <c>region</c> or <c>partnership</c>.</param>
/// <param name="Read">Value and records.</param>
/// <param name="Days">Days with something to count, in any order.</param>
internal sealed record MetricEntry(
    string Code, string Name, string English, string Population, string Unit, int Version, Span Span, string ScopeKind, Func<ScopeViews, Period, Figure> Read,
    Func<ScopeViews, ImmutableArray<DateOnly>> Days)
{
    /// <summary>The same over the posts matrix of a day that is over; null for figures that are no such stock.</summary>
    public Func<PostMatrix, Period, Figure>? OfPast { get; init; }
}

/// <summary>Every metric there is; pages and reports show figures from here and count nothing themselves.</summary>
internal static class MetricRegistry
{
    /// <summary>In the order reports list them.</summary>
    public static ImmutableArray<MetricEntry> All { get; } =
    [
        .. MatrixMetrics.All.Select(Standing),
        Planned(Shortages.Planned),
        .. Of("region", MovesMetrics.All, MovesMetrics.Days),
        .. Of("region", TitleMetrics.All, _ => []),
        .. Of("region", RotationMetrics.All, RotationMetrics.Days),
        .. Of("region", TrainingMetrics.All, TrainingMetrics.Days),
        .. Of("region", GroupMetrics.Counts, _ => []),
        .. Of("partnership", ExchangeMetrics.All, ExchangeMetrics.Days),
    ];

    private static readonly FrozenDictionary<(string, string), MetricEntry> ByCode = All.ToFrozenDictionary(m => (m.ScopeKind, m.Code));

    /// <summary>The metrics read in a kind of scope.</summary>
    public static IEnumerable<MetricEntry> In(ScopeId scope) => All.Where(m => m.ScopeKind == scope.Kind);

    /// <summary>A metric by code, or null.</summary>
    public static MetricEntry? Find(ScopeId scope, string code) => ByCode.GetValueOrDefault((scope.Kind, code));

    private static IEnumerable<MetricEntry> Of<TState>(string scopeKind, ImmutableArray<Metric<TState>> metrics, Func<TState, IEnumerable<DateOnly>> days) where TState : class =>
        metrics.Select(m => Entry(m, scopeKind, (views, period) => views.Read<TState, Figure>(state => m.Compute(state, period)), days));

    private static MetricEntry Standing(Metric<PostMatrix> metric) => Of("region", [metric], _ => []).Single() with { OfPast = metric.Compute };

    private static MetricEntry Planned(Metric<PlannedBoard> metric) => Entry<PlannedBoard, RotationState>(
        metric, "region", (views, period) => views.Read<RotationState, PostMatrix, Figure>((state, matrix) => metric.Compute(new(state, matrix), period)), _ => []);

    private static MetricEntry Entry<TState, TDays>(Metric<TState> m, string scopeKind, Func<ScopeViews, Period, Figure> read, Func<TDays, IEnumerable<DateOnly>> days)
        where TState : class where TDays : class => new(
            m.Code, m.Name, m.English, m.Population, m.Unit, m.Version, m.Span, scopeKind, read,
            views => views.Read<TDays, ImmutableArray<DateOnly>>(state => [.. days(state).Distinct()]));
}
