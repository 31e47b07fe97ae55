using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>The keys of a partnership's pairings and activities by number, those entered by hand among them.</summary>
internal sealed record HeldKeys(IReadOnlyDictionary<string, string> Pairings, IReadOnlyDictionary<string, string> Activities)
{
    /// <summary>Reads a partnership's view. Where two have one number, the first stands.</summary>
    public static HeldKeys Of(ScopeViews views) => views.Read<ExchangeState, HeldKeys>(e => new(
        ByNumber(e.Pairings.Select(p => (p.Value.Number, p.Key))), ByNumber(e.Activities.ByKey.Select(a => (a.Value.Facts.Number, a.Key)))));

    private static Dictionary<string, string> ByNumber(IEnumerable<(string Number, string Key)> all) => all.DistinctBy(a => a.Number).ToDictionary(a => a.Number, a => a.Key);
}
