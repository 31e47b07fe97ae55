using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class PairingReader
{
    public static PairingRow? Read(RowCells cells)
    {
        var number = cells.Key(PairingColumns.Number);
        var (first, second) = (cells.Key(PairingColumns.FirstSchool), cells.Key(PairingColumns.SecondSchool));
        var (signed, expires, lastDay) = (cells.Date(PairingColumns.Signed), cells.Date(PairingColumns.Expires), cells.Date(PairingColumns.LastDay));
        var state = cells.Code(PairingColumns.State, PairingStates.List);
        if (expires < signed) cells.Refuse(PairingColumns.Expires, "import.dates-reversed");
        if (lastDay < signed) cells.Refuse(PairingColumns.LastDay, "import.dates-reversed");
        if (lastDay > expires) cells.Refuse(PairingColumns.LastDay, "import.pairing-end-late");
        if (state is PairingState.Expired or PairingState.Suspended or PairingState.Ended && cells.Raw(PairingColumns.LastDay).Length == 0) cells.Refuse(PairingColumns.LastDay, "import.pairing-end-missing");
        if (state is PairingState.Active or PairingState.Renewed && lastDay is not null) cells.Refuse(PairingColumns.LastDay, "import.pairing-end-unexpected");

        var regions = cells.Header.Regions;
        return signed is null || expires is null || state is null ? null : new(
            cells.Findings.Place, number, regions[PairingColumns.FirstSchool], first, regions[PairingColumns.SecondSchool], second,
            signed.Value, expires.Value, state.Value, lastDay);
    }
}
