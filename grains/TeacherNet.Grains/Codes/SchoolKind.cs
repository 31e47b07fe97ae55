namespace TeacherNet.Grains.Codes;

/// <summary>What a unit is, by the form it is run in.</summary>
public enum SchoolKind
{
    /// <summary>Kindergarten (幼儿园).</summary>
    Kindergarten,

    /// <summary>Teaching point (教学点).</summary>
    TeachingPoint,

    /// <summary>Primary school (小学).</summary>
    Primary,

    /// <summary>Junior secondary school (初级中学).</summary>
    Junior,

    /// <summary>Nine-year school (九年一贯制学校).</summary>
    NineYear,

    /// <summary>Complete secondary school (完全中学).</summary>
    Complete,

    /// <summary>Twelve-year school (十二年一贯制学校).</summary>
    TwelveYear,

    /// <summary>Senior secondary school (普通高中).</summary>
    Senior,

    /// <summary>Secondary vocational school (中等职业学校).</summary>
    Vocational,

    /// <summary>Special school (特殊教育学校).</summary>
    Special,

    /// <summary>Teaching research office (教研机构).</summary>
    Research,

    /// <summary>Other unit (其他机构).</summary>
    Other,
}

/// <summary>Names of the kinds of unit.</summary>
public static class SchoolKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<SchoolKind> List = new(
        new(SchoolKind.Kindergarten, "kindergarten", "幼儿园", "Kindergarten", "公办幼儿园"),
        new(SchoolKind.TeachingPoint, "teaching-point", "教学点", "Teaching point", "小学教学点"),
        new(SchoolKind.Primary, "primary", "小学", "Primary school", "完全小学", "完小", "中心小学", "中心学校"),
        new(SchoolKind.Junior, "junior", "初级中学", "Junior secondary school", "初中"),
        new(SchoolKind.NineYear, "nine-year", "九年一贯制学校", "Nine-year school", "九年一贯制", "九年制学校"),
        new(SchoolKind.Complete, "complete", "完全中学", "Complete secondary school", "完中"),
        new(SchoolKind.TwelveYear, "twelve-year", "十二年一贯制学校", "Twelve-year school", "十二年一贯制"),
        new(SchoolKind.Senior, "senior", "普通高中", "Senior secondary school", "高级中学", "高中"),
        new(SchoolKind.Vocational, "vocational", "中等职业学校", "Secondary vocational school", "职业中专", "职业高中", "中职"),
        new(SchoolKind.Special, "special", "特殊教育学校", "Special school", "特教学校"),
        new(SchoolKind.Research, "research", "教研机构", "Teaching research office", "教研室", "教研中心", "教师发展中心", "继续教育培训中心"),
        new(SchoolKind.Other, "other", "其他机构", "Other unit", "非学校机构", "青少年活动中心"));
}
