using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>One person at one activity in one role.</summary>
/// <param name="Activity">Number of a known activity.</param>
/// <param name="Teacher">Number of a known teacher of either region.</param>
/// <param name="IsWithdrawn">True for somebody to be taken off the roll.</param>
public sealed record AttendanceRow(ImportPlace Place, string Activity, string Teacher, AttendanceRole Role, bool IsWithdrawn = false) : IImportRow;
