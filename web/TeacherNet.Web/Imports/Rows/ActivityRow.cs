using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports;

/// <summary>An activity of a pairing.</summary>
/// <param name="Pairing">Number of a known pairing.</param>
/// <param name="Hours">Hours of training, null where not given.</param>
public sealed record ActivityRow(
    ImportPlace Place, string Number, string Pairing, ActivityKind Kind, ActivityMode? Mode, DateOnly Date, decimal? Hours, ActivityState State) : IImportRow;
