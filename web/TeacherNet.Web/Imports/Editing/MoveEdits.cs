using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The moves of a region's teachers as they are downloaded, changed and sent back.</summary>
internal static class MoveEdits
{
    private static readonly Column FromName = new("原学校名称");
    private static readonly Column ToName = new("新学校名称");

    public static readonly EditTable Table = new(ImportKind.Moves, "流动记录", MoveColumns.Teacher,
    [
        new(MoveColumns.Teacher, 12, IsLocked: true),
        new(MoveColumns.Name, 10, IsLocked: true),
        new(MoveColumns.Class),
        new(MoveColumns.From, 14),
        new(FromName, 28, IsLocked: true),
        new(MoveColumns.To, 14),
        new(ToName, 28, IsLocked: true),
        new(MoveColumns.Form, 14),
        new(MoveColumns.Start) { Canonical = EditText.Day },
        new(MoveColumns.Document, 20),
    ]) { AsksWhy = true };

    private static readonly Dictionary<Column, string> Free = [];
    private static readonly Dictionary<Column, string> ByOrder = Table.Columns.Where(c => !c.IsLocked).ToDictionary(c => c.Column, _ => "import.moved-by-order");

    /// <summary>The key of a move.</summary>
    public static string KeyOf(Guid move) => move.ToString("N");

    /// <summary>A move as the list has it; one by order is for the plan to change.</summary>
    public static EditRecord Of(MoveEntry move, MoveList moves, SchoolList schools)
    {
        var teacher = moves.Teacher(move.Teacher);
        var (from, to) = (moves.SchoolName(move.From), moves.SchoolName(move.To));
        return new(ImportKind.Moves, KeyOf(move.Id), $"{teacher.StaffNumber} {teacher.Name} {from}→{to} {EditText.Of(move.Start)}", new Dictionary<Column, string>
        {
            [MoveColumns.Teacher] = teacher.StaffNumber,
            [MoveColumns.Name] = teacher.Name,
            [MoveColumns.Class] = EditText.Of(StaffClasses.List, move.StaffClass),
            [MoveColumns.From] = CodeOf(schools, move.From),
            [FromName] = from,
            [MoveColumns.To] = CodeOf(schools, move.To),
            [ToName] = to,
            [MoveColumns.Form] = EditText.Of(ExchangeForms.List, move.Form),
            [MoveColumns.Start] = EditText.Of(move.Start),
            [MoveColumns.Document] = move.DocumentNo ?? "",
        }, move) { Fixed = move.Ordered ? ByOrder : Free };
    }

    /// <summary>The move with the changed columns of a row.</summary>
    /// <param name="present">As the teacher's record has it.</param>
    /// <param name="schools">Keys of schools by code.</param>
    public static Move Merge(Move present, MoveRow row, IReadOnlySet<Column> changed, IReadOnlyDictionary<string, string> schools)
    {
        T Pick<T>(Column column, T fresh, T old) => changed.Contains(column) ? fresh : old;
        return present with
        {
            From = Pick(MoveColumns.From, schools[row.From], present.From),
            To = Pick(MoveColumns.To, schools[row.To], present.To),
            Form = Pick(MoveColumns.Form, ExchangeForms.List[row.Form].Code, present.Form),
            Start = Pick(MoveColumns.Start, row.Start, present.Start),
            DocumentNo = Pick(MoveColumns.Document, row.Document.Length == 0 ? null : row.Document, present.DocumentNo),
            StaffClass = Pick(MoveColumns.Class, StaffClasses.List[row.Class].Code, present.StaffClass),
        };
    }

    /// <summary>Whether the list shows this move: then nothing came between the check and now.</summary>
    public static bool IsShown(MoveEntry entry, Move move) =>
        new Move(entry.Id, entry.From, entry.To, entry.Form, entry.Start, entry.DocumentNo, entry.StaffClass) == move;

    private static string CodeOf(SchoolList schools, string key) => schools.Find(key)?.Facts.Code ?? key;
}
