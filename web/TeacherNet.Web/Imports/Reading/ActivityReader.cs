using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class ActivityReader
{
    public static ActivityRow? Read(RowCells cells)
    {
        var (number, pairing) = (cells.Key(ActivityColumns.Number), cells.Key(ActivityColumns.Pairing));
        var kind = cells.Code(ActivityColumns.Kind, ActivityKinds.List);
        var mode = cells.Code(ActivityColumns.Mode, ActivityModes.List);
        var date = cells.Date(ActivityColumns.Date);
        var hours = cells.Number(ActivityColumns.Hours);
        if (cells.Findings.Edit?.Changes(ActivityColumns.Hours) == true && hours is null or <= 0 or > ActivityGrain.MostHoursADay) cells.Refuse(ActivityColumns.Hours, "import.number-invalid");
        var state = cells.Code(ActivityColumns.State, ActivityStates.List);
        return kind is null || date is null || state is null ? null
            : new(cells.Findings.Place, number, pairing, kind.Value, mode, date.Value, hours, state.Value);
    }
}
