using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Desks;

/// <summary>The asker's own desk.</summary>
/// <param name="Views">Oldest first.</param>
public sealed record DeskBody(ImmutableArray<SavedViewBody> Views);

/// <summary>A saved view.</summary>
/// <param name="List">The list's page.</param>
/// <param name="Query">The filters and the order as they stand in the page's address.</param>
/// <param name="IsDefault">Whether the list opens with it.</param>
public sealed record SavedViewBody(Guid Id, string List, string Name, string Query, bool IsDefault);

/// <summary>A view to save: the list's page, a name of at most 40 characters, filters and order of at most 500.</summary>
public sealed record SaveViewBody(string List, string Name, string Query);

/// <summary>A name of at most 40 characters.</summary>
public sealed record ViewNameBody(string Name);

/// <summary>With which view a list opens; null for none.</summary>
public sealed record DefaultViewBody(string List, Guid? View);
