using System.Collections.Immutable;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Exemptions;

/// <summary>What a list of requests for exemption is asked for in its address.</summary>
internal sealed record ExemptionListRequest : IPaged
{
    private bool isWhole;

    /// <summary>Part of a name, staff number or school name.</summary>
    public string? Q { get; init; }

    /// <summary>One of <c>waiting</c>, <c>granted</c>, <c>refused</c>, <c>withdrawn</c>; all without.</summary>
    public string? State { get; init; }

    /// <summary>Key of the school.</summary>
    public string? School { get; init; }

    /// <summary>Who asked.</summary>
    public string? By { get; init; }

    /// <summary>True for those somebody has yet to act on: waiting, or refused and not noted.</summary>
    public bool? Open { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 500.</summary>
    public int? Size { get; init; }

    /// <summary>Id of an action: those it could not be done to.</summary>
    public string? Refused { get; init; }

    public IPaged Whole() => this with { isWhole = true };

    /// <summary>
    /// Those that match, no further than the grants reach: what waits first and longest, then the latest decided; of an action alone the
    /// <paramref name="refused"/>.
    /// </summary>
    public List<(ExemptionEntry Request, DirectoryEntry Teacher)> Matching(ExemptionList list, TeacherDirectory directory, Granted granted, ImmutableHashSet<string>? refused) =>
    [
        .. from request in list.Requests.Values
           let teacher = directory.Find(request.Teacher)
           where teacher is not null && (granted.Everything || granted.Schools.Contains(teacher.Post.School) || granted.Teachers.Contains(teacher.Key))
           where string.IsNullOrEmpty(State) || request.State == State
           where string.IsNullOrEmpty(School) || teacher.Post.School == School
           where string.IsNullOrEmpty(By) || request.Plea.By == By
           where refused is null || refused.Contains(request.Id.ToString("D"))
           where Open is not true || request.State == ExemptionStates.Waiting || (request.State == ExemptionStates.Refused && !request.IsNoted)
           where Q?.Trim() is not { Length: > 0 } text || teacher.Name.Contains(text, StringComparison.Ordinal)
               || teacher.Facts.StaffNumber.Contains(text, StringComparison.OrdinalIgnoreCase) || directory.SchoolName(teacher.Post.School).Contains(text, StringComparison.Ordinal)
           orderby request.DecidedAt is not null, request.DecidedAt descending, request.At, request.Id
           select (request, teacher),
    ];

    /// <summary>The page asked for.</summary>
    public IEnumerable<T> PageOf<T>(IEnumerable<T> rows)
    {
        var (skip, take) = isWhole ? (0, int.MaxValue) : Paging.Span(Page, Size);
        return rows.Skip(skip).Take(take);
    }
}
