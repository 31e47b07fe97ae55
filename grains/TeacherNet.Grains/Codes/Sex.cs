namespace TeacherNet.Grains.Codes;

/// <summary>Sex as an identity document states it.</summary>
public enum Sex
{
    /// <summary>Male (男).</summary>
    Male,

    /// <summary>Female (女).</summary>
    Female,
}

/// <summary>Names of the sexes.</summary>
public static class Sexes
{
    /// <summary>The list, in the order to show.</summary>
    public static readonly CodeList<Sex> List = new(
        new(Sex.Male, "male", "男", "Male", "男性"),
        new(Sex.Female, "female", "女", "Female", "女性"));
}
