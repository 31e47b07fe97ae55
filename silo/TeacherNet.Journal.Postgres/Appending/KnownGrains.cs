using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>
/// What is known of grains that this process wrote lately: their ids in the database, and the versions it left them at. A grain keeps
/// its id for as long as its database is the same; a connection just made may lead to another one, so nothing learnt before it counts.
/// That a version still stands is for the database to say.
/// </summary>
/// <param name="connections">How many connections were made until now.</param>
internal sealed class KnownGrains(Func<int> connections)
{
    private const int Generation = 50_000;
    private readonly Lock gate = new();
    private Dictionary<GrainId, (long Id, long Version)> young = [];
    private Dictionary<GrainId, (long Id, long Version)> old = [];
    private int made;

    /// <summary>Id and version, both 0 when they are not known.</summary>
    public (long Id, long Version) Find(GrainId grain)
    {
        lock (gate)
        {
            Forget(connections());
            return Known(grain);
        }
    }

    /// <summary>Takes what a stored draft tells.</summary>
    /// <param name="stored">Durable.</param>
    /// <param name="named">The ids of those of its grains that were not known.</param>
    /// <param name="among">How many connections had been made when the one was there that answered them.</param>
    public void Learn(Draft stored, IEnumerable<(GrainId Grain, long Id)> named, int among)
    {
        lock (gate)
        {
            Forget(connections());
            if (among != made)
                return;
            foreach (var (grain, id) in named)
                Add(grain, (id, 0));
            foreach (var grain in stored.Before.Keys)
            {
                if (Known(grain) is { Id: > 0 } known)
                    Add(grain, (known.Id, stored.VersionAfter(grain)));
            }
        }
    }

    private (long Id, long Version) Known(GrainId grain)
    {
        if (young.TryGetValue(grain, out var known))
            return known;
        if (old.TryGetValue(grain, out known))
            Add(grain, known);
        return known;
    }

    private void Add(GrainId grain, (long Id, long Version) known)
    {
        if (young.Count >= Generation)
            (old, young) = (young, []);
        young[grain] = known;
    }

    private void Forget(int now)
    {
        if (now == made)
            return;
        made = now;
        young.Clear();
        old.Clear();
    }
}
