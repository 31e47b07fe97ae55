using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class PairingReader
{
    public static PairingRow? Read(RowCells cells)
    {
        var number = cells.Key(PairingColumns.Number);
        var (first, second) = (cells.Key(PairingColumns.FirstSchool), cells.Key(PairingColumns.SecondSchool));
        var (signed, expires, ended) = (cells.Date(PairingColumns.Signed), cells.Date(PairingColumns.Expires), cells.Date(PairingColumns.Ended));
        var state = cells.Code(PairingColumns.State, PairingStates.List);
        if (expires < signed) cells.Refuse(PairingColumns.Expires, "import.dates-reversed");
        if (ended < signed) cells.Refuse(PairingColumns.Ended, "import.dates-reversed");
        if (state is PairingState.Expired or PairingState.Suspended && cells.Raw(PairingColumns.Ended).Length == 0) cells.Refuse(PairingColumns.Ended, "import.pairing-end-missing");
        if (state is PairingState.Active or PairingState.Renewed && ended is not null) cells.Refuse(PairingColumns.Ended, "import.pairing-end-unexpected");

        var regions = cells.Header.Regions;
        return signed is null || expires is null || state is null ? null : new(
            cells.Findings.Place, number, regions[PairingColumns.FirstSchool], first, regions[PairingColumns.SecondSchool], second,
            signed.Value, expires.Value, state.Value, ended);
    }
}
