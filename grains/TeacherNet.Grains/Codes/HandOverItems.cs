namespace TeacherNet.Grains.Codes;

/// <summary>What is handed over when a teacher moves. A county's policy says which, and may name things of its own.</summary>
public static class HandOverItems
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<string> List = new(
        Of("timetable", "课表与教学进度交接", "Timetable and progress"),
        Of("class", "班级与学生情况交接", "Class and pupils"),
        Of("property", "教学资料与公物交接", "Materials and property"),
        Of("archive", "人事档案与工资关系转移", "Personnel file and pay"),
        Of("new-timetable", "安排课表与任教班级", "New timetable and classes"),
        Of("dormitory", "落实住宿（周转宿舍）", "Room to live in"),
        Of("seniority-pay", "核定教龄津贴与乡村补助", "Seniority pay and rural allowance"),
        Of("confirmed", "本人确认交接完成", "Confirmed by the teacher"));

    private static CodeEntry<string> Of(string code, string zh, string en) => new(code, code, zh, en);
}
