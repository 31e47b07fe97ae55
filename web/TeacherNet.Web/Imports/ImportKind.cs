namespace TeacherNet.Web.Imports;

/// <summary>What the rows of a sheet are, in the order in which they build on each other.</summary>
public enum ImportKind
{
    /// <summary>Schools and other units (学校一览表).</summary>
    Schools,

    /// <summary>Approved posts by school, stage and subject (核定岗位表).</summary>
    Posts,

    /// <summary>The roster (教师花名册).</summary>
    Teachers,

    /// <summary>Rotation history (轮岗交流记录).</summary>
    Moves,

    /// <summary>Pairings of schools of two regions (结对学校一览表).</summary>
    Pairings,

    /// <summary>Activities of pairings (交流活动一览表).</summary>
    Activities,

    /// <summary>Who attended which activity (活动参加人员表).</summary>
    Attendance,

    /// <summary>Schools of groups (集团成员表).</summary>
    Members,
}
