namespace TeacherNet.Web.Access;

internal static partial class AccessTable
{
    // What an action does to a record needs the line of the very command, for the very record.
    private static IEnumerable<AccessLine> Actions() =>
    [
        Filtered(AccessKind.Command, "action.commit", Permissions.Act),
        Filtered(AccessKind.Command, "action.take-back", Permissions.Act),
        Filtered(AccessKind.Query, "action-check", Permissions.Act),
        Filtered(AccessKind.Query, "action-progress", Permissions.Act),
        Filtered(AccessKind.Query, "action-undo", Permissions.Act),
        Filtered(AccessKind.Query, "action", Permissions.ReadActions),
        Filtered(AccessKind.Query, "actions", Permissions.ReadActions),
        Filtered(AccessKind.Query, "action-refused", Permissions.ReadActions),
        Filtered(AccessKind.Export, "actions", Permissions.ReadActions),
        Filtered(AccessKind.Export, "action-refused", Permissions.ReadActions),
    ];
}
