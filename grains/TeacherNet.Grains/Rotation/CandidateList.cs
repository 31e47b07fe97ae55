using System.Collections.Immutable;
using TeacherNet.Grains.Eligibility;

namespace TeacherNet.Grains.Rotation;

/// <summary>Which candidates to list; null or false leaves a condition out.</summary>
/// <param name="Standing">Duty, eligible, volunteer, exempt or not-eligible.</param>
/// <param name="School">Key of the school they are at.</param>
/// <param name="Subject">Code of the subject they teach.</param>
/// <param name="Stage">Code of the stage they teach.</param>
/// <param name="Text">Part of the name or of the number.</param>
/// <param name="Unplaced">True for those without a move in the scenario and on no notice.</param>
public sealed record CandidateFilter(
    string? Standing = null, string? School = null, string? Subject = null, string? Stage = null, string? Text = null, bool Unplaced = false);

/// <summary>A line of the list of candidates.</summary>
public sealed record CandidateLine(
    string Teacher, string Name, string Number, string School, string SchoolName, string Stage, string Subject, string Standing,
    Listed<string> Origins, bool Withdrawn, string Step, Guid? Move);

/// <summary>A page of candidates.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Lines">Those of the page.</param>
public sealed record CandidatePage(int Total, ImmutableArray<CandidateLine> Lines);

/// <summary>Lists candidates: those due and not placed first, then by school and number.</summary>
public static class CandidateList
{
    /// <summary>A page of a cycle's assessed candidates; the scenario tells who is placed, and may be null.</summary>
    /// <param name="state">The view.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="scenario">The scenario people work at, or null.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="serves">Whether a teacher is in service on the cycle's day; who is not and has no move stands in no list of candidates.</param>
    /// <param name="skip">How many to pass over, 0 or more.</param>
    /// <param name="take">How many at most.</param>
    public static CandidatePage Page(RotationState state, CycleEntry cycle, ScenarioEntry? scenario, CandidateFilter filter, Func<string, bool> serves, int skip, int take)
    {
        var placed = scenario?.Standing().ToDictionary(m => m.Placement.Teacher, m => m.Placement.Move) ?? [];
        var found = cycle.Candidates.Values
            .Where(c => c.Assessed is not null && Matches(state, c, placed, filter) && (c is not { Withdrawn: false, Bound: null } || serves(c.Teacher)))
            .Select(c => Line(state, c, placed))
            .OrderBy(l => l is { Standing: Standings.Duty, Move: null, Withdrawn: false } ? 0 : 1)
            .ThenBy(l => l.SchoolName, StringComparer.Ordinal)
            .ThenBy(l => l.Number, StringComparer.Ordinal)
            .ToList();
        return new(found.Count, [.. found.Skip(skip).Take(take)]);
    }

    private static bool Matches(RotationState state, CandidateEntry candidate, Dictionary<string, Guid> placed, CandidateFilter filter)
    {
        var post = candidate.Assessed!.Post;
        return (filter.Standing is null || candidate.Standing() == filter.Standing)
            && (filter.School is null || post.School == filter.School)
            && (filter.Subject is null || post.Subject == filter.Subject)
            && (filter.Stage is null || post.Stage == filter.Stage)
            && (!filter.Unplaced || (candidate.Bound is null && !placed.ContainsKey(candidate.Teacher)))
            && (string.IsNullOrEmpty(filter.Text) || IsCalled(state.Teacher(candidate.Teacher), filter.Text));
    }

    private static bool IsCalled(TeacherLabel label, string text) =>
        label.Name.Contains(text, StringComparison.Ordinal) || label.Number.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static CandidateLine Line(RotationState state, CandidateEntry candidate, Dictionary<string, Guid> placed)
    {
        var (label, post) = (state.Teacher(candidate.Teacher), candidate.Assessed!.Post);
        return new(
            candidate.Teacher, label.Name, label.Number, post.School, state.School(post.School), post.Stage, post.Subject,
            candidate.Standing()!, candidate.Origins, candidate.Withdrawn, candidate.Step.ToString().ToLowerInvariant(),
            placed.TryGetValue(candidate.Teacher, out var move) ? move : candidate.Bound?.Move);
    }
}
