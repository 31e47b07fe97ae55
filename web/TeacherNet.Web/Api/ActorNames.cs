using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;

namespace TeacherNet.Web.Api;

/// <summary>
/// What the people behind accounts are called. An account is kept in its home region and may act in others and in
/// partnerships, so that every region is asked, the one at hand first.
/// </summary>
internal sealed class ActorNames
{
    private readonly IReadOnlyList<ScopeViews> homes;

    private ActorNames(IReadOnlyList<ScopeViews> homes) => this.homes = homes;

    /// <summary>The names as they are now.</summary>
    public static async Task<ActorNames> OfAsync(ReadCall call, IJournal journal, ViewHost views)
    {
        var homes = new List<ScopeViews> { call.Views };
        foreach (var scope in await journal.ScopesAsync(call.Cancel))
        {
            if (scope.Kind == "region" && scope != call.Scope)
                homes.Add(await views.OfAsync(scope));
        }
        return new(homes);
    }

    /// <summary>The account's name; null where no region knows it, as with <c>system/</c> and a reactor's name.</summary>
    public string? Find(string actor)
    {
        foreach (var home in homes)
        {
            if (home.Failure is null && home.Read<AccountList, string?>(list => list.Find(actor)?.Name) is { } name)
                return name;
        }
        return null;
    }
}
