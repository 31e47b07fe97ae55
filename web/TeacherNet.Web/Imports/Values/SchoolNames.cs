namespace TeacherNet.Web.Imports.Values;

/// <summary>Finds schools by code, full name, or name without the county before it.</summary>
internal sealed class SchoolNames
{
    private const int LongestRegion = 12;
    private readonly Dictionary<string, KnownSchool> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownSchool?> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownSchool?> byShortName = new(StringComparer.Ordinal);

    /// <summary>Of several schools with one code the first counts.</summary>
    public SchoolNames(IEnumerable<KnownSchool> schools)
    {
        foreach (var school in schools)
        {
            if (!byCode.TryAdd(school.Code, school)) continue;
            Call(byName, school.Name, school);
            foreach (var name in WithoutRegion(school.Name)) Call(byShortName, name, school);
        }
    }

    public KnownSchool? WithCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The school, or none; ambiguous when several go by the name.</summary>
    public (KnownSchool? School, bool IsAmbiguous) Find(string name)
    {
        if (byName.TryGetValue(name, out var school) || byShortName.TryGetValue(name, out school)) return (school, school is null);
        foreach (var rest in WithoutRegion(name))
            if (byName.TryGetValue(rest, out school)) return (school, school is null);
        return (byCode.GetValueOrDefault(name), false);
    }

    // A name that two schools share names neither.
    private static void Call(Dictionary<string, KnownSchool?> names, string name, KnownSchool school)
    {
        if (!names.TryAdd(name, school) && names[name] != school) names[name] = null;
    }

    private static IEnumerable<string> WithoutRegion(string name)
    {
        for (var i = 1; i < Math.Min(name.Length - 2, LongestRegion); i++)
            if (name[i] is '县' or '区' or '市' or '旗' or '省' or '州') yield return name[(i + 1)..];
    }
}
