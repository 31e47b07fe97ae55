using TeacherNet.Engine.Views;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>What a list of teachers is asked for in its address.</summary>
/// <param name="Q">Part of a name, staff number or school name, or a whole identity number.</param>
/// <param name="School">Key of the school.</param>
/// <param name="Presence">in-post (the default, with those about to leave), leaving, left or all.</param>
/// <param name="Sort">number, name, school, subject, title or arrived; descending with a leading minus.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows of a page, at most 200.</param>
/// <param name="Refused">Id of an action: those it could not be done to.</param>
internal sealed record TeacherListRequest(
    string? Q, string? School, string? Stage, string? Subject, string? Title, string? Honour, string? HonourLevel, string? Establishment, string? Presence,
    string? Sort, int? Page, int? Size, string? Refused = null) : IPaged
{
    private bool isWhole;

    public IPaged Whole() => this with { isWhole = true };

    /// <summary>The page asked for, no further than the grants reach.</summary>
    public DirectoryQuery ToQuery(Granted granted, DateOnly today, Guid? person, ScopeViews views)
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
            Presence = PresenceOf(Presence) is { } kept ? new(today, kept) : null,
            Within = granted.Everything ? null : new(granted.Schools, granted.Teachers),
            Keys = RefusedRows.Of(views, Refused),
            Sort = SortOf(Sort?.TrimStart('-')),
            Descending = Sort is ['-', ..],
            Skip = skip,
            Take = take,
        };
    }

    private static Presence? PresenceOf(string? name) => name switch
    {
        "all" => null,
        "leaving" => Grains.Teachers.Presence.Leaving,
        "left" => Grains.Teachers.Presence.Left,
        _ => Grains.Teachers.Presence.InPost,
    };

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
