using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class SchoolReader
{
    private const int LongestDegrees = 180;

    public static SchoolRow? Read(RowCells cells)
    {
        var code = cells.Key(SchoolColumns.Code);
        var name = cells.Text(SchoolColumns.Name);
        var kind = cells.Code(SchoolColumns.Kind, SchoolKinds.List);
        var location = cells.Code(SchoolColumns.Location, LocationClasses.List);
        var strength = cells.Code(SchoolColumns.Strength, StrengthClasses.List);
        var parent = cells.Key(SchoolColumns.Parent);
        var (longitude, latitude) = (cells.Number(SchoolColumns.Longitude), cells.Number(SchoolColumns.Latitude));
        if (longitude > LongestDegrees) cells.Refuse(SchoolColumns.Longitude, "import.number-invalid");
        if (latitude > LongestDegrees / 2) cells.Refuse(SchoolColumns.Latitude, "import.number-invalid");

        var township = cells.Text(SchoolColumns.Township);
        var pupils = cells.Count(SchoolColumns.Pupils);
        return kind is null || location is null ? null : new(
            cells.Findings.Place, code, name, kind.Value, location.Value, strength, township, longitude, latitude, pupils,
            cells.List(SchoolColumns.Campuses), parent.Length == 0 ? null : parent);
    }
}
