using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api.Exchanges;

/// <summary>For which sides of a partnership a person speaks.</summary>
internal static class OwnSides
{
    /// <summary>
    /// The sides whose region the person coordinates. Someone who coordinates neither speaks, as partner coordinator,
    /// for the partner's region, and as coordinator of the partnership for the bureau's own.
    /// </summary>
    public static async Task<IReadOnlyList<string>> OfAsync(CurrentUser user, ScopeId partnership, ViewHost views)
    {
        var regions = References.RegionsOf(partnership).ToList();
        var coordinated = regions.Where(r => user.In(r).Any(g => g.Role == Roles.Coordinator)).ToList();
        if (coordinated.Count == 0)
        {
            var isPartner = user.In(partnership).All(g => g.Role != Roles.Coordinator);
            foreach (var region in regions)
            {
                if ((await views.OfAsync(region)).Read<RegionState, bool>(s => s.Facts?.Kind == RegionKinds.Partner) == isPartner)
                    coordinated.Add(region);
            }
        }
        return [.. coordinated.Select(r => Sides.Of(partnership, r.Name)!)];
    }
}
