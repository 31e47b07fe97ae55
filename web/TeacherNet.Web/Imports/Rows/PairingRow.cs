using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>A pairing of two schools of two regions.</summary>
/// <param name="FirstRegion">The region as the column's heading names it, such as 雨花台区.</param>
/// <param name="FirstSchool">Code of a known school; likewise the second.</param>
/// <param name="Expires">The last day agreed.</param>
/// <param name="LastDay">The last day in force, where it has stopped; null while in force.</param>
public sealed record PairingRow(
    ImportPlace Place, string Number, string FirstRegion, string FirstSchool, string SecondRegion, string SecondSchool,
    DateOnly Signed, DateOnly Expires, PairingState State, DateOnly? LastDay) : IImportRow;
