using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Groups;

/// <summary>The figures of one group. Members are as of the period's last day, the others of its days.</summary>
public static class GroupMetrics
{
    /// <summary>Member schools.</summary>
    public static readonly Metric<GroupBoard> Members = new(
        "group.members", "成员校", "Member schools", "期末当日在群组内的学校，含牵头校", "所", 1, Span.Day,
        (board, period) => Figures.Of(MembersOn(board, period.Until).Select(m => new FigureRecord(m.School, FormattableString.Invariant($"{board.NameOf(m)}，{m.From:yyyy-MM-dd} 起")))));

    /// <summary>Activities that took place or take place.</summary>
    public static readonly Metric<GroupBoard> Activities = new(
        "group.activities", "活动", "Activities", "日期在期内、已开始的活动，含进行中和待验收的", "次", 1, Span.Year,
        (board, period) => Figures.Of(board.State.Activities.Held(period).Where(a => board.IsIts(a.Value.Facts.HeldFor)).Select(a => new FigureRecord(a.Key, a.Value.Line))));

    /// <summary>Check-ins.</summary>
    public static readonly Metric<GroupBoard> CheckIns = new(
        "group.check-ins", "签到人次", "Check-ins", "期内已开始活动的签到，含全部角色和待验收的", "人次", 1, Span.Year,
        (board, period) => Figures.Of(
            from activity in board.State.Activities.Held(period)
            where board.IsIts(activity.Value.Facts.HeldFor)
            from row in activity.Value.Rows
            select new FigureRecord($"{activity.Key}.{row.Key}", $"{activity.Value.Line} {row.Value.Shown}")));

    /// <summary>Person-times.</summary>
    public static readonly Metric<GroupBoard> PersonTimes = new(
        "group.person-times", "受益教师人次", "Beneficiaries, person-times", "期内已验收活动的学员，同一活动一人计一次", "人次", 1, Span.Year,
        (board, period) => Beneficiaries.Times(board.State.Activities.Accepted(period).Where(a => board.IsIts(a.Value.Facts.HeldFor)), _ => true));

    /// <summary>People.</summary>
    public static readonly Metric<GroupBoard> Persons = new(
        "group.persons", "受益教师人数", "Beneficiaries, persons", "受益教师人次中的不同的人", "人", 1, Span.Year,
        (board, period) => Beneficiaries.Persons(board.State.Activities.Accepted(period).Where(a => board.IsIts(a.Value.Facts.HeldFor)), _ => true));

    /// <summary>Shared lessons held.</summary>
    public static readonly Metric<GroupBoard> LessonsHeld = new(
        "group.lessons-held", "共享课", "Shared lessons held", "期内结束、至少一个听课端时长达到计划60%的课", "节", 1, Span.Year,
        (board, period) => board.State.Lessons.Held(period, board.IsIts));

    /// <summary>All figures of one group.</summary>
    public static ImmutableArray<Metric<GroupBoard>> All { get; } = [Members, Activities, CheckIns, PersonTimes, Persons, LessonsHeld];

    /// <summary>How many groups a region has, one metric a type: <c>group.count-g1</c> …</summary>
    public static ImmutableArray<Metric<GroupsState>> Counts { get; } =
    [
        .. GroupKinds.List.Entries.Select(type => new Metric<GroupsState>(
            $"group.count-{type.Code.ToLowerInvariant()}", type.Zh, type.En, $"截至期末已成立的{type.Zh}", "个", 1, Span.Day,
            (state, period) => Figures.Of(state.Groups
                .Where(g => g.Value.Facts.Type == type.Code && g.Value.Facts.FormedOn <= period.Until)
                .OrderBy(g => g.Value.Facts.FormedOn).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new FigureRecord(g.Key, FormattableString.Invariant($"{g.Value.Facts.Name}，{g.Value.Facts.FormedOn:yyyy-MM-dd} 成立")))))),
    ];

    /// <summary>Days on which the group did something.</summary>
    public static IEnumerable<DateOnly> Days(GroupBoard board) => board.State.Activities.ByKey.Values.Where(a => a.IsHeld && board.IsIts(a.Facts.HeldFor)).Select(a => a.Facts.On)
        .Concat(board.State.Lessons.ByKey.Values.Where(l => l.IsHeld && board.IsIts(l.Card.HeldFor)).Select(l => l.Card.On));

    internal static IEnumerable<Membership> MembersOn(GroupBoard board, DateOnly day) => board.Group.Memberships.Where(m => m.IsOn(day))
        .OrderBy(m => m.Role == Membership.Lead ? 0 : 1).ThenBy(m => m.From).ThenBy(m => m.Id, StringComparer.Ordinal);
}
