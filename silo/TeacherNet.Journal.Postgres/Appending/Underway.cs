using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres.Following;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres.Appending;

/// <summary>
/// The groups of this process that are being stored or wait for it. Those of one log are stored in the order they came in, and each is
/// worked out while those in front of it are stored, from where they are hoped to leave the log.
/// </summary>
internal sealed class Underway(Heads heads, KnownGrains grains)
{
    private readonly Lock gate = new();
    private readonly List<Place> row = [];

    /// <summary>Takes a group in, behind those of the same logs.</summary>
    public Place Enter(ImmutableArray<Commit> group)
    {
        lock (gate)
        {
            ImmutableArray<ScopeId> scopes = [.. group.Select(c => c.Scope).Distinct()];
            var place = new Place(group, scopes, Task.WhenAll(row.Where(p => p.Scopes.Any(scopes.Contains)).Select(p => p.Left)));
            Hope(place, row);
            row.Add(place);
            return place;
        }
    }

    /// <summary>Lets a group go once what it stored is published. Those behind it are worked out anew if it did otherwise than hoped.</summary>
    public void Leave(Place place, Draft? stored)
    {
        lock (gate)
        {
            var next = row.IndexOf(place);
            row.RemoveAt(next);
            if (stored is null || stored != place.Draft)
            {
                var doubted = place.Scopes.ToHashSet();
                for (; next < row.Count; next++)
                {
                    if (!row[next].Scopes.Any(doubted.Contains))
                        continue;
                    doubted.UnionWith(row[next].Scopes);
                    Hope(row[next], row[..next]);
                }
            }
        }
        place.Leave();
    }

    private void Hope(Place place, List<Place> before)
    {
        var ends = new Dictionary<ScopeId, Head>();
        foreach (var scope in place.Scopes)
        {
            var last = before.FindLast(p => p.Scopes.Contains(scope));
            if ((last is null ? heads.Find(scope) : last.Draft?.Heads(scope).After) is { } end)
                ends.Add(scope, end);
        }
        var isKnown = ends.Count == place.Scopes.Length && ends.Values.DistinctBy(h => h.Epoch).Count() == 1;
        var draft = isKnown ? new Draft(place.Group, new(ends.Values.First().Epoch, ends, null, ImmutableDictionary<CommandId, KnownCommand>.Empty, Lately)) : null;
        place.Draft = draft?.Commits.Count > 0 ? draft : null;

        long Lately(GrainId grain)
        {
            var version = grains.Find(grain).Version;
            foreach (var other in before)
                version = Math.Max(version, other.Draft?.VersionAfter(grain) ?? 0);
            return version;
        }
    }
}

/// <summary>A group's place among those under way.</summary>
/// <param name="group">Its commits.</param>
/// <param name="scopes">Its logs.</param>
/// <param name="before">Completes when all in front of it have left.</param>
internal sealed class Place(ImmutableArray<Commit> group, ImmutableArray<ScopeId> scopes, Task before)
{
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Draft? draft;

    public ImmutableArray<Commit> Group => group;

    public ImmutableArray<ScopeId> Scopes => scopes;

    public Task Before => before;

    public Task Left => left.Task;

    /// <summary>The group worked out, as far as is known, and with what is hoped of those in front; null when too little is known. Not changed any more once they have left.</summary>
    public Draft? Draft { get => draft; set => draft = value; }

    public void Leave() => left.SetResult();
}
