using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Lessons;

namespace TeacherNet.Grains.Exchanges;

/// <summary>All that two regions do together.</summary>
public sealed class ExchangeState
{
    /// <summary>The first region's name in scopes.</summary>
    public string FirstRegion { get; set; } = "";

    /// <summary>The second region's name in scopes.</summary>
    public string SecondRegion { get; set; } = "";

    /// <summary>The partnership; null until founded.</summary>
    public PartnershipFacts? Partnership { get; set; }

    /// <summary>Pairings by key.</summary>
    public Dictionary<string, PairingTerms> Pairings { get; set; } = [];

    /// <summary>Activities.</summary>
    public ActivityBoard Activities { get; set; } = new();

    /// <summary>Shared lessons.</summary>
    public LessonBoard Lessons { get; set; } = new();

    /// <summary>The latest day that a figure can turn on: an accepted activity, or a pairing's beginning or stop; null without data.</summary>
    public DateOnly? LatestDay() => Activities.ByKey.Values.Where(a => ActivityGrain.StateOf(a.Facts) is ActivityState.Accepted).Select(a => a.Facts.On)
        .Concat(Pairings.Values.SelectMany(p => p.InForce.Select(s => s.From)))
        .Concat(Pairings.Values.Select(p => p.StoppedFrom).OfType<DateOnly>())
        .Cast<DateOnly?>().Max();

    internal int PairingRevision { get; set; }

    internal Sections Sections { get; } = new();
}
