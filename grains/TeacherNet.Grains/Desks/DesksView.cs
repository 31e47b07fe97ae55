using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Desks;

/// <summary>Everybody's saved views, opened; each account is answered its own alone.</summary>
public sealed class DesksView : IView<DeskList>
{
    /// <inheritdoc/>
    public static string Name => "desks";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static DeskList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(DeskList state, Recorded recorded, IReveal reveal)
    {
        var account = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case ViewSaved e:
                state.ByAccount[account] = [.. state.Of(account), new(e.Id, e.List, reveal.Open(e.Name, Erased.Name), reveal.Open(e.Query, ""), false)];
                break;
            case ViewRenamed e:
                Change(v => v.Id == e.Id ? v with { Name = reveal.Open(e.Name, Erased.Name) } : v);
                break;
            case ViewDeleted e:
                state.ByAccount[account] = [.. state.Of(account).Where(v => v.Id != e.Id)];
                break;
            case DefaultViewMarked e:
                Change(v => v.List == e.List ? v with { IsDefault = v.Id == e.Id } : v);
                break;
        }

        void Change(Func<DeskEntry, DeskEntry> change) => state.ByAccount[account] = [.. state.Of(account).Select(change)];
    }
}

/// <summary>Saved views by account.</summary>
public sealed class DeskList
{
    /// <summary>By the account's key.</summary>
    public Dictionary<string, ImmutableArray<DeskEntry>> ByAccount { get; set; } = [];

    /// <summary>The views of an account, oldest first.</summary>
    public ImmutableArray<DeskEntry> Of(string account) => ByAccount.GetValueOrDefault(account, []);
}

/// <summary>A saved view, opened.</summary>
/// <inheritdoc cref="SavedView"/>
public sealed record DeskEntry(Guid Id, string List, string Name, string Query, bool IsDefault);
