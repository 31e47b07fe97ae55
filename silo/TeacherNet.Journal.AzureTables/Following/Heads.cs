using System.Collections.Concurrent;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Following;

/// <summary>The ends of logs as far as this process has heard. They may be behind, never ahead.</summary>
internal sealed class Heads(WakeUps wakeUps)
{
    private readonly ConcurrentDictionary<ScopeId, Head?> known = new();

    /// <summary>The logs somebody asked about.</summary>
    public IEnumerable<ScopeId> Asked => known.Keys;

    public long PositionOf(ScopeId scope) => known.GetOrAdd(scope, (Head?)null)?.Position ?? 0;

    /// <summary>Takes what was seen, unless something later was seen already, and wakes those who wait for it.</summary>
    public void Saw(ScopeId scope, Head seen)
    {
        var now = known.AddOrUpdate(scope, seen, (_, before) => before is null || before.Position < seen.Position ? seen : before);
        if (ReferenceEquals(now, seen))
            wakeUps.Wake(scope);
    }
}
