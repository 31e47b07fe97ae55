namespace TeacherNet.Web.Imports;

/// <summary>Which of a personal value's characters may leave the host.</summary>
public enum Mask
{
    /// <summary>All: the value is not personal.</summary>
    None,

    /// <summary>An identity number: the first 6 and the last 2. Masked even in memory.</summary>
    Identity,

    /// <summary>A phone number: the first 3 and the last 2.</summary>
    Phone,

    /// <summary>A name: the first.</summary>
    Name,

    /// <summary>A birth date: the year.</summary>
    Birth,

    /// <summary>Nothing but that there is a value.</summary>
    Hidden,
}

/// <summary>Masking of personal values.</summary>
public static class Masks
{
    /// <summary>The value with all but its permitted characters as stars. A value too short to hide anything is starred whole.</summary>
    public static string Apply(this Mask mask, string value) => mask switch
    {
        Mask.None => value,
        Mask.Identity => Keep(value, 6, 2),
        Mask.Phone => Keep(value, 3, 2),
        Mask.Name => Keep(value, 1, 0),
        Mask.Birth => Keep(value, 4, 0),
        _ => Keep(value, 0, 0),
    };

    private static string Keep(string value, int first, int last) => value.Length <= first + last
        ? new string('*', value.Length)
        : string.Concat(value.AsSpan(0, first), new string('*', value.Length - first - last), value.AsSpan(value.Length - last));
}
