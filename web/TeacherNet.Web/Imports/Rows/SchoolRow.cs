using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>A school or other unit.</summary>
/// <param name="Longitude">Degrees, null where not given; likewise latitude.</param>
/// <param name="Campuses">Names of its campuses; empty for a school on one site.</param>
/// <param name="Parent">Code of the school that runs it, known to exist; null for a school of its own.</param>
public sealed record SchoolRow(
    ImportPlace Place, string Code, string Name, SchoolKind Kind, LocationClass Location, StrengthClass? Strength, string Township,
    decimal? Longitude, decimal? Latitude, int? Pupils, IReadOnlyList<string> Campuses, string? Parent) : IImportRow;
