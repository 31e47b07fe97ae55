using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Groups;

/// <summary>
/// The live document of a group: <c>name</c>, <c>type</c>, <c>members</c> as of the latest change, with their roles, the lead school first; <c>period</c> and <c>figures</c> of the
/// latest month in which something took place; <c>month</c>, that month's activities; and what happens, see <see cref="HappeningsDocument"/>.
/// </summary>
internal static class GroupDocument
{
    public static LiveNode Of(GroupBoard board)
    {
        var state = board.State;
        if (!state.Sections.TryGetValue(board.Key, out var sections)) state.Sections[board.Key] = sections = new();
        var happenings = new HappeningsDocument(state.Activities, state.Lessons, board.IsIts);
        var (group, activity, lesson) = (state.GroupRevision, state.Activities.Revision, state.Lessons.Revision);
        var period = Month(board);
        var standing = Period.AsOf(Standing(board, period.Until));
        var members = new List<(string, LiveNode)>
        {
            ("name", board.Group.Facts.Name),
            ("type", board.Group.Facts.Type),
            ("typeName", GroupKinds.List.WithCode(board.Group.Facts.Type)!.Zh),
            ("formedOn", Nodes.Day(board.Group.Facts.FormedOn)),
            ("period", Nodes.Of(period)),
            ("members", sections.Get("members", (group, standing), () => Members(board, standing.Until))),
            ("figures", sections.Get("figures", (group, activity, lesson, period), () => Nodes.Figures(GroupMetrics.All, board, m => m == GroupMetrics.Members ? standing : period))),
            ("month", sections.Get("month", (activity, period), () => happenings.ActivitiesOf(period))),
            ("lessons", sections.Get("lessons", lesson, happenings.LiveLessons)),
            ("ended", sections.Get("ended", lesson, happenings.EndedLessons)),
            ("activities", sections.Get("activities", activity, happenings.LiveActivities)),
            ("checkIns", sections.Get("checkIns", activity, happenings.CheckIns)),
            ("next", sections.Get("next", (activity, lesson, period), () => happenings.Next(period.From))),
        };
        if (happenings.Last() is { } last) members.Add(("last", sections.Get("last", last, () => last)));
        return LiveNode.Object([.. members]);
    }

    // Without anything held yet it is the month of what is planned first, or in which the group was formed.
    private static Period Month(GroupBoard board)
    {
        var activities = board.State.Activities.ByKey.Values.Where(a => board.IsIts(a.Facts.HeldFor)).ToArray();
        var lessons = board.State.Lessons.ByKey.Values.Where(l => board.IsIts(l.Card.HeldFor)).ToArray();
        var held = activities.Where(a => a.IsHeld).Select(a => a.Facts.On)
            .Concat(lessons.Where(l => l.Phase is LessonPhase.Live or LessonPhase.Ended).Select(l => l.Card.On)).Cast<DateOnly?>().Max();
        var planned = activities.Where(a => a.IsToCome).Select(a => a.Facts.On)
            .Concat(lessons.Where(l => l.Phase is LessonPhase.Timetabled).Select(l => l.Card.On)).Cast<DateOnly?>().Min();
        var day = held ?? planned ?? board.Group.Facts.FormedOn;
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1), string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月"));
    }

    // Admissions and releases later than the month show at once.
    private static DateOnly Standing(GroupBoard board, DateOnly day) =>
        board.Group.Memberships.Select(m => m.Until is { } until ? until.AddDays(1) : m.From).Append(day).Max();

    private static LiveNode Members(GroupBoard board, DateOnly day) => Nodes.List(GroupMetrics.MembersOn(board, day)
        .Select(m => ($"m{m.Id}", (LiveNode)LiveNode.Object(
            ("school", m.School), ("name", board.NameOf(m)), ("short", PublicNames.ShortSchool(board.NameOf(m))), ("role", m.Role), ("from", Nodes.Day(m.From))))));
}
