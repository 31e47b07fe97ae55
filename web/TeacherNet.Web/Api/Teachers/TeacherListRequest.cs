using TeacherNet.Engine.Views;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>What a list of teachers is asked for in its address.</summary>
/// <param name="Q">Part of a name, staff number or school name, or a whole identity number.</param>
/// <param name="School">Key of the school.</param>
/// <param name="Sort">number, name, school, subject, title or arrived; descending with a leading minus.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows of a page, at most 200.</param>
/// <param name="Refused">Id of an action: those it could not be done to.</param>
internal sealed record TeacherListRequest(
    string? Q, string? School, string? Stage, string? Subject, string? Title, string? Honour, string? HonourLevel, string? Establishment,
    string? Sort, int? Page, int? Size, string? Refused = null) : IPaged
{
    private bool isWhole;

    public IPaged Whole() => this with { isWhole = true };

    /// <summary>The page asked for, no further than the grants reach.</summary>
    public DirectoryQuery ToQuery(Granted granted, Guid? person, ScopeViews views)
    {
        var (skip, take) = isWhole ? (0, int.MaxValue) : Paging.Span(Page, Size, most: 200);
        return new()
        {
            Text = person is null ? Q?.Trim() : null,
            Person = person,
            School = School,
            Stage = Stage,
            Subject = Subject,
            Title = Title,
            Honour = Honour,
            HonourLevel = HonourLevel,
            Establishment = Establishment,
            Within = granted.Everything ? null : new(granted.Schools, granted.Teachers),
            Keys = RefusedRows.Of(views, Refused),
            Sort = SortOf(Sort?.TrimStart('-')),
            Descending = Sort is ['-', ..],
            Skip = skip,
            Take = take,
        };
    }

    private static DirectorySort SortOf(string? name) => name switch
    {
        "name" => DirectorySort.Name,
        "school" => DirectorySort.School,
        "subject" => DirectorySort.Subject,
        "title" => DirectorySort.Title,
        "arrived" => DirectorySort.Arrived,
        _ => DirectorySort.Number,
    };
}
