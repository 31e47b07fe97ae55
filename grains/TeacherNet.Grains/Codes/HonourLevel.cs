namespace TeacherNet.Grains.Codes;

/// <summary>Who awarded an honour, lowest first, so that levels compare with &gt;=.</summary>
public enum HonourLevel
{
    /// <summary>School (校级).</summary>
    School = 10,

    /// <summary>County (县级).</summary>
    County = 20,

    /// <summary>City (市级).</summary>
    City = 30,

    /// <summary>Province (省级).</summary>
    Province = 40,

    /// <summary>Nation (国家级).</summary>
    Nation = 50,
}

/// <summary>Names of the honour levels.</summary>
public static class HonourLevels
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<HonourLevel> List = new(
        new(HonourLevel.School, "school", "校级", "School"),
        new(HonourLevel.County, "county", "县级", "County", "区级", "县区级", "县(区)级"),
        new(HonourLevel.City, "city", "市级", "City", "地市级"),
        new(HonourLevel.Province, "province", "省级", "Province", "自治区级"),
        new(HonourLevel.Nation, "nation", "国家级", "Nation", "全国"));
}
