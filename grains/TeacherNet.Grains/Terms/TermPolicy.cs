using System.Globalization;
using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Terms;

/// <summary>What a frozen policy says of hand-over and service; rules a cycle froze before they existed are the default ones.</summary>
public static class TermPolicy
{
    /// <summary>R24: the hand-over list.</summary>
    public const string HandOver = "R24";

    /// <summary>R25: reminders and check-ins during service.</summary>
    public const string Service = "R25";

    /// <summary>
    /// The hand-over list of a move: choice <c>items</c> holds <c>code:side</c> separated by commas; <c>code:side:relation</c>
    /// is for moves with the personnel relation only. What names no side is the leaving school's.
    /// </summary>
    public static Listed<HandOverItem> Items(Listed<PolicyRule> rules, bool relationMoves) =>
    [
        .. Rule(rules, HandOver).Codes("items").Select(i => i.Trim().Split(':'))
            .Where(i => i[0].Length > 0 && (i.Length < 3 || relationMoves))
            .Select(i => new HandOverItem(i[0], i.Length > 1 && HandOverSides.All.Contains(i[1]) ? i[1] : HandOverSides.From))
            .DistinctBy(i => i.Code),
    ];

    /// <summary>What falls due during a term, and when; check-ins and the middle only before the planned end.</summary>
    public static Listed<TermDue> Dues(Listed<PolicyRule> rules, DateOnly effective, DateOnly? plannedEnd, bool follows)
    {
        var rule = Rule(rules, Service);
        IEnumerable<TermDue> arriving = follows ? [] :
        [
            new(TermDues.NoShow, effective.AddDays((int)rule.Number("no-show-days", 3))),
            .. CheckIns(rule).Select(d => new TermDue(TermDues.CheckIn(d), effective.AddDays(d))),
        ];
        IEnumerable<TermDue> ending = plannedEnd is not { } end ? [] :
        [
            new(TermDues.MidTerm, effective.AddDays((end.DayNumber - effective.DayNumber + 1) / 2)),
            new(TermDues.End, Later(end.AddDays(-(int)rule.Number("remind-days", 30)), effective)),
        ];
        return [.. arriving.Concat(ending).Where(d => plannedEnd is null || d.On <= plannedEnd).OrderBy(d => d.On).ThenBy(d => d.What, StringComparer.Ordinal)];
    }

    private static IEnumerable<int> CheckIns(PolicyRule rule) => rule.Codes("check-ins")
        .Select(d => int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0).Where(d => d > 0).Distinct();

    private static DateOnly Later(DateOnly one, DateOnly other) => one < other ? other : one;

    private static PolicyRule Rule(Listed<PolicyRule> rules, string code) => rules.Find(code) ?? DefaultPolicy.Value.Rule(code)!;
}

/// <summary>Something that falls due during a term.</summary>
/// <param name="What">One of <see cref="TermDues"/>.</param>
/// <param name="On">The day.</param>
public sealed record TermDue(string What, DateOnly On);

/// <summary>What falls due during a term.</summary>
public static class TermDues
{
    /// <summary>Who has not reported for duty by then is missing (未报到).</summary>
    public const string NoShow = "no-show";

    /// <summary>The assessment in the middle (期中考核).</summary>
    public const string MidTerm = "mid-term";

    /// <summary>The end comes near: assessment and choice (期满).</summary>
    public const string End = "end";

    private const string CheckIns = "check-in-";

    /// <summary>Asking how it goes, so many days after the first (回访).</summary>
    public static string CheckIn(int days) => string.Create(CultureInfo.InvariantCulture, $"{CheckIns}{days}");

    /// <summary>The days of a check-in; null for anything else.</summary>
    public static int? DaysOf(string what) =>
        what.StartsWith(CheckIns, StringComparison.Ordinal) && int.TryParse(what.AsSpan(CheckIns.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
