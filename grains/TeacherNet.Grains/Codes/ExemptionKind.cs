namespace TeacherNet.Grains.Codes;

/// <summary>Why a teacher need not rotate for a time. Sensitive: shown only to those who decide.</summary>
public enum ExemptionKind
{
    /// <summary>Pregnancy (孕期).</summary>
    Pregnancy,

    /// <summary>Nursing (哺乳期).</summary>
    Nursing,

    /// <summary>Serious illness (重大疾病).</summary>
    Illness,

    /// <summary>Near retirement (临近退休).</summary>
    Retirement,

    /// <summary>Leads the school's specialty (特色项目领衔).</summary>
    SpecialtyLead,

    /// <summary>Service period not over (服务期未满).</summary>
    ServicePeriod,

    /// <summary>Acting post elsewhere (挂职在外).</summary>
    Secondment,

    /// <summary>Under discipline (处分).</summary>
    Discipline,

    /// <summary>Other reason (其他).</summary>
    Other,
}

/// <summary>Names of the exemptions.</summary>
public static class ExemptionKinds
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<ExemptionKind> List = new(
        new(ExemptionKind.Pregnancy, "pregnancy", "孕期", "Pregnancy", "怀孕"),
        new(ExemptionKind.Nursing, "nursing", "哺乳期", "Nursing", "哺乳"),
        new(ExemptionKind.Illness, "illness", "重大疾病", "Serious illness", "患病", "大病"),
        new(ExemptionKind.Retirement, "retirement", "临近退休", "Near retirement", "即将退休"),
        new(ExemptionKind.SpecialtyLead, "specialty", "特色项目领衔", "Leads the school's specialty", "特色课程领衔"),
        new(ExemptionKind.ServicePeriod, "service-period", "服务期未满", "Service period not over", "服务期", "服务期内"),
        new(ExemptionKind.Secondment, "secondment", "挂职在外", "Acting post elsewhere", "挂职", "借调"),
        new(ExemptionKind.Discipline, "discipline", "处分", "Under discipline", "处分期"),
        new(ExemptionKind.Other, "other", "其他", "Other reason"));
}
