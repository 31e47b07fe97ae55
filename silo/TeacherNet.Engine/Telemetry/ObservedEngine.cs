using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Telemetry;

/// <summary>An engine whose turns are measured and traced while anybody listens.</summary>
public sealed class ObservedEngine(IEngine engine, TurnTraces traces, TimeProvider time) : IEngine
{
    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, int> Active => engine.Active;

    /// <inheritdoc/>
    public ValueTask<Answer> AskAsync(GrainId grain, ICommand command, string actor, CommandId id, CancellationToken cancel) =>
        EngineTelemetry.IsObserved
            ? ObserveAsync(grain, command.GetType().Name, id, () => engine.AskAsync(grain, command, actor, id, cancel))
            : engine.AskAsync(grain, command, actor, id, cancel);

    /// <inheritdoc/>
    public ValueTask<Answer> AskBatchAsync(Batch batch, string actor, CommandId id, CancellationToken cancel) =>
        EngineTelemetry.IsObserved
            ? ObserveAsync(batch.Target, nameof(Batch), id, () => engine.AskBatchAsync(batch, actor, id, cancel))
            : engine.AskBatchAsync(batch, actor, id, cancel);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<OrderOutcome>> TryBatchAsync(Batch batch, string actor, CancellationToken cancel) => engine.TryBatchAsync(batch, actor, cancel);

    private async ValueTask<Answer> ObserveAsync(GrainId grain, string command, CommandId id, Func<ValueTask<Answer>> ask)
    {
        var began = time.GetTimestamp();
        using var span = EngineTelemetry.Source.StartActivity($"turn {command}");
        if (span is not null)
            traces.Begin(id, span.Context);
        var outcome = "failed";
        try
        {
            var answer = await ask();
            outcome = OutcomeOf(answer);
            Count(grain, answer);
            return answer;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            traces.End(id);
            EngineTelemetry.TurnSeconds.Record(time.GetElapsedTime(began).TotalSeconds, new("kind", grain.Kind), new("command", command), new("outcome", outcome));
            Describe(span, grain, command, id, outcome);
        }
    }

    private static void Describe(Activity? span, GrainId grain, string command, CommandId id, string outcome)
    {
        if (span is not { IsAllDataRequested: true })
            return;
        span.SetTag("teachernet.scope", grain.Scope.Value);
        span.SetTag("teachernet.kind", grain.Kind);
        span.SetTag("teachernet.command", command);
        span.SetTag("teachernet.command.id", id.ToString());
        span.SetTag("teachernet.outcome", outcome);
        if (outcome is "failed" or "unknown")
            span.SetStatus(ActivityStatusCode.Error);
    }

    private static void Count(GrainId grain, Answer answer)
    {
        switch (answer)
        {
            case Answer.Refused refused:
                EngineTelemetry.Refusals.Add(1, new("code", refused.Refusal.Code), new("kind", grain.Kind));
                break;
            case Answer.BatchRefused batch:
                foreach (var order in batch.Refusals)
                    EngineTelemetry.Refusals.Add(1, new("code", order.Refusal.Code), new("kind", grain.Kind));
                break;
        }
    }

    private static string OutcomeOf(Answer answer) => answer switch
    {
        Answer.Accepted { Receipt.Repeated: true } => "repeated",
        Answer.Accepted { Receipt.Changed: 0 } => "nothing-to-do",
        Answer.Accepted => "accepted",
        Answer.Refused or Answer.BatchRefused => "refused",
        Answer.Busy => "busy",
        _ => "unknown",
    };
}
