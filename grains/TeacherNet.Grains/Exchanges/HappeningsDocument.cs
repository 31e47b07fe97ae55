using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>
/// What happens, as live documents show it: <c>lessons</c> and <c>activities</c> going on, <c>ended</c> lessons with the minutes held,
/// <c>checkIns</c> newest first, <c>next</c> to come, <c>last</c>. Times are UTC; elapsed time is the page's to count.
/// </summary>
internal sealed class HappeningsDocument(ActivityBoard activities, LessonBoard lessons, Func<HeldFor, bool> counts)
{
    private const int CheckInsShown = 20;
    private const int EndedShown = 3;
    private const int NextShown = 10;

    private IEnumerable<KeyValuePair<string, ActivityItem>> Activities => activities.ByKey.Where(a => counts(a.Value.Facts.HeldFor));

    private IEnumerable<KeyValuePair<string, LessonItem>> Lessons => lessons.ByKey.Where(l => counts(l.Value.Card.HeldFor));

    /// <summary>Whose lessons or activities go on now.</summary>
    public ImmutableSortedSet<string> LiveFor =>
    [
        .. Lessons.Where(l => l.Value.Phase is LessonPhase.Live).Select(l => l.Value.Card.HeldFor.Key),
        .. Activities.Where(a => ActivityGrain.StateOf(a.Value.Facts) is ActivityState.Live).Select(a => a.Value.Facts.HeldFor.Key),
    ];

