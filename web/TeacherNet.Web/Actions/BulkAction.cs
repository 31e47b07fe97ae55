using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions;

/// <summary>Something an office does with many rows of a list, and how it is undone. What each row may come to is decided by its grain alone.</summary>
internal abstract class BulkAction
{
    /// <summary>The list.</summary>
    public abstract string List { get; }

    /// <summary>The action's name in the list.</summary>
    public abstract string Name { get; }

    /// <summary>Why what it asks for beside the rows is not enough; null when it is.</summary>
    public virtual Refusal? Objection(ActionCall call) => null;

    /// <summary>What to order for each row, in their order.</summary>
    public abstract ValueTask<IReadOnlyList<PlannedRow>> PlanAsync(ActionCall call, IReadOnlyList<ListRow> rows, bool isFinal);

    /// <summary>What restores records nothing happened to since.</summary>
    public abstract ValueTask<IReadOnlyList<UndoStep>> UndoAsync(ActionCall call, IReadOnlyList<ActedRecord> records, IHistory history);

    /// <summary>Whether an event that came after in a grain is about a record of it; true where a record is a grain.</summary>
    public virtual bool Concerns(IEvent fact, string key) => true;

    /// <summary>What follows outside the journal once it is done; harmless when done again.</summary>
    public virtual Task AfterAsync(ActionCall call, IReadOnlyList<ActedRecord> done) => Task.CompletedTask;

    /// <summary>What follows outside the journal once it is undone; harmless when done again.</summary>
    public virtual Task AfterUndoAsync(ActionCall call, IReadOnlyList<ActedRecord> restored) => Task.CompletedTask;

    /// <summary>The grain a record names as <c>kind/key</c>.</summary>
    protected static GrainId GrainOf(ActionCall call, ActedRecord record) => Records.GrainOf(call.Scope, record);
}

/// <summary>What is to be ordered for a row, or why nothing can be.</summary>
internal readonly record struct PlannedRow(ListRow Row, ImmutableArray<Order> Orders, Refusal? Refusal)
{
    /// <summary>A row with one order.</summary>
    public static PlannedRow Of(ListRow row, GrainId grain, ICommand command) => new(row, [new(grain, command)], null);

    /// <summary>A row nothing can be ordered for.</summary>
    public static PlannedRow Refuse(ListRow row, Refusal refusal) => new(row, [], refusal);
}

/// <summary>Orders that restore records, all of them or none.</summary>
internal sealed record UndoStep(ImmutableArray<ActedRecord> Records, ImmutableArray<Order> Orders)
{
    /// <summary>One order for one record.</summary>
    public static UndoStep Of(ActedRecord record, GrainId grain, ICommand command) => new([record], [new(grain, command)]);
}

/// <summary>What happened to grains.</summary>
internal interface IHistory
{
    /// <summary>Every event of a grain, from the first.</summary>
    ValueTask<ImmutableArray<IEvent>> OfAsync(GrainId grain);
}

/// <summary>Records of an action as grains.</summary>
internal static class Records
{
    public static GrainId GrainOf(ScopeId scope, ActedRecord record)
    {
        var slash = record.Grain.IndexOf('/', StringComparison.Ordinal);
        return new(scope, record.Grain[..slash], record.Grain[(slash + 1)..]);
    }
}
