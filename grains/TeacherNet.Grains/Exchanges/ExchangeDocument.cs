using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>
/// The live document of a partnership: <c>programme</c>; <c>period</c> and <c>figures</c> of the latest year with data, up to its last day with data;
/// <c>first</c> and <c>second</c>, the schools of each side in an order in which the lines cross little; <c>pairs</c> in force on that day, new ones and
/// those with something going on marked; and what happens, see <see cref="HappeningsDocument"/>.
/// </summary>
internal static class ExchangeDocument
{
    public static LiveNode Of(ExchangeState state)
    {
        var happenings = new HappeningsDocument(state.Activities, state.Lessons, _ => true);
        var (pairing, activity, lesson) = (state.PairingRevision, state.Activities.Revision, state.Lessons.Revision);
        var latest = state.LatestDay();
        var live = happenings.LiveFor;
        var members = new List<(string, LiveNode)>
        {
            ("first", state.Sections.Get("first", (pairing, latest), () => Side(state, latest, p => p.First, Columns(state, latest).Left))),
            ("second", state.Sections.Get("second", (pairing, latest), () => Side(state, latest, p => p.Second, Columns(state, latest).Right))),
            ("pairs", state.Sections.Get("pairs", (pairing, latest, string.Join(' ', live)), () => Pairs(state, latest, live))),
            ("lessons", state.Sections.Get("lessons", lesson, happenings.LiveLessons)),
            ("ended", state.Sections.Get("ended", lesson, happenings.EndedLessons)),
            ("activities", state.Sections.Get("activities", activity, happenings.LiveActivities)),
            ("checkIns", state.Sections.Get("checkIns", activity, happenings.CheckIns)),
            ("next", state.Sections.Get("next", (activity, lesson, latest), () => happenings.Next(latest))),
        };
        if (state.Partnership is { } partnership) members.Add(("programme", state.Sections.Get("programme", pairing, () => Programme(partnership))));
        if (latest is { } day)
        {
            var period = Period.YearTo(day);
            members.Add(("period", Nodes.Of(period)));
            members.Add(("figures", state.Sections.Get("figures", (pairing, activity), () => Nodes.Figures(ExchangeMetrics.Shown, state, _ => period))));
        }

        if (happenings.Last() is { } last) members.Add(("last", state.Sections.Get("last", last, () => last)));
        return LiveNode.Object([.. members]);
    }

    private static LiveNode.Map Programme(PartnershipFacts facts) => LiveNode.Object(
        ("name", facts.Programme), ("first", facts.First), ("second", facts.Second), ("since", Nodes.Day(facts.Since)));

    private static IEnumerable<KeyValuePair<string, PairingTerms>> InForce(ExchangeState state, DateOnly? day) =>
        day is { } latest ? ExchangeMetrics.InForce(state, latest).OrderBy(p => p.Value.Number, StringComparer.Ordinal) : [];

    private static (ImmutableArray<string> Left, ImmutableArray<string> Right) Columns(ExchangeState state, DateOnly? day) =>
        Crossings.Order([.. InForce(state, day).Select(p => (p.Value.First.School, p.Value.Second.School))]);

    private static LiveNode Side(ExchangeState state, DateOnly? day, Func<PairingTerms, SchoolRef> side, ImmutableArray<string> order)
    {
        var schools = InForce(state, day).Select(p => side(p.Value)).DistinctBy(s => s.School, StringComparer.Ordinal).ToDictionary(s => s.School);
        return Nodes.List(order.Select(s => ($"s{s}", (LiveNode)LiveNode.Object(
            ("code", schools[s].Code), ("name", PublicNames.WithoutCounty(schools[s].Name)), ("short", PublicNames.ShortSchool(schools[s].Name))))));
    }

    private static LiveNode Pairs(ExchangeState state, DateOnly? day, ImmutableSortedSet<string> live) =>
        Nodes.List(InForce(state, day).Select(p => ($"p{p.Key}", (LiveNode)LiveNode.Object(
            ("number", p.Value.Number),
            ("first", $"s{p.Value.First.School}"),
            ("second", $"s{p.Value.Second.School}"),
            ("signedOn", Nodes.Day(p.Value.SignedOn)),
            ("new", p.Value.SignedOn.Year == day!.Value.Year),
            ("live", live.Contains(p.Key))))));
}
