using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>Approved posts of one school, stage and subject.</summary>
/// <param name="School">Code of a known school.</param>
/// <param name="Subject">Code of a subject.</param>
/// <param name="Posts">Full posts, 0 included.</param>
public sealed record PostRow(ImportPlace Place, string School, Stage Stage, string Subject, int Posts) : IImportRow;
