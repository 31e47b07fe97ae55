using TeacherNet.Grains.Codes;

namespace TeacherNet.Grains.Accounts;

/// <summary>What a grant is over.</summary>
public enum GrantTarget
{
    /// <summary>The whole scope; the grant names no target.</summary>
    Scope,

    /// <summary>One school, by key.</summary>
    School,

    /// <summary>One group, by key.</summary>
    Group,

    /// <summary>One teacher, by key.</summary>
    Teacher,
}

/// <summary>The roles. What each may do is the web edge's access table.</summary>
public static class Roles
{
    /// <summary>Bureau leader.</summary>
    public const string BureauLeader = "bureau-leader";

    /// <summary>Coordinator of rotation and exchange.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Coordinator of one group.</summary>
    public const string GroupCoordinator = "group-coordinator";

    /// <summary>Principal of one school.</summary>
    public const string SchoolPrincipal = "school-principal";

    /// <summary>Clerk of one school.</summary>
    public const string SchoolClerk = "school-clerk";

    /// <summary>One teacher, for their own record.</summary>
    public const string Teacher = "teacher";

    /// <summary>Coordinator of the partner region, in a partnership.</summary>
    public const string PartnerCoordinator = "partner-coordinator";

    /// <summary>Auditor.</summary>
    public const string Auditor = "auditor";

    /// <summary>Operator of the installation.</summary>
    public const string Operator = "operator";

    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<string> List = new(
        Of(BureauLeader, "局领导", "Bureau leader"),
        Of(Coordinator, "轮岗专干", "Coordinator"),
        Of(GroupCoordinator, "集团联盟负责人", "Group coordinator"),
        Of(SchoolPrincipal, "校长", "Principal"),
        Of(SchoolClerk, "学校文书", "School clerk"),
        Of(Teacher, "教师", "Teacher"),
        Of(PartnerCoordinator, "结对方负责人", "Partner coordinator"),
        Of(Auditor, "审计人员", "Auditor"),
        Of(Operator, "系统管理员", "Operator"));

    /// <summary>What a grant of the role must name.</summary>
    public static GrantTarget TargetOf(string role) => role switch
    {
        GroupCoordinator => GrantTarget.Group,
        SchoolPrincipal or SchoolClerk => GrantTarget.School,
        Teacher => GrantTarget.Teacher,
        _ => GrantTarget.Scope,
    };

    /// <summary>Whether who holds the role may lend it: an office's work, not a person's own record nor the running of the installation.</summary>
    public static bool MayBeDelegated(string role) => role is BureauLeader or Coordinator or SchoolPrincipal;

    private static CodeEntry<string> Of(string code, string zh, string en) => new(code, code, zh, en);
}
