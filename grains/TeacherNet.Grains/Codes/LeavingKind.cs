namespace TeacherNet.Grains.Codes;

/// <summary>Why a teacher leaves the region's schools.</summary>
public enum LeavingKind
{
    /// <summary>Transferred to another region or unit (调出).</summary>
    Transferred,

    /// <summary>Retired (退休).</summary>
    Retired,

    /// <summary>Resigned (辞职).</summary>
    Resigned,

    /// <summary>Died (去世).</summary>
    Died,
}

/// <summary>Names of the kinds of leaving.</summary>
public static class LeavingKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<LeavingKind> List = new(
        new(LeavingKind.Transferred, "transferred", "调出", "Transferred"),
        new(LeavingKind.Retired, "retired", "退休", "Retired", "离休"),
        new(LeavingKind.Resigned, "resigned", "辞职", "Resigned", "离职"),
        new(LeavingKind.Died, "died", "去世", "Died", "病故", "死亡"));

    /// <summary>Whether the code is that of a death: never entered ahead, and nobody returns from it.</summary>
    public static bool IsDeath(string kind) => kind == List[LeavingKind.Died].Code;
}
