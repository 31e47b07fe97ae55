using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Demo;

/// <summary>The regions and the partnership of the demonstration.</summary>
internal static class DemoRegions
{
    private const string ZoneName = "Asia/Shanghai";

    public static readonly ScopeId Datong = ScopeId.Region("datong");
    public static readonly ScopeId Yuhuatai = ScopeId.Region("yuhuatai");
    public static readonly ScopeId Exchange = ScopeId.Partnership("yuhuatai", "datong");

    /// <summary>The time they all keep.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneName);

    /// <summary>Each region with its facts.</summary>
    public static readonly (string Region, RegionFacts Facts)[] All =
    [
        ("datong", Of("大通回族土族自治县", "大通县", RegionKinds.Own)),
        ("yuhuatai", Of("南京市雨花台区", "雨花台区", RegionKinds.Partner)),
        ("gaotai", Of("张掖市高台县", "高台县", RegionKinds.Own)),
        ("xx", Of("XX县", "XX县", RegionKinds.Own)),
        ("big", Of("示范县", "示范县", RegionKinds.Own)),
    ];

    private static RegionFacts Of(string name, string shortName, string kind) => new(name, shortName, ZoneName, kind);
}
