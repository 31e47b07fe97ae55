namespace TeacherNet.Grains.Codes;

/// <summary>A kind of honour a teacher holds.</summary>
public enum HonourKind
{
    /// <summary>Rising teacher (教坛新秀).</summary>
    RisingTeacher,

    /// <summary>Backbone teacher (骨干教师).</summary>
    Backbone,

    /// <summary>Subject leader (学科带头人).</summary>
    SubjectLeader,

    /// <summary>Master teacher (名师).</summary>
    Master,

    /// <summary>Master class teacher (名班主任).</summary>
    MasterClassTeacher,

    /// <summary>Master principal (名校长).</summary>
    MasterPrincipal,

    /// <summary>Special-grade teacher (特级教师).</summary>
    SpecialGrade,

    /// <summary>Excellent teacher (优秀教师).</summary>
    Excellent,

    /// <summary>Outstanding teacher (卓越教师).</summary>
    Outstanding,
}

/// <summary>Names of the honours.</summary>
public static class HonourKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<HonourKind> List = new(
        new(HonourKind.RisingTeacher, "rising", "教坛新秀", "Rising teacher", "教坛新星", "教学新秀"),
        new(HonourKind.Backbone, "backbone", "骨干教师", "Backbone teacher", "骨干"),
        new(HonourKind.SubjectLeader, "subject-leader", "学科带头人", "Subject leader", "带头人"),
        new(HonourKind.Master, "master", "名师", "Master teacher", "教学名师"),
        new(HonourKind.MasterClassTeacher, "master-class-teacher", "名班主任", "Master class teacher"),
        new(HonourKind.MasterPrincipal, "master-principal", "名校长", "Master principal", "名园长"),
        new(HonourKind.SpecialGrade, "special-grade", "特级教师", "Special-grade teacher", "特级"),
        new(HonourKind.Excellent, "excellent", "优秀教师", "Excellent teacher", "园丁奖", "优秀园丁"),
        new(HonourKind.Outstanding, "outstanding", "卓越教师", "Outstanding teacher", "卓越"));
}
