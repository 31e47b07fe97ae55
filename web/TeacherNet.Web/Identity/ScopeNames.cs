using TeacherNet.Engine.Views;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Identity;

/// <summary>What people call a scope.</summary>
internal static class ScopeNames
{
    /// <summary>The region's name; for a partnership the names of both, in its order.</summary>
    public static async ValueTask<string> OfAsync(ViewHost views, ScopeId scope)
    {
        if (scope.Kind == "region")
            return (await views.OfAsync(scope)).Read<RegionState, string>(r => r.Facts?.Name ?? scope.Name);
        var names = await Task.WhenAll(scope.Name.Split('~').Select(r => OfAsync(views, ScopeId.Region(r)).AsTask()));
        return string.Join('—', names);
    }
}
