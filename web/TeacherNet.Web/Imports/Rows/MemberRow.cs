namespace TeacherNet.Web.Imports;

/// <summary>A school's time in a group.</summary>
/// <param name="Group">Name of a known group; its key once checked.</param>
/// <param name="School">Code of a known school.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Role">A role of <c>Membership</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive; null while it lasts.</param>
/// <param name="Membership">Id of the membership on record that the row is about; null for a new one.</param>
public sealed record MemberRow(
    ImportPlace Place, string Group, string School, string SchoolName, string Role, DateOnly From, DateOnly? Until, string? Membership = null) : IImportRow;
