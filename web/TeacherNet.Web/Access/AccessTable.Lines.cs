namespace TeacherNet.Web.Access;

internal static partial class AccessTable
{
    private static IEnumerable<AccessLine> Lines() =>
    [
        .. Accounts(),
        .. Commands(Permissions.Coordinate, "region.adopt-policy", "region.establish", "region.revise-policy"),
        .. Commands(Permissions.Coordinate, "school.authorise-posts", "school.register", "school.rate-it", "school.undo-import", "school.undo-posts-import", "school.undo-rating"),
        .. Commands(Permissions.Coordinate, "teacher.correct-move", "teacher.record-move", "teacher.register", "teacher.take-posting", "teacher.undo-import", "teacher.undo-move-import"),
        .. Commands(Permissions.RunSchool, "teacher.mark-class-teacher", "teacher.undo-class-teacher-mark"),
        .. Actions(),
        .. Commands(Permissions.Coordinate,
            "school.enter-closing", "school.enter-correction", "school.enter-post-count", "school.register-new", "school.reopen", "school.take-back-entry",
            "teacher.enter-leaving", "teacher.record-long-leave", "teacher.register-new", "teacher.return", "teacher.strike-long-leave", "teacher.take-back-leaving"),
        .. Commands(Permissions.CorrectPeople, "teacher.enter-correction", "teacher.take-back-correction"),
        .. Commands(Permissions.System, "candidate.dismiss", "school.apply-entry", "school.close", "teacher.apply-correction", "teacher.let-leave"),
        .. Commands(Permissions.RevealPeople, "teacher.reveal-value"),
        .. Commands(Permissions.AskForExemption, "exemption.ask-for", "exemption.note-refusal", "exemption.withdraw-request"),
        .. Commands(Permissions.Coordinate, "exemption.grant-request", "exemption.refuse-request", "exemption.reopen-request"),
        .. FilteredLists(Permissions.ReadPeople, "exemptions"),
        .. Queries(Permissions.ReadPeople, "teacher-exemptions"),
        .. Commands(Permissions.LogHours, "training.log", "training.revise-hours"),
        .. Commands(Permissions.VerifyHours, "training.return-hours", "training.reverse-hours", "training.undo-return", "training.undo-verification", "training.verify-hours"),
        .. Commands(Permissions.Coordinate, "import.commit", "import.take-back"),
        .. Commands(Permissions.Coordinate, "cycle.cancel", "cycle.close-phase", "cycle.extend-phase", "cycle.open", "cycle.open-phase", "cycle.publish-eligibility", "cycle.take-policy"),
        .. Commands(Permissions.Coordinate, "candidate.assess", "candidate.deselect", "candidate.nominate", "candidate.reinstate", "candidate.select"),
        .. Commands(Permissions.AskForExemption, "candidate.raise-dispute", "candidate.withdraw-dispute"),
        .. Commands(Permissions.Coordinate, "candidate.accept-dispute", "candidate.reject-dispute", "candidate.review-at-bureau", "candidate.take-back-bureau-review"),
        .. Commands(Permissions.RunSchool, "candidate.nominate-from-school", "candidate.recall-nomination", "candidate.review-at-school", "candidate.take-back-school-review"),
        .. Commands(Permissions.OwnCandidacy, "candidate.submit-wishes", "candidate.withdraw", "candidate.withdraw-wishes"),
        .. Commands(Permissions.System, "candidate.mark-noticed", "candidate.mark-ordered", "candidate.mark-planned", "candidate.mark-serving", "candidate.release"),
        .. Commands(Permissions.Coordinate,
            "scenario.adopt-plan", "scenario.allow-move", "scenario.forbid-move", "scenario.set-limits",
            "scenario.decide-objection", "scenario.draft", "scenario.drop-move", "scenario.lock-move", "scenario.note-reason", "scenario.order-moves",
            "scenario.place-chain", "scenario.place-teacher", "scenario.publish", "scenario.unlock-move", "scenario.unplace-chain", "scenario.unplace-teacher"),
        .. Commands(Permissions.Approve, "scenario.approve", "scenario.send-back"),
        .. Commands(Permissions.OwnCandidacy, "scenario.object-to-move"),
        .. Commands(Permissions.System, "scenario.take-effect", "followup.record-refused"),
        .. Commands(Permissions.Coordinate, "followup.resolve"),
        .. Commands(Permissions.Coordinate, "group.admit-member", "group.appoint-coordinator", "group.enter-memberships", "group.form-it", "group.name-lead", "group.readmit-member",
            "group.release-member", "group.undo-memberships-import"),
        .. Commands(Permissions.Coordinate, "partnership.found-it"),
        .. Commands(Permissions.Coordinate,
            "pairing.agree-it", "pairing.end-it", "pairing.import-it", "pairing.renew-it", "pairing.resume-it", "pairing.suspend-it", "pairing.undo-change", "pairing.undo-import",
            "activity.correct-attendance", "activity.import-it", "activity.undo-attendance-import", "activity.undo-import"),
        .. Commands(Permissions.RunActivities,
            "activity.accept-it", "activity.cancel-it", "activity.confirm-it", "activity.finish-it", "activity.plan-it", "activity.postpone-it",
            "activity.record-attendance", "activity.start-it", "activity.undo-change", "activity.withdraw-attendance",
            "lesson.cancel-it", "lesson.end-it", "lesson.restore-it", "lesson.start-it", "lesson.timetable-it"),
        .. Commands(Permissions.CheckIn, "activity.check-in"),
        .. Commands(Permissions.HoldEnd, "lesson.check-end", "lesson.drop-end", "lesson.resume-end"),
        .. Commands(Permissions.System, "lesson.miss-it"),
        .. Queries(Permissions.ReadRegion, "live-document", "metrics", "region", "school"),
        .. Lists(Permissions.ReadRegion, "post-cell", "schools"),
        .. Lists(Permissions.ReadPeople, "school-staff", "transcript"),
        .. FilteredLists(Permissions.ReadPeople, "move-records", "teachers", "training-standings"),
        .. Lists(Permissions.ReadFigures, "metric-records"),
        .. Queries(Permissions.ReadPeople, "teacher", "teacher-changes"),
        .. Queries(Permissions.ReadFigures, "school-changes"),
        // What these show is live documents' part: the permission is the document's.
        .. Of(AccessKind.Export, Permissions.ReadRegion, ["matrix"]),
        .. Of(AccessKind.Export, Permissions.ReadPeople, ["pending-hours"]),
        .. Lists(Permissions.ReadImports, "imports"),
        .. Queries(Permissions.ReadImports, "import-undo"),
        .. Queries(Permissions.Coordinate, "import-progress"),
        .. Of(AccessKind.File, Permissions.Coordinate, ["import-check", "import-refused", "import-template"]),
        .. Lists(Permissions.Audit, "events"),
        .. Lists(Permissions.ReadRegion, "policy"),
        .. Lists(Permissions.Coordinate, "policy-what-if"),
        .. Queries(Permissions.ReadRegion, "rotation-cycles"),
        .. Queries(Permissions.ReadFigures, "rotation-actors"),
        .. Lists(Permissions.ReadFigures, "rotation-candidates", "rotation-comparison", "rotation-duties", "rotation-moves", "rotation-open-envy", "rotation-posts"),
        .. Queries(Permissions.ReadPeople, "rotation-candidate", "rotation-case", "rotation-simulation", "rotation-wishes"),
        .. FilteredLists(Permissions.ReadPeople, "rotation-applications", "rotation-disputes", "rotation-eligibility"),
        .. Lists(Permissions.ReadPeople, "school-rotation"),
        .. Lists(Permissions.Coordinate, "rotation-objections"),
        .. Queries(Permissions.Coordinate, "rotation-check", "rotation-plan", "rotation-proposal"),
        .. Queries(Permissions.ReadFigures, "rotation-planning"),
        .. Of(AccessKind.File, Permissions.ReadFigures, ["rotation-certificate"]),
        .. Queries(Permissions.Operate, "node"),
        .. ExchangeAndGroups(),
        .. Terms(),
        .. Commands(Permissions.OwnDesk, "desk.delete-view", "desk.mark-default", "desk.rename-view", "desk.save-view"),
        .. Queries(Permissions.OwnDesk, "desk"),
        Live("followups", Permissions.ReadDuties, Audience.Role),
        Live("todo", Permissions.ReadDuties, Audience.RoleAndTarget),
        Live("group", Permissions.ReadGroup, Audience.Group),
        Live("training", Permissions.ReadPeople, Audience.SchoolOrTeacher),
        Live("rotation", Permissions.ReadPeople, Audience.ParameterOrTeacher),
        Live("matrix", Permissions.ReadRegion, Audience.Parameter),
    ];

    private static List<AccessLine> Commands(Permission permission, params ReadOnlySpan<string> names) => Of(AccessKind.Command, permission, names);

    private static List<AccessLine> Queries(Permission permission, params ReadOnlySpan<string> names) => Of(AccessKind.Query, permission, names);

    // Lists with their workbooks: one permission, one reach.
    private static List<AccessLine> Lists(Permission permission, params ReadOnlySpan<string> names) =>
        [.. Of(AccessKind.Query, permission, names), .. Of(AccessKind.Export, permission, names)];

    private static IEnumerable<AccessLine> FilteredLists(Permission permission, params ReadOnlySpan<string> names) =>
        Lists(permission, names).Select(l => l with { IsFiltered = true });

    private static AccessLine Filtered(AccessKind kind, string name, Permission permission) => new(kind, name, permission, IsFiltered: true);

    private static AccessLine Live(string view, Permission permission, Audience audience) => new(AccessKind.Live, view, permission, Audience: audience);

    private static List<AccessLine> Of(AccessKind kind, Permission permission, ReadOnlySpan<string> names)
    {
        var lines = new List<AccessLine>();
        foreach (var name in names)
            lines.Add(new(kind, name, permission));
        return lines;
    }
}
