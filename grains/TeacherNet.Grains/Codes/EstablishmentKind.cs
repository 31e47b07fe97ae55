namespace TeacherNet.Grains.Codes;

/// <summary>On what terms a person serves.</summary>
public enum EstablishmentKind
{
    /// <summary>Public establishment (事业编制).</summary>
    Public,

    /// <summary>Special-post teacher, three-year term (特岗教师).</summary>
    SpecialPost,

    /// <summary>State-funded normal graduate (公费师范生).</summary>
    FreeNormal,

    /// <summary>Recorded contract (备案制).</summary>
    Recorded,

    /// <summary>Support teacher from elsewhere (支教).</summary>
    Support,

    /// <summary>Retired teacher who returned (银龄教师).</summary>
    SilverAge,

    /// <summary>Temporary (临聘).</summary>
    Temporary,
}

/// <summary>Names of the kinds of establishment.</summary>
public static class EstablishmentKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<EstablishmentKind> List = new(
        new(EstablishmentKind.Public, "public", "事业编制", "Public establishment", "事业编", "编制内", "在编"),
        new(EstablishmentKind.SpecialPost, "special-post", "特岗教师", "Special-post teacher, three-year term", "特岗"),
        new(EstablishmentKind.FreeNormal, "free-normal", "公费师范生", "State-funded normal graduate", "免费师范生"),
        new(EstablishmentKind.Recorded, "recorded", "备案制", "Recorded contract", "备案", "员额制", "合同", "合同制"),
        new(EstablishmentKind.Support, "support", "支教", "Support teacher from elsewhere", "支教教师"),
        new(EstablishmentKind.SilverAge, "silver-age", "银龄教师", "Retired teacher who returned", "银龄"),
        new(EstablishmentKind.Temporary, "temporary", "临聘", "Temporary", "临聘教师", "代课", "代课教师"));
}
