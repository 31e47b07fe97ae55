using TeacherNet.Engine.Views;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>What a list of teachers is asked for in its address.</summary>
internal sealed record TeacherListRequest : IPaged
{
    private bool isWhole;

    /// <summary>Part of a name, staff number or school name, or a whole identity number.</summary>
    public string? Q { get; init; }

    /// <summary>Key of the school.</summary>
    public string? School { get; init; }

    public string? Stage { get; init; }

    public string? Subject { get; init; }

    public string? Title { get; init; }

    public string? Honour { get; init; }

    public string? HonourLevel { get; init; }

    public string? Establishment { get; init; }

    /// <summary>in-post (the default, with those about to leave), leaving, left or all.</summary>
    public string? Presence { get; init; }

    /// <summary>number, name, school, subject, title or arrived; descending with a leading minus.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 200.</summary>
    public int? Size { get; init; }

    /// <summary>Id of an action: those it could not be done to.</summary>
    public string? Refused { get; init; }

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
