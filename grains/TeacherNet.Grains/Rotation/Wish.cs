namespace TeacherNet.Grains.Rotation;

/// <summary>One wish: a school, or anywhere in a township, in a school group, or in the country.</summary>
/// <param name="Target">One of <see cref="WishKinds"/>.</param>
/// <param name="Key">The school's or the group's key, or the township's name; null for any rural school.</param>
/// <param name="Subject">Code of a subject the teacher may be placed in; null for any of them.</param>
public sealed record Wish(string Target, string? Key, string? Subject);

/// <summary>What a teacher wishes for, all of it; the next submission replaces it.</summary>
/// <param name="Wishes">Best first.</param>
/// <param name="MostKm">The furthest a new school may be from the present one, in kilometres as the crow flies; null for no limit.</param>
/// <param name="Together">Key of the teacher to be placed with in one township; it binds only while that teacher names this one.</param>
public sealed record WishList(Listed<Wish> Wishes, int? MostKm, string? Together);

/// <summary>How wide a wish is.</summary>
public static class WishKinds
{
    /// <summary>One school (一所学校).</summary>
    public const string School = "school";

    /// <summary>Any school of a township (乡镇).</summary>
    public const string Township = "township";

    /// <summary>Any school of a group (集团、联盟).</summary>
    public const string Group = "group";

    /// <summary>Any school in the country (任一乡村学校).</summary>
    public const string AnyRural = "any-rural";
}
