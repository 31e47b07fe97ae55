using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Engine;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Actions;

/// <summary>Acts on many records: tells who can and who cannot, then does what can be done as one commit.</summary>
internal sealed class ActionRun(IEngine engine)
{
    // Small enough that a page sees it move, large enough that nothing is lost by it.
    private const int Step = 500;
    private const int Tries = 4;

    /// <summary>What an action would come to. Writes nothing.</summary>
    public async Task<TriedAction> TryAsync(BulkAction action, ActionCall call, IReadOnlyList<ListRow> rows, ImmutableArray<string> missing, IProgress<int>? progress, bool isFinal)
    {
        var refused = missing.Select(k => new RefusedRow(k, Refusal.Because("action.row-unknown"))).ToList();
        var planned = new List<PlannedRow>(rows.Count);
        foreach (var row in await action.PlanAsync(call, rows, isFinal))
        {
            if ((row.Refusal ?? Denied(call, row)) is { } refusal)
                refused.Add(new(row.Row.Key, refusal));
            else
                planned.Add(row);
        }

        var possible = new List<PlannedRow>(planned.Count);
        for (var from = 0; from < planned.Count; from += Step)
        {
            var some = planned.GetRange(from, Math.Min(Step, planned.Count - from));
            var orders = some.SelectMany(r => r.Orders).ToImmutableArray();
            var outcomes = await engine.TryBatchAsync(new(Target(call), orders), call.User.Account, call.Cancel);
            var at = 0;
            foreach (var row in some)
            {
                var own = outcomes.AsSpan(at, row.Orders.Length);
                at += row.Orders.Length;
                if (Outcome(own) is { } refusal)
                    refused.Add(new(row.Row.Key, refusal));
                else
                    possible.Add(row);
            }
            progress?.Report(from + some.Count);
        }
        return new([.. possible], [.. refused]);
    }

    /// <summary>Does what can be done. Records that stopped being possible meanwhile join the refused.</summary>
    public async Task<(Answer Answer, ActionOutcome Outcome)> RunAsync(BulkAction action, ActionCall call, TriedAction tried, string request)
    {
        var (possible, refused) = (tried.Possible, tried.Refused);
        for (var tries = 0; ; tries++)
        {
            var outcome = new ActionOutcome(action.List, action.Name, request, [], Stored(refused));
            if (possible.IsEmpty)
                return (new Answer.Refused(Refusal.Because("action.nothing-possible", "keys")), outcome);
            var (rows, others) = (possible, refused);
            var batch = new Batch(Target(call), [.. rows.SelectMany(r => r.Orders)], outcomes =>
            {
                outcome = Conclude(action, request, rows, others, outcomes);
                return new CommitAction(outcome);
            });
            var answer = await engine.AskBatchAsync(batch, call.User.Account, call.Id, call.Cancel);
            if (answer is not Answer.BatchRefused { Refusals: var no } || tries == Tries)
                return (answer, outcome);
            (possible, refused) = Without(rows, others, no);
        }
    }

    /// <summary>Refusals as the journal keeps them.</summary>
    public static Grains.Listed<RefusedRecord> Stored(IEnumerable<RefusedRow> refused) =>
        [.. refused.Select(r => new RefusedRecord(r.Key, r.Refusal.Code, [.. r.Refusal.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new RefusalFact(f.Key, f.Value))]))];

    private static GrainId Target(ActionCall call) => new(call.Scope, ActionGrain.Kind, call.Id.Value.ToString("N"));

    // The very permission each single command needs, for the very record.
    private static Refusal? Denied(ActionCall call, PlannedRow row)
    {
        foreach (var order in row.Orders)
        {
            if (call.Reach(AccessTable.Of(order.Command.GetType()), row.Row.Target) is null)
                return Refusal.Because("access.denied");
        }
        return null;
    }

    private static Refusal? Outcome(ReadOnlySpan<OrderOutcome> own)
    {
        var events = 0;
        foreach (var outcome in own)
        {
            if (outcome.Refusal is not null)
                return outcome.Refusal;
            events += outcome.Events;
        }
        return events == 0 ? Refusal.Because("action.already-so") : null;
    }

    private static ActionOutcome Conclude(BulkAction action, string request, ImmutableArray<PlannedRow> rows, ImmutableArray<RefusedRow> refused, ImmutableArray<OrderOutcome> outcomes)
    {
        var versions = new Dictionary<GrainId, long>();
        var changed = new List<(PlannedRow Row, GrainId Grain)>();
        var idle = new List<RefusedRow>();
        var at = 0;
        foreach (var row in rows)
        {
            GrainId? grain = null;
            foreach (var order in row.Orders)
            {
                var outcome = outcomes[at++];
                versions[order.Grain] = outcome.Version;
                if (outcome.Events > 0)
                    grain ??= order.Grain;
            }
            if (grain is { } own)
                changed.Add((row, own));
            else
                idle.Add(new(row.Row.Key, Refusal.Because("action.already-so")));
        }
        return new(
            action.List, action.Name, request,
            [.. changed.Select(c => new ActedRecord(c.Row.Row.Key, $"{c.Grain.Kind}/{c.Grain.Key}", versions[c.Grain]))],
            Stored(refused.Concat(idle)));
    }

    private static (ImmutableArray<PlannedRow>, ImmutableArray<RefusedRow>) Without(ImmutableArray<PlannedRow> rows, ImmutableArray<RefusedRow> refused, ImmutableArray<OrderRefusal> no)
    {
        var byOrder = no.ToDictionary(r => r.Index, r => r.Refusal);
        var (left, out_) = (ImmutableArray.CreateBuilder<PlannedRow>(), refused.ToBuilder());
        var at = 0;
        foreach (var row in rows)
        {
            var first = Enumerable.Range(at, row.Orders.Length).Select(byOrder.GetValueOrDefault).FirstOrDefault(r => r is not null);
            at += row.Orders.Length;
            if (first is null)
                left.Add(row);
            else
                out_.Add(new(row.Row.Key, first));
        }
        if (left.Count == rows.Length)
            throw new UnreachableException("A batch was refused without naming an order of it.");
        return (left.ToImmutable(), out_.ToImmutable());
    }
}

/// <summary>A row that cannot be acted on, and why.</summary>
internal sealed record RefusedRow(string Key, Refusal Refusal);

/// <summary>What an action would come to.</summary>
internal sealed record TriedAction(ImmutableArray<PlannedRow> Possible, ImmutableArray<RefusedRow> Refused);
