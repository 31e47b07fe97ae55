using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Imports;

/// <summary>
/// What imports changed in one grain and can still be taken back, last first. A change made otherwise buries the
/// imports before it: they stay known, so that an undo says why it is refused.
/// </summary>
/// <typeparam name="TBefore">What an undo restores.</typeparam>
public sealed record ImportTrail<TBefore>(ImmutableArray<ImportStep<TBefore>> Steps, ImmutableArray<Guid> Buried) where TBefore : class
{
    /// <summary>No import yet.</summary>
    public static ImportTrail<TBefore> Empty { get; } = new([], []);

    /// <summary>The trail after a change; several changes by one import in a row are one step back.</summary>
    /// <param name="import">The import that made the change; null for a change made by hand or by an order.</param>
    /// <param name="before">What stood before; null when there was nothing.</param>
    public ImportTrail<TBefore> After(Guid? import, TBefore? before) => import switch
    {
        null when Steps.IsEmpty => this,
        null => new([], Buried.AddRange(Steps.Select(s => s.Import))),
        { } id when !Steps.IsEmpty && Steps[^1].Import == id => this,
        { } id => this with { Steps = Steps.Add(new(id, before)) },
    };

    /// <summary>The trail without its last step.</summary>
    public ImportTrail<TBefore> Back() => this with { Steps = Steps.RemoveAt(Steps.Length - 1) };

    /// <summary>What an undo of an import has to do here; <paramref name="before"/> is set for <see cref="UndoOf.Restores"/> alone, null when nothing stood before.</summary>
    public UndoOf Undo(Guid import, out TBefore? before)
    {
        before = null;
        // An import that changed it before something else did, and again after, cannot be taken back whole.
        if (!Steps.IsEmpty && Steps[^1].Import == import && !Buried.Contains(import) && Steps.Count(s => s.Import == import) == 1)
        {
            before = Steps[^1].Before;
            return UndoOf.Restores;
        }

        return Buried.Contains(import) || Steps.Any(s => s.Import == import) ? UndoOf.IsTooLate : UndoOf.DoesNothing;
    }

    /// <summary>The refusal of an undo that comes too late.</summary>
    public static Refusal ChangedSince => Refusal.Because("import.changed-since", "import");
}

/// <summary>One change by an import.</summary>
public readonly record struct ImportStep<TBefore>(Guid Import, TBefore? Before) where TBefore : class;

/// <summary>What an undo finds.</summary>
public enum UndoOf
{
    /// <summary>The import changed nothing here, or was taken back already.</summary>
    DoesNothing,

    /// <summary>The import's change is the last one.</summary>
    Restores,

    /// <summary>Something changed after the import.</summary>
    IsTooLate,
}
