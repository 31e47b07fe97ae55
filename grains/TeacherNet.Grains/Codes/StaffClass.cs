namespace TeacherNet.Grains.Codes;

/// <summary>How a person counts in a rotation figure.</summary>
public enum StaffClass
{
    /// <summary>Teacher (教师).</summary>
    Teacher,

    /// <summary>Principal (校长).</summary>
    Principal,

    /// <summary>Vice-principal (副校长).</summary>
    VicePrincipal,
}

/// <summary>Names of the staff classes.</summary>
public static class StaffClasses
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<StaffClass> List = new(
        new(StaffClass.Teacher, "teacher", "教师", "Teacher", "专任教师"),
        new(StaffClass.Principal, "principal", "校长", "Principal", "园长", "校(园)长"),
        new(StaffClass.VicePrincipal, "vice-principal", "副校长", "Vice-principal", "副园长"));
}
