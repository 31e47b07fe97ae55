using TeacherNet.Grains.Codes;

namespace TeacherNet.Grains.Rotation;

/// <summary>The phases of a rotation cycle, in order.</summary>
public static class Phases
{
    /// <summary>The phase in which people say where they want to go; from then on the cycle's policy stays.</summary>
    public const string Wishes = "P5";

    /// <summary>The phase in which applications and nominations are reviewed; once it is over only what passed counts.</summary>
    public const string Review = "P6";

    /// <summary>The phase in which orders go out; a cycle that reached it is no longer given up.</summary>
    public const string Orders = "P11";

    /// <summary>The phase in which eligibility is published.</summary>
    public const string Eligibility = "P3";

    /// <summary>The list, P0 to P15.</summary>
    public static readonly CodeList<string> List = new(
        Of("P0", "起草", "Draft"),
        Of("P1", "发布政策", "Policy published"),
        Of("P2", "核编定岗", "Posts frozen"),
        Of("P3", "资格核定与公示", "Eligibility notice"),
        Of("P4", "异议处理", "Disputes"),
        Of("P5", "申报推荐", "Wishes and nominations"),
        Of("P6", "审核", "Review"),
        Of("P7", "编排", "Planning"),
        Of("P8", "局党组审定", "Approval"),
        Of("P9", "公示", "Public notice"),
        Of("P10", "异议复核", "Objections"),
        Of("P11", "下达调令", "Orders"),
        Of("P12", "报到", "Report for duty"),
        Of("P13", "在岗与期中", "In service"),
        Of("P14", "期满考核", "End assessment"),
        Of("P15", "归档", "Archived"));

    /// <summary>Where a phase stands in the order; -1 for a code that is none.</summary>
    public static int IndexOf(string phase)
    {
        for (var index = 0; index < List.Entries.Count; index++)
            if (List.Entries[index].Code == phase)
                return index;
        return -1;
    }

    private static CodeEntry<string> Of(string code, string zh, string en) => new(code, code, zh, en);
}
