using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Desks;

/// <summary>One account's saved views of a scope's lists: names differ within a list, and there is an end to how many.</summary>
public sealed class DeskGrain : IDecider<Desk, DeskCommand, DeskEvent>
{
    /// <summary>How many views a desk holds.</summary>
    public const int Most = 100;

    /// <inheritdoc/>
    public static string Kind => "desk";

    /// <inheritdoc/>
    public static Desk Initial { get; } = new(Listed<SavedView>.Empty);

    /// <inheritdoc/>
    public static Decision<DeskEvent> Decide(Desk state, DeskCommand command, Turn turn) => command switch
    {
        SaveView c => Save(state, c),
        RenameView c => Rename(state, c),
        DeleteView c => state.Find(c.Id) is null ? [] : [new ViewDeleted(c.Id)],
        MarkDefaultView c => Mark(state, c),
        _ => throw new UnreachableException(command.GetType().Name),
    };

    /// <inheritdoc/>
    public static Desk Evolve(Desk state, DeskEvent fact) => fact switch
    {
        ViewSaved e => state with { Views = [.. state.Views, new(e.Id, e.List, e.Name, e.Query)] },
        ViewRenamed e => state.Changed(v => v.Id == e.Id ? v with { Name = e.Name } : v),
        ViewDeleted e => state with { Views = [.. state.Views.Where(v => v.Id != e.Id)] },
        DefaultViewMarked e => state.Changed(v => v.List == e.List ? v with { IsDefault = v.Id == e.Id } : v),
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    private static Decision<DeskEvent> Save(Desk state, SaveView c)
    {
        if (state.Find(c.Id) is { } known)
            return known with { IsDefault = false } == new SavedView(c.Id, c.List, c.Name, c.Query) ? [] : Refusal.Because("desk.view-id-taken");
        if (IsNamed(state, c.List, c.Name))
            return Refusal.Because("desk.name-taken", "name");
        return state.Views.Count < Most
            ? [new ViewSaved(c.Id, c.List, c.Name, c.Query)]
            : Refusal.Because("desk.full").Given("most", $"{Most}");
    }

    private static Decision<DeskEvent> Rename(Desk state, RenameView c)
    {
        if (state.Find(c.Id) is not { } view)
            return Refusal.Because("desk.view-unknown");
        if (view.Name == c.Name)
            return [];
        return IsNamed(state, view.List, c.Name) ? Refusal.Because("desk.name-taken", "name") : [new ViewRenamed(c.Id, c.Name)];
    }

    private static Decision<DeskEvent> Mark(Desk state, MarkDefaultView c)
    {
        if (c.Id is { } id && state.Find(id)?.List != c.List)
            return Refusal.Because("desk.view-unknown");
        return state.Views.FirstOrDefault(v => v.List == c.List && v.IsDefault)?.Id == c.Id ? [] : [new DefaultViewMarked(c.List, c.Id)];
    }

    private static bool IsNamed(Desk state, string list, Protected<string> name) => state.Views.Any(v => v.List == list && v.Name == name);
}
