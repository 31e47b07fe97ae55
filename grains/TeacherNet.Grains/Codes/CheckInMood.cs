namespace TeacherNet.Grains.Codes;

/// <summary>How a teacher gets on at the new school.</summary>
public enum CheckInMood
{
    /// <summary>Well (适应良好).</summary>
    Well,

    /// <summary>Mostly (基本适应).</summary>
    Mostly,

    /// <summary>Needs help (需要帮助).</summary>
    NeedsHelp,
}

/// <summary>Names of how teachers get on.</summary>
public static class CheckInMoods
{
    /// <summary>The list, best first.</summary>
    public static readonly CodeList<CheckInMood> List = new(
        new(CheckInMood.Well, "well", "适应良好", "Well"),
        new(CheckInMood.Mostly, "mostly", "基本适应", "Mostly"),
        new(CheckInMood.NeedsHelp, "needs-help", "需要帮助", "Needs help"));
}
