using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Actions;

/// <summary>Takes an action back: every record nothing happened to since returns to what it was, in one commit.</summary>
internal sealed class ActionUndo(IEngine engine, Node node, ActionRegistry registry)
{
    /// <summary>What taking it back would come to. Writes nothing.</summary>
    public async Task<TriedUndo> TryAsync(BulkAction action, ActionCall call, ActionEntry entry)
    {
        var history = new History(node, call.Cancel);
        var kept = new List<RefusedRow>();
        var untouched = new List<ActedRecord>();
        // Last done, first undone.
        foreach (var record in entry.Outcome.Done.Reverse())
        {
            if (await history.IsTouchedAsync(Records.GrainOf(call.Scope, record), record, action))
                kept.Add(new(record.Key, Refusal.Because("record.changed-since")));
            else
                untouched.Add(record);
        }

        var rows = registry.List(action.List)!.Find(call, untouched.Select(r => r.Key));
        var allowed = new List<UndoStep>();
        foreach (var step in await action.UndoAsync(call, untouched, history))
        {
            // A record the action took off its list is about the scope as a whole: only a reach over all of it restores it.
            if (step.Records.All(r => step.Orders.All(o => call.Reach(AccessTable.Of(o.Command.GetType()), rows.GetValueOrDefault(r.Key)?.Target ?? default) is not null)))
                allowed.Add(step with { Orders = await history.AtAsync(step.Orders) });
            else
                Keep(step, Refusal.Because("access.denied"));
        }

        var possible = ImmutableArray.CreateBuilder<UndoStep>(allowed.Count);
        var outcomes = await engine.TryBatchAsync(new(Target(call, entry), [.. allowed.SelectMany(s => s.Orders)]), call.User.Account, call.Cancel);
        var at = 0;
        foreach (var step in allowed)
        {
            var refusal = Enumerable.Range(at, step.Orders.Length).Select(n => outcomes[n].Refusal).FirstOrDefault(r => r is not null);
            at += step.Orders.Length;
            if (refusal is null)
                possible.Add(step);
            else
                Keep(step, refusal);
        }
        return new(possible.ToImmutable(), [.. kept]);

        void Keep(UndoStep step, Refusal refusal) => kept.AddRange(step.Records.Select(r => new RefusedRow(r.Key, refusal)));
    }

    /// <summary>Restores what can be restored; records that cannot stay as they are.</summary>
    public async Task<Answer> RunAsync(ActionCall call, ActionEntry entry, TriedUndo tried)
    {
        if (tried.Possible.IsEmpty)
            return new Answer.Refused(Refusal.Because("action.nothing-to-undo"));
        var batch = new Batch(Target(call, entry), [.. tried.Possible.SelectMany(s => s.Orders)], _ => new TakeBackAction(tried.Restored, ActionRun.Stored(tried.Kept)));
        return await engine.AskBatchAsync(batch, call.User.Account, call.Id, call.Cancel);
    }

    private static GrainId Target(ActionCall call, ActionEntry entry) => new(call.Scope, ActionGrain.Kind, entry.Id);
}

/// <summary>What taking an action back would come to.</summary>
internal sealed record TriedUndo(ImmutableArray<UndoStep> Possible, ImmutableArray<RefusedRow> Kept)
{
    /// <summary>Records that return to what they were.</summary>
    public int Restored => Possible.Sum(s => s.Records.Length);
}
