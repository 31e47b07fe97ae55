namespace TeacherNet.Grains.Codes;

/// <summary>A kind of shared lesson.</summary>
public enum LessonKind
{
    /// <summary>Delivery classroom (专递课堂).</summary>
    Delivery,

    /// <summary>Master teacher classroom (名师课堂).</summary>
    Master,

    /// <summary>Master school classroom (名校网络课堂).</summary>
    MasterSchool,

    /// <summary>Cloud classroom (云课堂).</summary>
    Cloud,

    /// <summary>Synchronous teaching across regions (跨区域同步教学).</summary>
    Synchronous,

    /// <summary>Civics gold lesson (思政金课).</summary>
    Civics,
}

/// <summary>Names of the shared lessons.</summary>
public static class LessonKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<LessonKind> List = new(
        new(LessonKind.Delivery, "delivery", "专递课堂", "Delivery classroom", "专题课堂", "专递"),
        new(LessonKind.Master, "master", "名师课堂", "Master teacher classroom"),
        new(LessonKind.MasterSchool, "master-school", "名校网络课堂", "Master school classroom", "名校课程", "名校网络课程"),
        new(LessonKind.Cloud, "cloud", "云课堂", "Cloud classroom"),
        new(LessonKind.Synchronous, "synchronous", "跨区域同步教学", "Synchronous teaching across regions", "同步课堂"),
        new(LessonKind.Civics, "civics", "思政金课", "Civics gold lesson"));
}
