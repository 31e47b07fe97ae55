namespace TeacherNet.Grains.Codes;

/// <summary>The office a person holds in a school beside or instead of teaching.</summary>
public enum Duty
{
    /// <summary>Principal (校长).</summary>
    Principal,

    /// <summary>Vice-principal (副校长).</summary>
    VicePrincipal,

    /// <summary>Director of teaching (教导主任).</summary>
    TeachingDirector,

    /// <summary>Director of moral education (德育主任).</summary>
    MoralDirector,

    /// <summary>Director of general affairs (总务主任).</summary>
    GeneralDirector,

    /// <summary>Director of an office (主任).</summary>
    Director,

    /// <summary>Teaching researcher (教研员).</summary>
    Researcher,

    /// <summary>Subject group leader (备课组长).</summary>
    GroupLeader,
}

/// <summary>Names of the duties.</summary>
public static class Duties
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<Duty> List = new(
        new(Duty.Principal, "principal", "校长", "Principal", "园长", "书记校长", "书记、校长"),
        new(Duty.VicePrincipal, "vice-principal", "副校长", "Vice-principal", "副园长"),
        new(Duty.TeachingDirector, "teaching-director", "教导主任", "Director of teaching", "教务主任"),
        new(Duty.MoralDirector, "moral-director", "德育主任", "Director of moral education", "政教主任"),
        new(Duty.GeneralDirector, "general-director", "总务主任", "Director of general affairs", "后勤主任"),
        new(Duty.Director, "director", "主任", "Director of an office", "教研室主任"),
        new(Duty.Researcher, "researcher", "教研员", "Teaching researcher"),
        new(Duty.GroupLeader, "group-leader", "备课组长", "Subject group leader", "教研组长"));
}
