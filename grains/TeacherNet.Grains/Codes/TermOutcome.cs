namespace TeacherNet.Grains.Codes;

/// <summary>How a term at another school ends.</summary>
public enum TermOutcome
{
    /// <summary>Back to the school left (期满返回).</summary>
    Returned,

    /// <summary>Goes on for a further term (延长).</summary>
    Extended,

    /// <summary>Stays for good, the personnel relation moves (转入).</summary>
    Retained,

    /// <summary>Goes on in another form of exchange (转换形式).</summary>
    Converted,

    /// <summary>Broken off for illness, leave or retirement (中断).</summary>
    Interrupted,

    /// <summary>Ended by the bureau before its day (终止).</summary>
    Terminated,
}

/// <summary>Names of the ways a term ends.</summary>
public static class TermOutcomes
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<TermOutcome> List = new(
        new(TermOutcome.Returned, "returned", "期满返回", "Returned"),
        new(TermOutcome.Extended, "extended", "延长", "Extended"),
        new(TermOutcome.Retained, "retained", "转入", "Retained"),
        new(TermOutcome.Converted, "converted", "转换形式", "Converted"),
        new(TermOutcome.Interrupted, "interrupted", "中断", "Interrupted"),
        new(TermOutcome.Terminated, "terminated", "终止", "Terminated"));

    /// <summary>Whether the term is cut short, which asks for no end assessment.</summary>
    public static bool IsCutShort(TermOutcome outcome) => outcome is TermOutcome.Interrupted or TermOutcome.Terminated;

    /// <summary>Whether another term follows at the same school.</summary>
    public static bool GoesOn(TermOutcome outcome) => outcome is TermOutcome.Extended or TermOutcome.Converted;
}
