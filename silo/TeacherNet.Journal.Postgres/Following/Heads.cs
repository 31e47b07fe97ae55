using System.Collections.Concurrent;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Following;

/// <summary>The ends of logs as far as this process has heard. They may be behind, never ahead.</summary>
internal sealed class Heads(WakeUps wakeUps)
{
    private readonly ConcurrentDictionary<ScopeId, Head> known = new();

    public Head? Find(ScopeId scope) => known.GetValueOrDefault(scope);

    public long PositionOf(ScopeId scope) => known.GetValueOrDefault(scope)?.Position ?? 0;

    /// <summary>Takes what was seen, unless something later was seen already, and wakes those who wait for it.</summary>
    public void Saw(ScopeId scope, Head seen)
    {
        var now = known.AddOrUpdate(scope, seen, (_, before) => before.Epoch == seen.Epoch && before.Position >= seen.Position ? before : seen);
        if (ReferenceEquals(now, seen))
            wakeUps.Wake(scope);
    }

    /// <summary>Forgets logs whose writing ended nobody knows how.</summary>
    public void Forget(IEnumerable<ScopeId> scopes)
    {
        foreach (var scope in scopes)
            known.TryRemove(scope, out _);
    }
}
