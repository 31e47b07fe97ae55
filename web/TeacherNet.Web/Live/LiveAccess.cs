using TeacherNet.Engine.Live;
using TeacherNet.Engine.Views;
using TeacherNet.Web.Access;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Live;

/// <summary>Who may watch which document.</summary>
internal static class LiveAccess
{
    /// <summary>True when the table lets the person see the view for this audience.</summary>
    public static bool Allows(CurrentUser user, LiveAddress address, ScopeViews views)
    {
        if (AccessTable.Find(AccessKind.Live, address.View) is not { } line)
            return false;
        var grants = user.In(address.Scope).ToList();
        return line.Audience switch
        {
            Audience.Everyone => address.Audience.Length == 0 && Granted.Find(grants, line, default) is not null,
            Audience.Parameter => Granted.Find(grants, line, default) is not null,
            Audience.Role => grants.Any(g => g.Role == address.Audience) && Granted.Find(grants, line, default) is not null,
            Audience.RoleAndTarget => grants.Any(g => (g.Target is { } target ? $"{g.Role}.{target}" : g.Role) == address.Audience) && Granted.Find(grants, line, default) is not null,
            Audience.School => Granted.Find(grants, line, new(address.Audience, null, null)) is not null,
            Audience.Group => Granted.Find(grants, line, new(null, address.Audience, null)) is not null,
            Audience.SchoolOrTeacher when !address.Audience.StartsWith("t.", StringComparison.Ordinal) => Granted.Find(grants, line, new(address.Audience, null, null)) is not null,
            Audience.ParameterOrTeacher when !address.Audience.StartsWith("t.", StringComparison.Ordinal) => Granted.Find(grants, line, default) is not null,
            Audience.SchoolOrTeacher or Audience.ParameterOrTeacher => Granted.Find(grants, line, RouteTarget.Of(null, null, address.Audience[2..], views)) is not null,
            _ => Granted.Find(grants, line, RouteTarget.Of(null, null, address.Audience, views)) is not null,
        };
    }
}
