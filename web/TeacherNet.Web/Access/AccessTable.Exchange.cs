namespace TeacherNet.Web.Access;

internal static partial class AccessTable
{
    private static IEnumerable<AccessLine> ExchangeAndGroups() =>
    [
        .. Queries(Permissions.ReadExchange, "exchange-schools", "exchange-sentence"),
        .. Lists(Permissions.ReadExchange, "pairings", "exchange-records"),
        .. Lists(Permissions.ReadRegion, "groups"),
        .. Lists(Permissions.ReadGroup, "group"),
        .. Lists(Permissions.ReadActivities, "attendance"),
        .. Queries(Permissions.RunActivities, "check-in-code"),
        .. Queries(Permissions.OwnCheckIn, "open-check-ins"),
        .. Queries(Permissions.HoldEnd, "lesson-end"),
        .. FilteredLists(Permissions.ReadActivities, "activities"),
        .. FilteredLists(Permissions.ReadLessons, "lessons"),
        Live("exchange", Permissions.ReadExchange, Audience.Everyone),
    ];
}
