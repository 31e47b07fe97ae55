using System.Collections.Immutable;
using TeacherNet.Grains.Accounts;

namespace TeacherNet.Web.Access;

/// <summary>How far the grants that let a request through reach; filtered queries answer no more than this.</summary>
/// <param name="Everything">True when the whole scope may be seen.</param>
/// <param name="IsRedacted">True when it is seen as partners may.</param>
/// <param name="Schools">Own schools.</param>
/// <param name="Groups">Own groups.</param>
/// <param name="Teachers">Own teachers.</param>
internal sealed record Granted(bool Everything, bool IsRedacted, ImmutableHashSet<string> Schools, ImmutableHashSet<string> Groups, ImmutableHashSet<string> Teachers)
{
    /// <summary>What these grants allow of a target; null when nothing.</summary>
    public static Granted? Find(IEnumerable<Grant> grants, AccessLine line, AccessTarget target)
    {
        var reached = Reached(grants, line, target).ToList();
        if (reached.Count == 0)
            return null;
        var everything = reached.Any(r => r.Reach == Reach.Scope);
        return new(
            everything || reached.Any(r => r.Reach == Reach.Redacted),
            !everything && reached.All(r => r.Reach == Reach.Redacted),
            Own(Reach.OwnSchool), Own(Reach.OwnGroup), Own(Reach.OwnTeacher));

        ImmutableHashSet<string> Own(Reach reach) => [.. reached.Where(r => r.Reach == reach).Select(r => r.Target!)];
    }

    private static IEnumerable<(Reach Reach, string? Target)> Reached(IEnumerable<Grant> grants, AccessLine line, AccessTarget target) =>
        from grant in grants
        from allowance in line.Permission.Allowances
        where allowance.Role == grant.Role && IsWithin(allowance.Reach, grant.Target, line.IsFiltered, target)
        select (allowance.Reach, grant.Target);

    private static bool IsWithin(Reach reach, string? own, bool isFiltered, AccessTarget target) => reach switch
    {
        Reach.Scope or Reach.Redacted => true,
        _ when own is null => false,
        _ when target.IsWhole => isFiltered,
        Reach.OwnSchool => target.School == own,
        Reach.OwnGroup => target.Group == own,
        _ => target.Teacher == own,
    };
}
