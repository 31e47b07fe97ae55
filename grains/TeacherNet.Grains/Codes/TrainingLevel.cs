namespace TeacherNet.Grains.Codes;

/// <summary>Who offers a training.</summary>
public enum TrainingLevel
{
    /// <summary>National (国家级).</summary>
    National,

    /// <summary>Provincial (省级).</summary>
    Provincial,

    /// <summary>City (市级).</summary>
    City,

    /// <summary>County (县级).</summary>
    County,

    /// <summary>School-based (校本).</summary>
    School,

    /// <summary>Online (网络).</summary>
    Online,
}

/// <summary>Names of the training levels.</summary>
public static class TrainingLevels
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<TrainingLevel> List = new(
        new(TrainingLevel.National, "national", "国家级", "National", "国培"),
        new(TrainingLevel.Provincial, "provincial", "省级", "Provincial", "省培"),
        new(TrainingLevel.City, "city", "市级", "City", "市培"),
        new(TrainingLevel.County, "county", "县级", "County", "县培", "区级"),
        new(TrainingLevel.School, "school", "校本", "School-based", "校本培训"),
        new(TrainingLevel.Online, "online", "网络", "Online", "网络培训"));
}
