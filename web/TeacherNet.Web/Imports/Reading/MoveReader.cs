using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

internal static class MoveReader
{
    public static MoveRow? Read(RowCells cells)
    {
        var teacher = cells.Key(MoveColumns.Teacher);
        var staffClass = cells.Code(MoveColumns.Class, StaffClasses.List);
        var (from, to) = (cells.Key(MoveColumns.From), cells.Key(MoveColumns.To));
        var form = cells.Code(MoveColumns.Form, ExchangeForms.List);
        var start = cells.Date(MoveColumns.Start);
        var document = cells.Text(MoveColumns.Document);
        if (from.Length > 0 && from == to) cells.Refuse(MoveColumns.To, "import.same-school");
        return form is null || start is null ? null
            : new(cells.Findings.Place, teacher, staffClass ?? StaffClass.Teacher, from, to, form.Value, start.Value, document);
    }
}
