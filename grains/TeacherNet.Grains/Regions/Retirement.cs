namespace TeacherNet.Grains.Regions;

/// <summary>When someone retires, by the policy's table.</summary>
public static class Retirement
{
    /// <summary>The day the retirement age is reached, or null when the table has no line for the group.</summary>
    /// <param name="policy">The policy with the table.</param>
    /// <param name="birth">Birth date; the first of the month when only the month is known.</param>
    /// <param name="isMale">Sex.</param>
    /// <param name="isSenior">Whether the title is 高级 or above.</param>
    public static DateOnly? On(Policy policy, DateOnly birth, bool isMale, bool isSenior)
    {
        var who = isMale ? RetirementGroups.Men : isSenior ? RetirementGroups.SeniorWomen : RetirementGroups.Women;
        if (policy.Retirement.FirstOrDefault(l => l.Who == who) is not { } line)
            return null;
        var late = ((birth.Year - line.BornFrom.Year) * 12) + birth.Month - line.BornFrom.Month;
        var delay = late < 0 ? 0 : Math.Min(line.MostMonths, (late / line.StepMonths) + 1);
        return birth.AddYears(line.BaseYears).AddMonths(delay);
    }
}
