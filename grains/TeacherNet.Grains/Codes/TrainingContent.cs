namespace TeacherNet.Grains.Codes;

/// <summary>What a training is about.</summary>
public enum TrainingContent
{
    /// <summary>Professional ethics (师德师风).</summary>
    Ethics,

    /// <summary>General requirements (公需).</summary>
    General,

    /// <summary>Subject (学科专业).</summary>
    Subject,

    /// <summary>Educational technology (教育技术).</summary>
    Technology,

    /// <summary>Mental health (心理健康).</summary>
    MentalHealth,

    /// <summary>Class teacher (班主任).</summary>
    ClassTeacher,

    /// <summary>Principals and secretaries (校长书记).</summary>
    Leadership,

    /// <summary>Law and safety (法治安全).</summary>
    Safety,

    /// <summary>Further degree (学历提升).</summary>
    Education,

    /// <summary>New teacher (新任教师).</summary>
    NewTeacher,

    /// <summary>Teaching skills for other graduates (非师范类岗位能力).</summary>
    NonNormal,

    /// <summary>Teaching research (教研活动).</summary>
    Research,
}

/// <summary>Names of the training contents.</summary>
public static class TrainingContents
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<TrainingContent> List = new(
        new(TrainingContent.Ethics, "ethics", "师德师风", "Professional ethics", "师德"),
        new(TrainingContent.General, "general", "公需", "General requirements", "公需科目"),
        new(TrainingContent.Subject, "subject", "学科专业", "Subject"),
        new(TrainingContent.Technology, "technology", "教育技术", "Educational technology", "信息技术应用能力提升工程2.0"),
        new(TrainingContent.MentalHealth, "mental-health", "心理健康", "Mental health"),
        new(TrainingContent.ClassTeacher, "class-teacher", "班主任", "Class teacher"),
        new(TrainingContent.Leadership, "leadership", "校长书记", "Principals and secretaries", "校长", "书记"),
        new(TrainingContent.Safety, "safety", "法治安全", "Law and safety"),
        new(TrainingContent.Education, "education", "学历提升", "Further degree"),
        new(TrainingContent.NewTeacher, "new-teacher", "新任教师", "New teacher"),
        new(TrainingContent.NonNormal, "non-normal", "非师范类岗位能力", "Teaching skills for other graduates"),
        new(TrainingContent.Research, "research", "教研活动", "Teaching research"));
}
