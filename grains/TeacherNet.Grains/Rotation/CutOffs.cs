using System.Collections.Immutable;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Rotation;

/// <summary>The points it took to come to a post in an earlier year.</summary>
/// <param name="SchoolYear">The cycle's.</param>
/// <param name="School">Key of the school; null for all schools together.</param>
/// <param name="Subject">Code of the subject.</param>
/// <param name="Moves">How many came with points; null where too few did to be told, or the difference to what is told would tell of too few.</param>
/// <param name="Lowest">The fewest points of those; null where those are.</param>
public sealed record CutOff(int SchoolYear, string? School, string Subject, int? Moves, int? Lowest);

/// <summary>Finds what it took to come to posts in earlier years. Rule R23: what few share is not told.</summary>
public static class CutOffs
{
    private const int FewByDefault = 3;

    /// <summary>By year, the latest first; all schools together, then school by school.</summary>
    /// <param name="state">The view.</param>
    /// <param name="before">The cycle whose earlier years are asked for; its rule R23 says how few are too few.</param>
    /// <param name="stage">Code of the stage.</param>
    /// <param name="subjects">Codes of the subjects.</param>
    public static ImmutableArray<CutOff> Of(RotationState state, CycleEntry before, string stage, IEnumerable<string> subjects)
    {
        var (few, wanted) = ((int)(before.Rules.Find("R23")?.Number("smallest-count", FewByDefault) ?? FewByDefault), subjects.ToHashSet());
        var arrived = (
            from cycle in state.Cycles.Values
            where !cycle.Cancelled && cycle.SchoolYear < before.SchoolYear
            from move in cycle.Scenarios.SelectMany(s => state.Scenarios[s].InOrder()).Where(m => m.IsOrdered()).DistinctBy(m => m.Placement.Teacher)
            where move.Placement.To.Stage == stage && wanted.Contains(move.Placement.To.Subject)
            let points = cycle.Candidates.GetValueOrDefault(move.Placement.Teacher)?.Points
            where points is { Count: > 0 }
            select (Year: cycle.SchoolYear, move.Placement.To.School, move.Placement.To.Subject, Points: PointScale.Total(points))).ToList();
        return
        [
            .. arrived.GroupBy(a => (a.Year, a.Subject)).SelectMany(together => Of(together.Key, [.. together.GroupBy(a => a.School, a => a.Points)], few))
                .OrderByDescending(c => c.SchoolYear).ThenBy(c => c.School is not null).ThenBy(c => c.Subject, StringComparer.Ordinal).ThenBy(c => c.School, StringComparer.Ordinal),
        ];
    }

    // The difference between all schools and those told is what the others hide: it too must be nobody, or not few.
    private static IEnumerable<CutOff> Of((int Year, string Subject) of, List<IGrouping<string, int>> schools, int few)
    {
        var hidden = schools.Where(s => s.Count() < few).Sum(s => s.Count());
        return schools.Select(s => Told(s.Key, [.. s], s.Count() >= few)).Append(Told(null, [.. schools.SelectMany(s => s)], hidden == 0 || hidden >= few));

        CutOff Told(string? school, List<int> points, bool isTold) => new(of.Year, school, of.Subject, isTold ? points.Count : null, isTold ? points.Min() : null);
    }
}
