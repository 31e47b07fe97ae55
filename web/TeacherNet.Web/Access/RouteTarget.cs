using TeacherNet.Engine.Views;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Access;

/// <summary>The scope a route names.</summary>
internal static class RouteScope
{
    public static ScopeId? Of(HttpContext context)
    {
        var values = context.Request.RouteValues;
        var text = values["region"] is string region ? $"region/{region}" : values["partnership"] is string partnership ? $"partnership/{partnership}" : null;
        return ScopeId.TryParse(text, out var scope) ? scope : null;
    }
}

/// <summary>What a route is about, by its names: <c>school</c>, <c>group</c>, <c>teacher</c>. A teacher belongs to the school of the present post.</summary>
internal static class RouteTarget
{
    public static AccessTarget Of(HttpContext context, ScopeViews views)
    {
        var values = context.Request.RouteValues;
        return Of(values["school"] as string, values["group"] as string, values["teacher"] as string, views);
    }

    public static AccessTarget Of(string? school, string? group, string? teacher, ScopeViews views) =>
        new(school ?? (teacher is null ? null : views.Read<TeacherDirectory, string?>(d => d.Find(teacher)?.Post.School)), group, teacher);
}
