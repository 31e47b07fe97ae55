using TeacherNet.Kernel;

namespace TeacherNet.Grains.Desks;

/// <summary>How one account has laid out its lists in a scope.</summary>
/// <param name="Views">Oldest first.</param>
public sealed record Desk(Listed<SavedView> Views)
{
    /// <summary>The view with an id, or null.</summary>
    public SavedView? Find(Guid id) => Views.FirstOrDefault(v => v.Id == id);

    internal Desk Changed(Func<SavedView, SavedView> change) => this with { Views = [.. Views.Select(change)] };
}

/// <summary>A list with filters and an order, under a name. What was searched for may name people, so it is sealed.</summary>
/// <param name="Id">Made by the one who saves.</param>
/// <param name="List">The list's page: <c>teachers</c>, <c>accounts/offices</c> …</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Query">The filters and the order as they stand in the page's address.</param>
/// <param name="IsDefault">Shown when the list is opened without filters; at most one of a list.</param>
public sealed record SavedView(Guid Id, string List, Protected<string> Name, Protected<string> Query, bool IsDefault = false);
