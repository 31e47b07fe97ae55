using System.Collections.Immutable;

namespace TeacherNet.Grains.Rotation;

/// <summary>Moves that hang together: each takes the place the next one leaves.</summary>
/// <param name="Moves">From the first mover on.</param>
/// <param name="IsRing">True when the last takes the place the first left.</param>
public sealed record Chain(ImmutableArray<MoveEntry> Moves, bool IsRing);

/// <summary>Finds the chains of a plan.</summary>
public static class Chains
{
    /// <summary>Every move in exactly one chain; where several leave one post, arrivals follow them in order of placing.</summary>
    public static ImmutableArray<Chain> Of(IEnumerable<MoveEntry> moves)
    {
        var all = moves.ToImmutableArray();
        var leavers = all.GroupBy(m => Left(m)).ToDictionary(g => g.Key, g => new Queue<MoveEntry>(g));
        var next = new Dictionary<MoveEntry, MoveEntry>(ReferenceEqualityComparer.Instance);
        foreach (var move in all)
            if (leavers.TryGetValue(Taken(move), out var free) && free.TryDequeue(out var leaver))
                next[move] = leaver;

        var followers = next.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<MoveEntry>(ReferenceEqualityComparer.Instance);
        var chains = ImmutableArray.CreateBuilder<Chain>();
        foreach (var start in all.Where(m => !followers.Contains(m)).Concat(all))
        {
            if (seen.Contains(start))
                continue;
            var chain = ImmutableArray.CreateBuilder<MoveEntry>();
            for (var at = start; at is not null && seen.Add(at); at = next.GetValueOrDefault(at))
                chain.Add(at);
            chains.Add(new(chain.ToImmutable(), next.GetValueOrDefault(chain[^1]) is { } back && ReferenceEquals(back, start)));
        }

        return [.. chains.OrderBy(c => c.Moves.Min(m => m.Position))];
    }

    private static (string, string, string) Left(MoveEntry move) => (move.Placement.From.School, move.Placement.From.Stage, move.Placement.From.Subject);

    private static (string, string, string) Taken(MoveEntry move) => (move.Placement.To.School, move.Placement.To.Stage, move.Placement.To.Subject);
}
