namespace TeacherNet.Grains.Codes;

/// <summary>How a training is held.</summary>
public enum TrainingMode
{
    /// <summary>Classroom (集中面授).</summary>
    Classroom,

    /// <summary>Online (网络研修).</summary>
    Online,

    /// <summary>Shadowing (跟岗).</summary>
    Shadowing,

    /// <summary>Visiting (送教送培).</summary>
    Visiting,

    /// <summary>School-based (校本研修).</summary>
    School,

    /// <summary>Workshop (工作室研修).</summary>
    Workshop,

    /// <summary>Own study (自主研修).</summary>
    Own,
}

/// <summary>Names of the training modes.</summary>
public static class TrainingModes
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<TrainingMode> List = new(
        new(TrainingMode.Classroom, "classroom", "集中面授", "Classroom", "面授"),
        new(TrainingMode.Online, "online", "网络研修", "Online"),
        new(TrainingMode.Shadowing, "shadowing", "跟岗", "Shadowing", "跟岗研修"),
        new(TrainingMode.Visiting, "visiting", "送教送培", "Visiting"),
        new(TrainingMode.School, "school", "校本研修", "School-based"),
        new(TrainingMode.Workshop, "workshop", "工作室研修", "Workshop"),
        new(TrainingMode.Own, "own", "自主研修", "Own study"));
}
