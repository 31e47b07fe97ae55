using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>What lists of a cycle's teachers are asked for in their address.</summary>
internal sealed record CandidacyRequest : IPaged
{
    private bool isWhole;

    /// <summary>Key of the cycle; the one under way without.</summary>
    public string? Cycle { get; init; }

    /// <summary>Part of a name, staff number or school name.</summary>
    public string? Q { get; init; }

    /// <summary>Key of the school.</summary>
    public string? School { get; init; }

    /// <summary>Code of the stage taught.</summary>
    public string? Stage { get; init; }

    /// <summary>Code of the subject taught.</summary>
    public string? Subject { get; init; }

    /// <summary>Duty, eligible, volunteer, exempt or not-eligible.</summary>
    public string? Standing { get; init; }

    /// <summary>Where the review is, or how far the dispute.</summary>
    public string? State { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 500.</summary>
    public int? Size { get; init; }

    public IPaged Whole() => this with { isWhole = true };

    /// <summary>The cycle asked for; null without one.</summary>
    public CycleEntry? Of(RotationState state) => string.IsNullOrEmpty(Cycle) ? state.UnderWay() : state.Cycles.GetValueOrDefault(Cycle);

    /// <summary>Assessed candidates that match, no further than the grants reach, by school and number. The state is each list's own.</summary>
    public IEnumerable<(CandidateEntry Candidate, DirectoryEntry Teacher)> Matching(CycleEntry cycle, TeacherDirectory directory, Granted granted) =>
        from candidate in cycle.Candidates.Values
        where candidate.Assessed is not null
        let teacher = directory.Find(candidate.Teacher)
        where teacher is not null && (granted.Everything || granted.Schools.Contains(teacher.Post.School) || granted.Teachers.Contains(teacher.Key))
        where string.IsNullOrEmpty(School) || teacher.Post.School == School
        where string.IsNullOrEmpty(Stage) || teacher.Post.Stage == Stage
        where string.IsNullOrEmpty(Subject) || teacher.Post.Subject == Subject
        where string.IsNullOrEmpty(Standing) || candidate.Standing() == Standing
        where Q?.Trim() is not { Length: > 0 } text || teacher.Name.Contains(text, StringComparison.Ordinal)
            || teacher.Facts.StaffNumber.Contains(text, StringComparison.OrdinalIgnoreCase) || directory.SchoolName(teacher.Post.School).Contains(text, StringComparison.Ordinal)
        orderby directory.SchoolName(teacher.Post.School), teacher.Facts.StaffNumber
        select (candidate, teacher);

    /// <summary>The page asked for.</summary>
    public IEnumerable<T> PageOf<T>(IEnumerable<T> rows)
    {
        var (skip, take) = isWhole ? (0, int.MaxValue) : Paging.Span(Page, Size);
        return rows.Skip(skip).Take(take);
    }
}
