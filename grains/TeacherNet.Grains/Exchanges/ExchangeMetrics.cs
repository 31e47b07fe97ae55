using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>
/// The figures of a partnership. Figures of pairs and schools are as of the period's last day, the others of its days.
/// </summary>
public static class ExchangeMetrics
{
    /// <summary>Schools of the first region.</summary>
    public static readonly Metric<ExchangeState> SchoolsFirst = new(
        "exchange.schools-first", "结对学校（第一方）", "Schools in pairs, first side", "有效结对中第一方的学校，同一学校计一所，截至期末", "所", 1, Span.Day,
        (state, period) => Schools(state, period, p => p.First));

    /// <summary>Schools of the second region.</summary>
    public static readonly Metric<ExchangeState> SchoolsSecond = new(
        "exchange.schools-second", "结对学校（第二方）", "Schools in pairs, second side", "有效结对中第二方的学校，同一学校计一所，截至期末", "所", 1, Span.Day,
        (state, period) => Schools(state, period, p => p.Second));

    /// <summary>Pairs in force.</summary>
    public static readonly Metric<ExchangeState> PairsInForce = new(
        "exchange.pairs-in-force", "现存结对", "Pairs in force", "期末当日有效的结对：已签约、未到期、未中止", "对", 1, Span.Day,
        (state, period) => Pairs(InForce(state, period.Until)));

    /// <summary>Pairs ever signed.</summary>
    public static readonly Metric<ExchangeState> PairsEverSigned = new(
        "exchange.pairs-ever-signed", "累计缔结", "Pairs ever signed", "截至期末签约的全部结对，含期满和中止的；续签不重复计", "对", 1, Span.Day,
        (state, period) => Pairs(state.Pairings.Where(p => p.Value.SignedOn <= period.Until)));

    /// <summary>Pairs signed in the period.</summary>
    public static readonly Metric<ExchangeState> NewPairs = new(
        "exchange.new-pairs", "年内新结对", "New pairs", "签约日期在期内的结对；续签不计", "对", 1, Span.Year,
        (state, period) => Pairs(state.Pairings.Where(p => period.Contains(p.Value.SignedOn))));

    /// <summary>Activities.</summary>
    public static readonly Metric<ExchangeState> Activities = new(
        "exchange.activities", "开展活动", "Activities", "日期在期内且已验收的活动", "次", 1, Span.Year,
        (state, period) => Figures.Of(state.Activities.Accepted(period).Select(a => new FigureRecord(a.Key, a.Value.Line))));

    /// <summary>Person-times of both sides.</summary>
    public static readonly Metric<ExchangeState> PersonTimes = new(
        "exchange.person-times", "受益教师人次", "Beneficiaries, person-times", "期内已验收活动的学员，双方合计，同一活动一人计一次", "人次", 1, Span.Year,
        (state, period) => Beneficiaries.Times(state.Activities.Accepted(period), r => IsOfEither(state, r)));

    /// <summary>Person-times of the first side.</summary>
    public static readonly Metric<ExchangeState> PersonTimesFirst = new(
        "exchange.person-times-first", "受益教师人次（第一方）", "Beneficiaries, first side", "期内已验收活动的学员中第一方的教师", "人次", 1, Span.Year,
        (state, period) => Beneficiaries.Times(state.Activities.Accepted(period), r => r.Region == state.FirstRegion));

    /// <summary>Person-times of the second side.</summary>
    public static readonly Metric<ExchangeState> PersonTimesSecond = new(
        "exchange.person-times-second", "受益教师人次（第二方）", "Beneficiaries, second side", "期内已验收活动的学员中第二方的教师", "人次", 1, Span.Year,
        (state, period) => Beneficiaries.Times(state.Activities.Accepted(period), r => r.Region == state.SecondRegion));

    /// <summary>People.</summary>
    public static readonly Metric<ExchangeState> Persons = new(
        "exchange.persons", "受益教师人数", "Beneficiaries, persons", "受益教师人次中的不同的人；一人有两个教师编号仍计一人", "人", 1, Span.Year,
        (state, period) => Beneficiaries.Persons(state.Activities.Accepted(period), r => IsOfEither(state, r)));

    /// <summary>Shared lessons held.</summary>
    public static readonly Metric<ExchangeState> LessonsHeld = new(
        "exchange.lessons-held", "共享课", "Shared lessons held", "期内结束、至少一个听课端时长达到计划60%的课", "节", 1, Span.Year,
        (state, period) => state.Lessons.Held(period, _ => true));

    /// <summary>All of them; those the live document shows come first.</summary>
    public static ImmutableArray<Metric<ExchangeState>> All { get; } = [.. Shown, LessonsHeld];

    /// <summary>Those the live document shows.</summary>
    internal static ImmutableArray<Metric<ExchangeState>> Shown =>
        [SchoolsFirst, SchoolsSecond, PairsInForce, PairsEverSigned, NewPairs, Activities, PersonTimes, PersonTimesFirst, PersonTimesSecond, Persons];

    /// <summary>Days of accepted activities and of what was signed.</summary>
    public static IEnumerable<DateOnly> Days(ExchangeState state) => state.Activities.ByKey.Values.Where(a => ActivityGrain.StateOf(a.Facts) is ActivityState.Accepted).Select(a => a.Facts.On)
        .Concat(state.Pairings.Values.Select(p => p.SignedOn));

    internal static IEnumerable<KeyValuePair<string, PairingTerms>> InForce(ExchangeState state, DateOnly day) =>
        state.Pairings.Where(p => p.Value.IsInForceOn(day));

    private static bool IsOfEither(ExchangeState state, AttendanceRow row) => row.Region == state.FirstRegion || row.Region == state.SecondRegion;

    private static Figure Schools(ExchangeState state, Period period, Func<PairingTerms, SchoolRef> side) => Figures.Of(
        from pair in InForce(state, period.Until).Select(p => p.Value).OrderBy(p => side(p).Code, StringComparer.Ordinal).ThenBy(p => p.Number, StringComparer.Ordinal)
        group pair by side(pair).School into school
        let known = side(school.First())
        select new FigureRecord(known.School, $"{known.Code} {known.Name}（{string.Join("、", school.Select(p => p.Number))}）"));

    private static Figure Pairs(IEnumerable<KeyValuePair<string, PairingTerms>> pairs) => Figures.Of(pairs
        .OrderBy(p => p.Value.Number, StringComparer.Ordinal)
        .Select(p => new FigureRecord(p.Key, FormattableString.Invariant($"{p.Value.Number} {p.Value.First.Name} — {p.Value.Second.Name}，{p.Value.SignedOn:yyyy-MM-dd} 至 {p.Value.ExpiresOn:yyyy-MM-dd}"))));
}
