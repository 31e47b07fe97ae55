namespace TeacherNet.Grains.Codes;

/// <summary>Whom a school, class or post teaches, youngest first.</summary>
public enum Stage
{
    /// <summary>Preschool (学前).</summary>
    Preschool = 10,

    /// <summary>Primary (小学).</summary>
    Primary = 20,

    /// <summary>Junior secondary (初中).</summary>
    Junior = 30,

    /// <summary>Senior secondary (高中).</summary>
    Senior = 40,

    /// <summary>Secondary vocational (中职).</summary>
    Vocational = 50,

    /// <summary>Special education (特殊教育).</summary>
    Special = 60,

    /// <summary>Adult (成人).</summary>
    Adult = 70,

    /// <summary>Teaching research, no classes taught (教研).</summary>
    Research = 90,
}

/// <summary>Names of the stages.</summary>
public static class Stages
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<Stage> List = new(
        new(Stage.Preschool, "preschool", "学前", "Preschool", "学前教育", "幼儿园", "幼儿"),
        new(Stage.Primary, "primary", "小学", "Primary", "小学段"),
        new(Stage.Junior, "junior", "初中", "Junior secondary", "初级中学", "初中段"),
        new(Stage.Senior, "senior", "高中", "Senior secondary", "普通高中", "普高", "高级中学"),
        new(Stage.Vocational, "vocational", "中职", "Secondary vocational", "职业高中", "职高", "中等职业"),
        new(Stage.Special, "special", "特殊教育", "Special education", "特教"),
        new(Stage.Adult, "adult", "成人", "Adult", "成人教育"),
        new(Stage.Research, "research", "教研", "Teaching research, no classes taught", "教研室"));
}
