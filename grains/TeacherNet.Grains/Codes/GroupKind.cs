namespace TeacherNet.Grains.Codes;

/// <summary>A kind of school group; the codes are those of reports.</summary>
public enum GroupKind
{
    /// <summary>Education group (教育集团).</summary>
    EducationGroup,

    /// <summary>School alliance (教育联盟).</summary>
    SchoolAlliance,

    /// <summary>Research alliance (教研联盟).</summary>
    ResearchAlliance,

    /// <summary>Central subject group (中心教研组).</summary>
    SubjectGroup,

    /// <summary>Training community (研训共同体).</summary>
    TrainingCommunity,

    /// <summary>Master workshop (名师工作室).</summary>
    Workshop,

    /// <summary>Mentorship (师徒结对).</summary>
    Mentorship,

    /// <summary>School pair (结对学校).</summary>
    SchoolPair,

    /// <summary>One-way county assistance (对口支援).</summary>
    CountyAid,

    /// <summary>Entrusted management (托管).</summary>
    Entrusted,

    /// <summary>Joint research centre (联合教研中心).</summary>
    JointCentre,

    /// <summary>School district (学区).</summary>
    District,

    /// <summary>Arts studio (艺术工作室).</summary>
    ArtsStudio,
}

/// <summary>Names of the kinds of group.</summary>
public static class GroupKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<GroupKind> List = new(
        new(GroupKind.EducationGroup, "G1", "教育集团", "Education group", "幼教集团"),
        new(GroupKind.SchoolAlliance, "G2", "教育联盟", "School alliance", "学校联盟", "联盟办学", "联盟办园"),
        new(GroupKind.ResearchAlliance, "G3", "教研联盟", "Research alliance"),
        new(GroupKind.SubjectGroup, "G4", "中心教研组", "Central subject group"),
        new(GroupKind.TrainingCommunity, "G5", "研训共同体", "Training community"),
        new(GroupKind.Workshop, "G6", "名师工作室", "Master workshop", "工作室", "名班主任工作室", "名校长工作室"),
        new(GroupKind.Mentorship, "G7", "师徒结对", "Mentorship", "青蓝结对"),
        new(GroupKind.SchoolPair, "G8", "结对学校", "School pair"),
        new(GroupKind.CountyAid, "G9", "对口支援", "One-way county assistance"),
        new(GroupKind.Entrusted, "G10", "托管", "Entrusted management"),
        new(GroupKind.JointCentre, "G11", "联合教研中心", "Joint research centre"),
        new(GroupKind.District, "G12", "学区", "School district", "片区", "联片教研"),
        new(GroupKind.ArtsStudio, "G13", "艺术工作室", "Arts studio", "书法工作室"));
}
