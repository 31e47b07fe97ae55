using TeacherNet.Grains.Codes;
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
        var state = cells.Code(ActivityColumns.State, ActivityStates.List);
        return kind is null || date is null || state is null ? null
            : new(cells.Findings.Place, number, pairing, kind.Value, mode, date.Value, hours, state.Value);
    }
}
