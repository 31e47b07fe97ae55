namespace TeacherNet.Web.Access;

internal static partial class AccessTable
{
    private static IEnumerable<AccessLine> ExchangeAndGroups() =>
    [
        .. Queries(Permissions.ReadExchange, "pairings", "exchange-schools", "exchange-sentence", "exchange-records"),
        .. Queries(Permissions.ReadRegion, "groups"),
        .. Queries(Permissions.ReadGroup, "group"),
        .. Queries(Permissions.ReadActivities, "attendance"),
        .. Queries(Permissions.HoldEnd, "lesson-end"),
        new AccessLine(AccessKind.Query, "activities", Permissions.ReadActivities, IsFiltered: true),
        new AccessLine(AccessKind.Query, "lessons", Permissions.ReadLessons, IsFiltered: true),
        Live("exchange", Permissions.ReadExchange, Audience.Everyone),
    ];
}
