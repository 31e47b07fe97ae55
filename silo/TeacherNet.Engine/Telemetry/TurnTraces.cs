using System.Collections.Concurrent;
using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Telemetry;

/// <summary>
/// Ties the trace of a command to the group that stores it and to the patches that show it: the parts share no call,
/// only command id and position.
/// </summary>
public sealed class TurnTraces
{
    private readonly ConcurrentDictionary<CommandId, ActivityContext> running = new();
    private readonly ConcurrentDictionary<ScopeId, Recent> recent = new();

    internal void Begin(CommandId command, ActivityContext trace) => running[command] = trace;

    internal void End(CommandId command) => running.TryRemove(command, out _);

    /// <summary>The traces of commands that are under way on this node.</summary>
    internal List<ActivityContext> Of(IEnumerable<CommandId> commands)
    {
        var traces = new List<ActivityContext>();
        foreach (var command in commands)
        {
            if (running.TryGetValue(command, out var trace))
                traces.Add(trace);
        }
        return traces;
    }

    internal void Stored(ScopeId scope, long last, long at, ActivityContext trace) => recent.GetOrAdd(scope, _ => new()).Add(last, at, trace);

    /// <summary>What this node stored after a position up to another, oldest first, as far as it is still known.</summary>
    internal List<(long At, ActivityContext Trace)> Between(ScopeId scope, long after, long upTo) =>
        recent.TryGetValue(scope, out var commits) ? commits.Between(after, upTo) : [];

    private sealed class Recent
    {
        private const int Kept = 256;
        private readonly Queue<(long Last, long At, ActivityContext Trace)> commits = new(Kept);

        public void Add(long last, long at, ActivityContext trace)
        {
            lock (commits)
            {
                if (commits.Count == Kept)
                    commits.Dequeue();
                commits.Enqueue((last, at, trace));
            }
        }

        public List<(long At, ActivityContext Trace)> Between(long after, long upTo)
        {
            lock (commits)
                return [.. commits.Where(c => c.Last > after && c.Last <= upTo).Select(c => (c.At, c.Trace))];
        }
    }
}
