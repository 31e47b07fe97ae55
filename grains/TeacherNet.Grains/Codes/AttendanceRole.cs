namespace TeacherNet.Grains.Codes;

/// <summary>What a person did at an activity or session. Only trainees are beneficiaries.</summary>
public enum AttendanceRole
{
    /// <summary>Trainee (学员).</summary>
    Trainee,

    /// <summary>Presenter (主讲).</summary>
    Presenter,

    /// <summary>Mentor (指导教师).</summary>
    Mentor,

    /// <summary>Organiser (组织者).</summary>
    Organiser,
}

/// <summary>Names of the attendance roles.</summary>
public static class AttendanceRoles
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<AttendanceRole> List = new(
        new(AttendanceRole.Trainee, "trainee", "学员", "Trainee", "参训"),
        new(AttendanceRole.Presenter, "presenter", "主讲", "Presenter", "主讲人", "授课"),
        new(AttendanceRole.Mentor, "mentor", "指导教师", "Mentor", "指导"),
        new(AttendanceRole.Organiser, "organiser", "组织者", "Organiser", "组织"));
}
