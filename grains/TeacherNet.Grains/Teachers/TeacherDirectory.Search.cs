using System.Collections.Immutable;

namespace TeacherNet.Grains.Teachers;

/// <summary>What a list of teachers asks for; null or empty filters let all pass. Codes are those of the code lists.</summary>
public sealed record DirectoryQuery
{
    /// <summary>Part of a name, staff number or school name.</summary>
    public string? Text { get; init; }

    /// <summary>Key of the school.</summary>
    public string? School { get; init; }

    /// <summary>Stage taught.</summary>
    public string? Stage { get; init; }

    /// <summary>Subject taught first.</summary>
    public string? Subject { get; init; }

    /// <summary>Title held.</summary>
    public string? Title { get; init; }

    /// <summary>Kind of honour.</summary>
    public string? Honour { get; init; }

    /// <summary>Level of honour.</summary>
    public string? HonourLevel { get; init; }

    /// <summary>Kind of establishment.</summary>
    public string? Establishment { get; init; }

    /// <summary>Staff numbers to keep, such as a column pasted from a spreadsheet.</summary>
    public ImmutableArray<string> Numbers { get; init; } = [];

    /// <summary>Keys to keep; null for all.</summary>
    public ImmutableHashSet<string>? Keys { get; init; }

    /// <summary>Who is in post on a day, about to leave or gone; null for everybody ever on the roster.</summary>
    public PresenceFilter? Presence { get; init; }

    /// <summary>Who may be found at all; null for everybody.</summary>
    public DirectoryReach? Within { get; init; }

    /// <summary>The human being.</summary>
    public Guid? Person { get; init; }

    /// <summary>What to sort by; the staff number decides among equals.</summary>
    public DirectorySort Sort { get; init; }

    /// <summary>From the last to the first.</summary>
    public bool Descending { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>Which presence to keep, as of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kept">In post keeps those about to leave as well: they are in post until their last day.</param>
public sealed record PresenceFilter(DateOnly Day, Presence Kept)
{
    /// <summary>Whether a teacher is kept.</summary>
    public bool Keeps(DirectoryEntry teacher) => teacher.PresenceOn(Day) is var presence && (presence == Kept || (Kept == Presence.InPost && presence == Presence.Leaving));
}

/// <summary>The teachers of some schools, and some teachers.</summary>
/// <param name="Schools">Keys of schools.</param>
/// <param name="Teachers">Keys of teachers.</param>
public sealed record DirectoryReach(ImmutableHashSet<string> Schools, ImmutableHashSet<string> Teachers)
{
    /// <summary>Whether a teacher is among them, by the present post or by key.</summary>
    public bool Holds(DirectoryEntry teacher) => Schools.Contains(teacher.Post.School) || Teachers.Contains(teacher.Key);
}

/// <summary>What a list of teachers can be sorted by.</summary>
public enum DirectorySort
{
    /// <summary>Staff number.</summary>
    Number,

    /// <summary>Name, by code point.</summary>
    Name,

    /// <summary>Code of the school.</summary>
    School,

    /// <summary>Subject taught.</summary>
    Subject,

    /// <summary>Title, lowest first.</summary>
    Title,

    /// <summary>First day at the school.</summary>
    Arrived,
}

/// <summary>One page of a list.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Teachers">Those of the page, in order.</param>
public sealed record DirectoryPage(int Total, ImmutableArray<DirectoryEntry> Teachers);

public sealed partial class TeacherDirectory
{
    /// <summary>A page of the teachers that match, sorted.</summary>
    public DirectoryPage Search(DirectoryQuery query)
    {
        var found = Matching(query).ToList();
        found.Sort((a, b) => Compare(query, a, b));
        return new(found.Count, [.. found.Skip(query.Skip).Take(query.Take)]);
    }

    /// <summary>Every teacher that matches, in no order.</summary>
    public IEnumerable<DirectoryEntry> Matching(DirectoryQuery query)
    {
        var numbers = query.Numbers.IsDefaultOrEmpty ? null : query.Numbers.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ByKey.Values.Where(t =>
            (query.Within?.Holds(t) ?? true)
            && (query.Keys?.Contains(t.Key) ?? true)
            && (query.Presence?.Keeps(t) ?? true)
            && (query.Person is null || query.Person == t.Facts.Person)
            && Passes(query.School, t.Post.School)
            && Passes(query.Stage, t.Post.Stage)
            && Passes(query.Subject, t.Post.Subject)
            && Passes(query.Title, t.Facts.Title)
            && Passes(query.Honour, t.Facts.Honour)
            && Passes(query.HonourLevel, t.Facts.HonourLevel)
            && Passes(query.Establishment, t.Facts.Establishment)
            && (numbers is null || numbers.Contains(t.Facts.StaffNumber))
            && (string.IsNullOrEmpty(query.Text) || Holds(t, query.Text)));
    }

    private static bool Passes(string? filter, string? value) => string.IsNullOrEmpty(filter) || filter == value;

    private bool Holds(DirectoryEntry teacher, string text) =>
        teacher.Name.Contains(text, StringComparison.Ordinal)
        || teacher.Facts.StaffNumber.Contains(text, StringComparison.OrdinalIgnoreCase)
        || SchoolName(teacher.Post.School).Contains(text, StringComparison.Ordinal);

    private int Compare(DirectoryQuery query, DirectoryEntry a, DirectoryEntry b)
    {
        var order = query.Sort switch
        {
            DirectorySort.Name => string.CompareOrdinal(a.Name, b.Name),
            DirectorySort.School => string.CompareOrdinal(SchoolCode(a), SchoolCode(b)),
            DirectorySort.Subject => string.CompareOrdinal(a.Post.Subject, b.Post.Subject),
            DirectorySort.Title => string.CompareOrdinal(a.Facts.Title, b.Facts.Title),
            DirectorySort.Arrived => a.Facts.Arrived.CompareTo(b.Facts.Arrived),
            _ => 0,
        };
        if (order == 0)
            order = string.CompareOrdinal(a.Facts.StaffNumber, b.Facts.StaffNumber);
        return query.Descending ? -order : order;
    }

    private string SchoolCode(DirectoryEntry teacher) => Schools.GetValueOrDefault(teacher.Post.School)?.Code ?? "";
}
