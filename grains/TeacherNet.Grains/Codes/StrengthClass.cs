namespace TeacherNet.Grains.Codes;

/// <summary>How a school is rated for balancing staff.</summary>
public enum StrengthClass
{
    /// <summary>Strong (优质).</summary>
    Strong,

    /// <summary>Ordinary (一般).</summary>
    Ordinary,

    /// <summary>Weak (薄弱).</summary>
    Weak,
}

/// <summary>Names of the strength classes.</summary>
public static class StrengthClasses
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<StrengthClass> List = new(
        new(StrengthClass.Strong, "strong", "优质", "Strong", "优质校"),
        new(StrengthClass.Ordinary, "ordinary", "一般", "Ordinary", "普通"),
        new(StrengthClass.Weak, "weak", "薄弱", "Weak", "薄弱校"));
}
