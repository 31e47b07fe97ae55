namespace TeacherNet.Grains.Codes;

/// <summary>What two sides did together.</summary>
public enum ActivityKind
{
    /// <summary>Teaching visit (送教).</summary>
    TeachingVisit,

    /// <summary>Training visit (送培).</summary>
    TrainingVisit,

    /// <summary>Lecture (专题讲座).</summary>
    Lecture,

    /// <summary>One lesson taught two ways (同课异构).</summary>
    SameLesson,

    /// <summary>Observation and joint preparation (听评课).</summary>
    Observation,

    /// <summary>Online teaching research (线上教研).</summary>
    OnlineResearch,

    /// <summary>Area teaching research (联片教研).</summary>
    AreaResearch,

    /// <summary>Shadowing (跟岗研修).</summary>
    Shadowing,

    /// <summary>Mutual posting (互派).</summary>
    Posting,

    /// <summary>Visits of managers (管理干部互访).</summary>
    CadreVisit,

    /// <summary>Pupils hand in hand (学生手拉手).</summary>
    PupilHands,

    /// <summary>Donation (捐赠).</summary>
    Donation,

    /// <summary>Teaching contest (教学比武).</summary>
    Contest,

    /// <summary>Forum or demonstration (论坛).</summary>
    Forum,

    /// <summary>Survey (调研).</summary>
    Survey,
}

/// <summary>Names of the activity kinds.</summary>
public static class ActivityKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<ActivityKind> List = new(
        new(ActivityKind.TeachingVisit, "teaching-visit", "送教", "Teaching visit"),
        new(ActivityKind.TrainingVisit, "training-visit", "送培", "Training visit", "送教送培"),
        new(ActivityKind.Lecture, "lecture", "专题讲座", "Lecture", "讲座"),
        new(ActivityKind.SameLesson, "same-lesson", "同课异构", "One lesson taught two ways"),
        new(ActivityKind.Observation, "observation", "听评课", "Observation and joint preparation", "集体备课", "听评课/集体备课"),
        new(ActivityKind.OnlineResearch, "online-research", "线上教研", "Online teaching research", "网络教研"),
        new(ActivityKind.AreaResearch, "area-research", "联片教研", "Area teaching research"),
        new(ActivityKind.Shadowing, "shadowing", "跟岗研修", "Shadowing", "跟岗", "跟岗学习"),
        new(ActivityKind.Posting, "posting", "互派", "Mutual posting", "互派教师"),
        new(ActivityKind.CadreVisit, "cadre-visit", "管理干部互访", "Visits of managers", "干部互访"),
        new(ActivityKind.PupilHands, "pupils", "学生手拉手", "Pupils hand in hand", "手拉手"),
        new(ActivityKind.Donation, "donation", "捐赠", "Donation"),
        new(ActivityKind.Contest, "contest", "教学比武", "Teaching contest", "赛课"),
        new(ActivityKind.Forum, "forum", "论坛", "Forum or demonstration", "观摩", "论坛/观摩"),
        new(ActivityKind.Survey, "survey", "调研", "Survey"));
}
