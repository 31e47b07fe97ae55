namespace TeacherNet.Grains.Codes;

/// <summary>Highest education, lowest first, so that degrees compare with &gt;=.</summary>
public enum Degree
{
    /// <summary>Secondary vocational (中专).</summary>
    SecondaryVocational = 10,

    /// <summary>College (专科).</summary>
    College = 20,

    /// <summary>Bachelor (本科).</summary>
    Bachelor = 30,

    /// <summary>Master (硕士研究生).</summary>
    Master = 40,

    /// <summary>Doctor (博士研究生).</summary>
    Doctor = 50,
}

/// <summary>Names of the degrees.</summary>
public static class Degrees
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<Degree> List = new(
        new(Degree.SecondaryVocational, "secondary", "中专", "Secondary vocational", "中师", "高中"),
        new(Degree.College, "college", "专科", "College", "大专", "大学专科"),
        new(Degree.Bachelor, "bachelor", "本科", "Bachelor", "大学本科", "大学"),
        new(Degree.Master, "master", "硕士研究生", "Master", "硕士", "研究生"),
        new(Degree.Doctor, "doctor", "博士研究生", "Doctor", "博士"));
}
