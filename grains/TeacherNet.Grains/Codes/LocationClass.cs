namespace TeacherNet.Grains.Codes;

/// <summary>Where a school stands, by the statistical division of town and country.</summary>
public enum LocationClass
{
    /// <summary>City (城区).</summary>
    City,

    /// <summary>Town (镇区).</summary>
    Town,

    /// <summary>Village (乡村).</summary>
    Village,

    /// <summary>Remote (偏远).</summary>
    Remote,
}

/// <summary>Names of the location classes.</summary>
public static class LocationClasses
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<LocationClass> List = new(
        new(LocationClass.City, "city", "城区", "City", "县城", "城市"),
        new(LocationClass.Town, "town", "镇区", "Town", "乡镇"),
        new(LocationClass.Village, "village", "乡村", "Village", "农村"),
        new(LocationClass.Remote, "remote", "偏远", "Remote", "边远", "偏远地区"));
}
