namespace TeacherNet.Grains.Codes;

/// <summary>Where people met.</summary>
public enum ActivityMode
{
    /// <summary>On site (线下).</summary>
    Onsite,

    /// <summary>Online (线上).</summary>
    Online,

    /// <summary>Mixed (混合).</summary>
    Mixed,
}

/// <summary>Names of the activity modes.</summary>
public static class ActivityModes
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<ActivityMode> List = new(
        new(ActivityMode.Onsite, "onsite", "线下", "On site", "现场"),
        new(ActivityMode.Online, "online", "线上", "Online", "网络"),
        new(ActivityMode.Mixed, "mixed", "混合", "Mixed", "线上线下结合"));
}
