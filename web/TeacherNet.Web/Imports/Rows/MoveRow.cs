using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>One rotation that took place.</summary>
/// <param name="Teacher">Number of a known teacher.</param>
/// <param name="Class">How the person counted then; a teacher where not given.</param>
/// <param name="From">Code of a known school, other than <paramref name="To"/>.</param>
public sealed record MoveRow(
    ImportPlace Place, string Teacher, StaffClass Class, string From, string To, ExchangeForm Form, DateOnly Start, string Document) : IImportRow;
