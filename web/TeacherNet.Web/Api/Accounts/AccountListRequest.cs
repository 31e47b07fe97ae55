using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>What a list of teachers' accounts is asked for in its address.</summary>
internal sealed record AccountListRequest : IPaged
{
    private bool isWhole;

    /// <summary>Part of a name, staff number or school name.</summary>
    public string? Q { get; init; }

    /// <summary>Key of the school.</summary>
    public string? School { get; init; }

    /// <summary>A state of <see cref="AccountLineBody"/>, or <c>unused</c> for those with a code that is out, waiting or expired.</summary>
    public string? State { get; init; }

    /// <summary>number, name, school, state or validUntil; descending with a leading minus.</summary>
    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows of a page, at most 200.</summary>
    public int? Size { get; init; }

    /// <summary>Id of an action: those it could not be done to.</summary>
    public string? Refused { get; init; }

    public IPaged Whole() => this with { isWhole = true };

    /// <summary>The teachers asked for, no further than the grants reach.</summary>
    public DirectoryQuery Teachers(Granted granted, ScopeViews views) => new()
    {
        Keys = RefusedRows.Of(views, Refused),
        Text = Q?.Trim(),
        School = School,
        Within = granted.Everything ? null : new(granted.Schools, granted.Teachers),
    };

    /// <summary>The page of the lines that are in the state asked for.</summary>
    public ImmutableArray<AccountLineBody> PageOf(IEnumerable<AccountLineBody> lines)
    {
        var (skip, take) = isWhole ? (0, int.MaxValue) : Paging.Span(Page, Size, most: 200);
        return [.. Sorted(lines).Skip(skip).Take(take)];
    }

    public bool Passes(AccountLineBody line) => Passes(line.State);

    public bool Passes(string state) => string.IsNullOrEmpty(State) || state == State || (State == "unused" && state is "waiting" or "expired");

    // The staff number decides among equals.
    private List<AccountLineBody> Sorted(IEnumerable<AccountLineBody> lines)
    {
        Comparison<AccountLineBody> by = Sort?.TrimStart('-') switch
        {
            "name" => (a, b) => string.CompareOrdinal(a.Name, b.Name),
            "school" => (a, b) => string.CompareOrdinal(a.SchoolName, b.SchoolName),
            "state" => (a, b) => string.CompareOrdinal(a.State, b.State),
            "validUntil" => (a, b) => Nullable.Compare(a.ValidUntil, b.ValidUntil),
            _ => (_, _) => 0,
        };
        var sign = Sort is ['-', ..] ? -1 : 1;
        var sorted = lines.ToList();
        sorted.Sort((a, b) => sign * (by(a, b) is var order && order != 0 ? order : string.CompareOrdinal(a.StaffNumber, b.StaffNumber)));
        return sorted;
    }
}
