namespace TeacherNet.Grains.Codes;

/// <summary>A form of rotation or exchange; the numbers are those of the codes F01 to F14.</summary>
public enum ExchangeForm
{
    /// <summary>Periodic exchange (定期交流).</summary>
    Periodic = 1,

    /// <summary>Open selection (公开选调).</summary>
    OpenSelection = 2,

    /// <summary>Acting post (挂职交流).</summary>
    ActingPost = 3,

    /// <summary>Rural support teaching (下乡支教).</summary>
    RuralSupport = 4,

    /// <summary>Shadowing (跟岗交流).</summary>
    Shadowing = 5,

    /// <summary>Flow within or between education groups (教育集团间流动).</summary>
    GroupFlow = 6,

    /// <summary>Competition for posts across schools (跨校竞聘).</summary>
    Competition = 7,

    /// <summary>Placement by the bureau after surplus or closure (组织调剂).</summary>
    Placement = 8,

    /// <summary>Teaching at several schools (走教).</summary>
    Itinerant = 9,

    /// <summary>Deployment within a district or alliance (学区一体化).</summary>
    District = 10,

    /// <summary>Two-way exchange of bureau and school managers (双向交流).</summary>
    TwoWay = 11,

    /// <summary>Posting to another region (跨区域支教).</summary>
    InterRegion = 12,

    /// <summary>Learning at a school elsewhere (异地交流互学).</summary>
    Away = 13,

    /// <summary>Teaching visit, an activity rather than a rotation (送教下乡).</summary>
    TeachingVisit = 14,
}

/// <summary>Names of the forms. Which of them count is the policy's.</summary>
public static class ExchangeForms
{
    /// <summary>The list, F01 to F14.</summary>
    public static readonly CodeList<ExchangeForm> List = new(
        new(ExchangeForm.Periodic, "F01", "定期交流", "Periodic exchange", "轮岗交流", "交流轮岗"),
        new(ExchangeForm.OpenSelection, "F02", "公开选调", "Open selection", "选调"),
        new(ExchangeForm.ActingPost, "F03", "挂职交流", "Acting post", "挂职"),
        new(ExchangeForm.RuralSupport, "F04", "下乡支教", "Rural support teaching", "支教"),
        new(ExchangeForm.Shadowing, "F05", "跟岗交流", "Shadowing", "跟岗"),
        new(ExchangeForm.GroupFlow, "F06", "教育集团间流动", "Flow between education groups", "教育集团内流动", "集团内流动", "集团间流动"),
        new(ExchangeForm.Competition, "F07", "跨校竞聘", "Competition across schools"),
        new(ExchangeForm.Placement, "F08", "组织调剂", "Placement by the bureau", "撤并安置", "组织调剂/撤并安置"),
        new(ExchangeForm.Itinerant, "F09", "走教", "Itinerant teaching"),
        new(ExchangeForm.District, "F10", "学区一体化", "District or alliance deployment", "联盟内交流", "名校办分校"),
        new(ExchangeForm.TwoWay, "F11", "双向交流", "Bureau and school two-way exchange"),
        new(ExchangeForm.InterRegion, "F12", "跨区域支教", "Posting to another region", "东西部协作"),
        new(ExchangeForm.Away, "F13", "异地交流互学", "Exchange at a school elsewhere"),
        new(ExchangeForm.TeachingVisit, "F14", "送教下乡", "Teaching visit", "送教送培"));
}
