using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>Schools and people of a scope's regions, as another scope's records know them: with code, number and name of today.</summary>
internal static class References
{
    /// <summary>The regions of a scope: itself, or the two of a partnership in the order of its name.</summary>
    public static IEnumerable<ScopeId> RegionsOf(ScopeId scope) => scope.Kind == "region" ? [scope] : scope.Name.Split('~').Select(ScopeId.Region);

    /// <summary>A school by its key; null when neither region has it.</summary>
    public static async Task<SchoolRef?> SchoolAsync(this ViewHost views, ScopeId scope, string key)
    {
        foreach (var region in RegionsOf(scope))
        {
            if ((await views.OfAsync(region)).Read<SchoolList, SchoolRef?>(list => list.Find(key) is { } school ? Of(region, school) : null) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>A teacher by staff number; where both regions use it the first one's, unless the school's region is named.</summary>
    public static async Task<PersonRef?> PersonAsync(this ViewHost views, ScopeId scope, string staffNumber, string? region = null)
    {
        var number = staffNumber.Trim().ToUpperInvariant();
        foreach (var one in RegionsOf(scope).Where(r => region is null || r.Name == region))
        {
            var found = (await views.OfAsync(one)).Read<SchoolList, TeacherDirectory, PersonRef?>((list, directory) =>
                directory.WithNumber(number) is { } teacher && list.Find(teacher.Post.School) is { } school
                    ? new(teacher.Key, teacher.Facts.StaffNumber, teacher.Facts.Name, Of(one, school))
                    : null);
            if (found is not null)
                return found;
        }
        return null;
    }

    /// <summary>A teacher by their key; null when no region of the scope has it.</summary>
    public static async Task<PersonRef?> TeacherAsync(this ViewHost views, ScopeId scope, string key)
    {
        foreach (var region in RegionsOf(scope))
        {
            var found = (await views.OfAsync(region)).Read<SchoolList, TeacherDirectory, PersonRef?>((list, directory) =>
                directory.Find(key) is { } teacher && list.Find(teacher.Post.School) is { } school
                    ? new(teacher.Key, teacher.Facts.StaffNumber, teacher.Facts.Name, Of(region, school))
                    : null);
            if (found is not null)
                return found;
        }
        return null;
    }

    private static SchoolRef Of(ScopeId region, SchoolEntry school) => new(region.Name, school.Key, school.Facts.Code, school.Facts.Name);
}
