namespace TeacherNet.Web.Access;

internal static partial class AccessTable
{
    // Which side sees to a line of a hand-over list is the endpoint's target: a school of its own lines, a teacher of theirs.
    private static IEnumerable<AccessLine> Terms() =>
    [
        .. Commands(Permissions.HandOver, "term.tick-item", "term.untick-item"),
        .. Commands(Permissions.RunSchool, "term.assess", "term.give-room", "term.report-for-duty", "term.take-back-report"),
        .. Commands(Permissions.OwnCandidacy, "term.answer-check-in"),
        .. Commands(Permissions.Coordinate, "term.decide-end", "term.take-back-end"),
        .. Commands(Permissions.System, "term.begin", "term.close", "term.remind", "teacher.settle-posting"),
        .. FilteredLists(Permissions.ReadPeople, "terms"),
        Filtered(AccessKind.Query, "term", Permissions.ReadPeople),
        .. Commands(Permissions.Approve, "scenario.accept-envy"),
        .. Commands(Permissions.Coordinate, "scenario.amend-notice"),
        .. Lists(Permissions.ReadFigures, "rotation-accepted-envy", "rotation-notice", "rotation-order"),
        .. Queries(Permissions.ReadFigures, "rotation-notice-days"),
        .. Queries(Permissions.ReadPeople, "rotation-own-notice"),
        .. Of(AccessKind.File, Permissions.ReadFigures, ["rotation-notice-file", "rotation-order-file"]),
        .. Of(AccessKind.File, Permissions.ReadPeople, ["rotation-own-notice-file"]),
        .. Queries(Permissions.ReadFigures, "report-sentences"),
        .. Queries(Permissions.ReadPeople, "teacher-links"),
        .. Commands(Permissions.Coordinate, "school.count-rooms"),
        .. Commands(Permissions.Coordinate, "teacher.end-link", "teacher.enter-link", "teacher.take-back-link"),
        .. Lists(Permissions.ReadPeople, "school-links"),
        .. Lists(Permissions.ReadFigures, "leavers"),
        Filtered(AccessKind.File, "term-order", Permissions.ReadPeople),
        Filtered(AccessKind.Query, "term-order", Permissions.ReadPeople),
    ];
}
