using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains;

/// <summary>A sentence of a work report with the figures it was written from.</summary>
/// <param name="Text">Word for word.</param>
/// <param name="Period">What it speaks of.</param>
/// <param name="Figures">Metric code and figure, in the order of the text.</param>
public sealed record ReportSentence(string Text, Period Period, ImmutableArray<KeyValuePair<string, Figure>> Figures)
{
    /// <summary>Periods of figures that speak of another than the sentence, by metric code.</summary>
    public ImmutableDictionary<string, Period> Otherwise { get; init; } = ImmutableDictionary<string, Period>.Empty;

    /// <summary>What a figure of the sentence speaks of.</summary>
    public Period PeriodOf(string code) => Otherwise.GetValueOrDefault(code, Period);
}
