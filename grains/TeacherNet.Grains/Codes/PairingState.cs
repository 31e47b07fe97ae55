namespace TeacherNet.Grains.Codes;

/// <summary>How an office list describes a pairing.</summary>
public enum PairingState
{
    /// <summary>In force (有效).</summary>
    Active,

    /// <summary>Expired (期满).</summary>
    Expired,

    /// <summary>Broken off (中止).</summary>
    Suspended,

    /// <summary>Renewed (续签).</summary>
    Renewed,

    /// <summary>Ended for good (已结束).</summary>
    Ended,
}

/// <summary>Names of the pairing states.</summary>
public static class PairingStates
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<PairingState> List = new(
        new(PairingState.Active, "active", "有效", "In force", "生效", "存续"),
        new(PairingState.Expired, "expired", "期满", "Expired", "到期"),
        new(PairingState.Suspended, "suspended", "中止", "Broken off", "终止", "暂停"),
        new(PairingState.Renewed, "renewed", "续签", "Renewed"),
        new(PairingState.Ended, "ended", "已结束", "Ended for good", "解除"));
}
