using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>The sentence on exchanges in a county's work report.</summary>
public static class ExchangeSentence
{
    private static readonly ImmutableArray<Metric<ExchangeState>> Named =
    [
        ExchangeMetrics.SchoolsFirst, ExchangeMetrics.SchoolsSecond, ExchangeMetrics.PairsInForce,
        ExchangeMetrics.NewPairs, ExchangeMetrics.Activities, ExchangeMetrics.PersonTimes,
    ];

    /// <summary>The sentence for a period, or null before the partnership is founded.</summary>
    public static ReportSentence? Of(ExchangeState state, Period period)
    {
        if (state.Partnership is not { } partnership) return null;
        ImmutableArray<KeyValuePair<string, Figure>> figures = [.. Named.Select(m => KeyValuePair.Create(m.Code, m.Compute(state, period)))];
        string[] n = [.. Named.Zip(figures, (m, f) => f.Value.Value.ToString("0", CultureInfo.InvariantCulture) + m.Unit)];
        return new(
            $"自{partnership.Programme}开展以来，{partnership.First}{n[0]}学校和{partnership.Second}{n[1]}学校缔结{n[2]}交流学校，年内新结对{n[3]}，开展活动{n[4]}，受益教师{n[5]}。",
            period, figures);
    }
}
