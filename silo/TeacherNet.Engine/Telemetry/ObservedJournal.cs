using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Telemetry;

/// <summary>A journal that says whether its last append failed, and whose appends are measured and traced while anybody listens.</summary>
public sealed class ObservedJournal(IJournal journal, TurnTraces traces, TimeProvider time) : JournalLayer(journal)
{
    private volatile string? failure;

    /// <summary>Why the last append was not taken in; null when it was.</summary>
    public string? Failure => failure;

    /// <inheritdoc/>
    public override async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        try
        {
            var answers = await (EngineTelemetry.IsObserved ? ObserveAsync(group, cancel) : base.AppendAsync(group, cancel));
            failure = null;
            return answers;
        }
        catch (JournalUnavailableException unavailable)
        {
            failure = unavailable.Message;
            throw;
        }
    }

    private async ValueTask<ImmutableArray<Appended>> ObserveAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var turns = traces.Of(group.Select(c => c.Command));
        // A group is part of the first command it carries and linked to the others.
        using var span = turns.Count == 0 ? null : EngineTelemetry.Source.StartActivity("append", ActivityKind.Client, turns[0], links: turns.Skip(1).Select(t => new ActivityLink(t)));
        span?.SetTag("teachernet.group.size", group.Length);
        var outcome = "failed";
        try
        {
            var answers = await base.AppendAsync(group, cancel);
            outcome = "answered";
            Note(group, answers, span?.Context ?? default);
            return answers;
        }
        finally
        {
            EngineTelemetry.AppendSeconds.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
            EngineTelemetry.GroupCommits.Record(group.Length);
            if (outcome == "failed")
                span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private void Note(ImmutableArray<Commit> group, ImmutableArray<Appended> answers, ActivityContext trace)
    {
        var now = time.GetTimestamp();
        var last = new Dictionary<ScopeId, long>();
        for (var n = 0; n < group.Length; n++)
        {
            if (answers[n] is Appended.Stored stored)
                last[group[n].Scope] = stored.Receipt.Last;
            else if (answers[n] is Appended.Conflict conflict)
                EngineTelemetry.Clashes.Add(1, new KeyValuePair<string, object?>("kind", conflict.Grain.Kind));
        }
        foreach (var (scope, position) in last)
            traces.Stored(scope, position, now, trace);
    }
}