    public LiveNode LiveLessons() => Nodes.List(Lessons.Where(l => l.Value.Phase is LessonPhase.Live)
        .OrderBy(l => l.Value.Links!.Started).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => ($"l{l.Key}", (LiveNode)Live(l.Value))));

    public LiveNode EndedLessons() => Nodes.List(Lessons.Where(l => l.Value.Phase is LessonPhase.Ended)
        .OrderByDescending(l => l.Value.Links!.Last).ThenBy(l => l.Key, StringComparer.Ordinal).Take(EndedShown).Select(l => ($"l{l.Key}", (LiveNode)Ended(l.Value))));

    public LiveNode LiveActivities() => Nodes.List(Activities.Where(a => ActivityGrain.StateOf(a.Value.Facts) is ActivityState.Live)
        .OrderBy(a => a.Value.Facts.Number, StringComparer.Ordinal).Select(a => ($"a{a.Key}", (LiveNode)Activity(a.Value))));

    /// <summary>Activities of some days, cancelled ones left out.</summary>
    public LiveNode ActivitiesOf(Period period) => Nodes.List(Activities
        .Where(a => period.Contains(a.Value.Facts.On) && (a.Value.IsHeld || a.Value.IsToCome))
        .OrderBy(a => a.Value.Facts.On).ThenBy(a => a.Value.Facts.Number, StringComparer.Ordinal).Select(a => ($"a{a.Key}", (LiveNode)Activity(a.Value))));

    public LiveNode CheckIns() => Nodes.List(
        (from activity in Activities
         from row in activity.Value.Rows
         where row.Value.At is not null
         let at = row.Value.At.GetValueOrDefault()
         orderby at descending
         select ($"c{row.Key}", (LiveNode)LiveNode.Object(
             ("who", row.Value.Shown),
             ("role", row.Value.Role),
             ("activity", activity.Value.Facts.Number),
             ("at", Nodes.Time(at))))).Take(CheckInsShown));

    /// <summary>What is to come after a day, soonest first; the page leaves out what its clock says is past.</summary>
    public LiveNode Next(DateOnly? after) => Nodes.List(ToCome().Where(n => after is not { } day || n.On >= day)
        .OrderBy(n => n.On).ThenBy(n => n.Begins).ThenBy(n => n.Id, StringComparer.Ordinal).Take(NextShown).Select(n => (n.Id, n.Node)));

    /// <summary>The last to begin of what is over, or nothing.</summary>
    public LiveNode? Last() => Activities.Where(a => ActivityGrain.StateOf(a.Value.Facts) is ActivityState.Finished or ActivityState.Accepted)
        .Select(a => (a.Value.Facts.On, Began: a.Value.StartedAt, Id: $"a{a.Key}", Node: (LiveNode)Activity(a.Value)))
        .Concat(Lessons.Where(l => l.Value.Phase is LessonPhase.Ended)
            .Select(l => (l.Value.Card.On, Began: (DateTimeOffset?)l.Value.Links!.Started, Id: $"l{l.Key}", Node: (LiveNode)Ended(l.Value))))
        .OrderByDescending(n => n.On).ThenByDescending(n => n.Began).ThenByDescending(n => n.Id, StringComparer.Ordinal).Select(n => n.Node).FirstOrDefault();

    // An activity has a day and no hour: it stands before the day's lessons.
    private IEnumerable<(DateOnly On, DateTimeOffset? Begins, string Id, LiveNode Node)> ToCome() => Activities.Where(a => a.Value.IsToCome)
        .Select(a => (a.Value.Facts.On, (DateTimeOffset?)null, $"a{a.Key}", (LiveNode)Activity(a.Value)))
        .Concat(Lessons.Where(l => l.Value.Phase is LessonPhase.Timetabled)
            .Select(l => (l.Value.Card.On, (DateTimeOffset?)l.Value.Card.Starts, $"l{l.Key}", (LiveNode)ToCome(l.Value))));

    private static LiveNode.Map Activity(ActivityItem item)
    {
        var node = LiveNode.Object(
            ("type", "activity"), ("number", item.Facts.Number), ("kind", item.KindName), ("mode", item.Facts.Mode), ("state", item.Facts.State),
            ("on", Nodes.Day(item.Facts.On)), ("heldFor", item.Facts.HeldFor.Key));
        return item.StartedAt is { } at ? new(node.Members.Add("startedAt", Nodes.Time(at))) : node;
    }

    private static LiveNode.Map Lesson(LessonCard card, params ReadOnlySpan<(string, LiveNode)> more) => LiveNode.Object(
    [
        ("type", "lesson"), ("title", card.Title), ("kind", card.Kind), ("subject", card.Subject), ("grade", card.Grade), ("speaker", card.Speaker),
        ("on", Nodes.Day(card.On)), ("startsAt", Nodes.Time(card.Starts)), ("plannedMinutes", card.PlannedMinutes), ("heldFor", card.HeldFor.Key), .. more,
    ]);

    private static LiveNode.Map ToCome(LessonItem item) => Lesson(
        item.Card,
        ("speakerChecked", item.Checked.Contains(LessonPlan.SpeakerEnd)),
        ("ends", Ends(item, e => [("checked", item.Checked.Contains(e))])));

    // Held seconds are as of asOf; the page adds what passes while both ends stay connected.
    private static LiveNode.Map Live(LessonItem item) => Lesson(
        item.Card,
        ("startedAt", Nodes.Time(item.Links!.Started)),
        ("asOf", Nodes.Time(item.Links.Last)),
        ("speakerUp", item.Links.IsUp(LessonPlan.SpeakerEnd)),
        ("ends", Ends(item, e => item.Links.Ends.First(l => l.Id == e) is var link
            ? [("up", link.IsUp), ("heldSeconds", (int)link.Held.TotalSeconds), ("drops", link.Drops)]
            : [])));

    private static LiveNode.Map Ended(LessonItem item) => Lesson(
        item.Card,
        ("startedAt", Nodes.Time(item.Links!.Started)),
        ("endedAt", Nodes.Time(item.Links.Last)),
        ("ends", Ends(item, e => item.Held.First(h => h.End == e) is var held
            ? [("minutes", held.Minutes), ("drops", held.Drops), ("held", LessonPolicy.IsHeld(held.Minutes, item.Card.PlannedMinutes))]
            : [])));

    private static LiveNode Ends(LessonItem item, Func<string, (string, LiveNode)[]> state) => Nodes.List(item.Card.Ends.Select(e =>
    {
        (string, LiveNode)[] known = [("school", e.School), ("className", e.ClassName), .. state(e.Id)];
        return ($"e{e.Id}", (LiveNode)LiveNode.Object(e.Teacher is { } teacher ? [.. known, ("teacher", teacher)] : known));
    }));
}
