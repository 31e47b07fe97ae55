namespace TeacherNet.Grains.Teachers;

/// <summary>How texts name a person, so that people of one name are told apart.</summary>
internal static class PersonLabel
{
    /// <summary>The name with the staff number; the name alone where there is none.</summary>
    public static string Of(string name, string number) => number.Length > 0 ? $"{name}（{number}）" : name;
}
