using TeacherNet.Grains.Accounts;

namespace TeacherNet.Web.Access;

/// <summary>The permissions the lines of the table name.</summary>
internal static class Permissions
{
    /// <summary>Nobody: reactors and the clock only.</summary>
    public static readonly Permission System = new("system", []);

    /// <summary>Accounts and roles.</summary>
    public static readonly Permission Operate = new("operate", [new(Roles.Operator, Reach.Scope)]);

    /// <summary>Teachers' accounts and their one-time codes; a school those of its own teachers.</summary>
    public static readonly Permission OpenAccounts = new("open-accounts",
        [new(Roles.Operator, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool)]);

    /// <summary>Who has an account, how far it has come, and its roles.</summary>
    public static readonly Permission ReadAccounts = new("read-accounts",
        [.. OpenAccounts.Allowances, new(Roles.BureauLeader, Reach.Scope), new(Roles.Auditor, Reach.Scope)]);

    /// <summary>Accounts of offices and their roles.</summary>
    public static readonly Permission ReadOffices = new("read-offices",
        [new(Roles.Operator, Reach.Scope), new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope)]);

    /// <summary>Lending one's own role; that it is one's own and no more is the grain's decision.</summary>
    public static readonly Permission Delegate = new("delegate",
        [new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.Scope)]);

    /// <summary>The coordinator's work.</summary>
    public static readonly Permission Coordinate = new("coordinate", [new(Roles.Coordinator, Reach.Scope)]);

    /// <summary>What the bureau's leaders decide.</summary>
    public static readonly Permission Approve = new("approve", [new(Roles.BureauLeader, Reach.Scope)]);

    /// <summary>Acting on many records at once; on which ones, and what, is asked of each record.</summary>
    public static readonly Permission Act = new("act",
    [
        new(Roles.Coordinator, Reach.Scope), new(Roles.Operator, Reach.Scope), new(Roles.PartnerCoordinator, Reach.Scope), new(Roles.GroupCoordinator, Reach.OwnGroup),
        new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool),
    ]);

    /// <summary>What was done to many records at once: everybody's own actions, and all of them for coordinators, leaders and auditors.</summary>
    public static readonly Permission ReadActions = new("read-actions", [.. Act.Allowances, new(Roles.BureauLeader, Reach.Scope), new(Roles.Auditor, Reach.Scope)]);

    /// <summary>What a school settles about its own people.</summary>
    public static readonly Permission RunSchool = new("run-school",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool)]);

    /// <summary>Own part in a rotation, and the coordinator for those who ask.</summary>
    public static readonly Permission OwnCandidacy = new("own-candidacy", [new(Roles.Coordinator, Reach.Scope), new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>A line of a hand-over list: the school or teacher it is for, and the bureau.</summary>
    public static readonly Permission HandOver = new("hand-over", [.. RunSchool.Allowances, new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>Activities and lessons: both bureaus, and a group's coordinator for the group's.</summary>
    public static readonly Permission RunActivities = new("run-activities",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.PartnerCoordinator, Reach.Scope), new(Roles.GroupCoordinator, Reach.OwnGroup)]);

    /// <summary>Where one may check oneself in.</summary>
    public static readonly Permission OwnCheckIn = new("own-check-in", [new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>Check-ins: who runs the activity for anybody, a teacher for themselves.</summary>
    public static readonly Permission CheckIn = new("check-in", [.. RunActivities.Allowances, .. OwnCheckIn.Allowances]);

    /// <summary>One end of a lesson: who runs the lesson, and the teacher there.</summary>
    public static readonly Permission HoldEnd = new("hold-end", [.. RunActivities.Allowances, new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>What everyone of the scope may know: schools, posts, figures.</summary>
    public static readonly Permission ReadRegion = new("read-region",
    [
        new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.GroupCoordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.Scope),
        new(Roles.SchoolClerk, Reach.Scope), new(Roles.Teacher, Reach.Scope), new(Roles.PartnerCoordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope), new(Roles.Operator, Reach.Scope),
    ]);

    /// <summary>The records behind figures, which name people.</summary>
    public static readonly Permission ReadFigures = new("read-figures",
        [new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope)]);

    /// <summary>The people of a region; a school its own, a teacher their own record.</summary>
    public static readonly Permission ReadPeople = new("read-people",
    [
        new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope),
        new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool), new(Roles.Teacher, Reach.OwnTeacher),
    ]);

    /// <summary>What the roster says of a teacher; a school of its own teachers no more than the phone.</summary>
    public static readonly Permission CorrectPeople = new("correct-people",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool)]);

    /// <summary>Identity numbers and phones, for a purpose that is recorded.</summary>
    public static readonly Permission RevealPeople = new("reveal-people",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool), new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>Hours of training, by the teacher or the school.</summary>
    public static readonly Permission LogHours = new("log-hours",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool), new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>Asking for an exemption from rotation, by the teacher or the school, and the bureau for who comes to it.</summary>
    public static readonly Permission AskForExemption = new("ask-for-exemption",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool), new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>Approving hours, by the school and never by the teacher.</summary>
    public static readonly Permission VerifyHours = new("verify-hours",
        [new(Roles.Coordinator, Reach.Scope), new(Roles.SchoolPrincipal, Reach.OwnSchool), new(Roles.SchoolClerk, Reach.OwnSchool)]);

    /// <summary>What was imported, and what taking it back would come to.</summary>
    public static readonly Permission ReadImports = new("read-imports", [new(Roles.Coordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope)]);

    /// <summary>A programme of exchange, as its live page shows it.</summary>
    public static readonly Permission ReadExchange = new("read-exchange",
    [
        new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope),
        new(Roles.PartnerCoordinator, Reach.Scope), new(Roles.GroupCoordinator, Reach.Scope),
    ]);

    /// <summary>A group's live page.</summary>
    public static readonly Permission ReadGroup = new("read-group",
        [new(Roles.BureauLeader, Reach.Scope), new(Roles.Coordinator, Reach.Scope), new(Roles.Auditor, Reach.Scope), new(Roles.GroupCoordinator, Reach.OwnGroup)]);

    /// <summary>Activities and their rolls, names shortened.</summary>
    public static readonly Permission ReadActivities = new("read-activities", [.. ReadGroup.Allowances, new(Roles.PartnerCoordinator, Reach.Scope)]);

    /// <summary>Lessons; a teacher those at one of whose ends they teach.</summary>
    public static readonly Permission ReadLessons = new("read-lessons", [.. ReadActivities.Allowances, new(Roles.Teacher, Reach.OwnTeacher)]);

    /// <summary>One's own desk: whoever may look at the scope's lists.</summary>
    public static readonly Permission OwnDesk = new("own-desk", ReadRegion.Allowances);

    /// <summary>What waits for a role.</summary>
    public static readonly Permission ReadDuties = new("read-duties", ReadRegion.Allowances);

    /// <summary>Who did what.</summary>
    public static readonly Permission Audit = new("audit", [new(Roles.Auditor, Reach.Scope), new(Roles.Operator, Reach.Scope)]);
}
