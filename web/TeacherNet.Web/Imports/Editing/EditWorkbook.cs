using System.Globalization;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>Writes a list to be changed and sent back: the importer's own headings, the keys, and in a hidden sheet the values as they are now.</summary>
internal static class EditWorkbook
{
    private const string Note = "灰色的列用来认出是哪一条记录，改了不能导入。增加记录请在最后另起一行填写。";

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Readable, writable and seekable; left open.</param>
    /// <param name="records">In the order to show.</param>
    /// <param name="scope">The scope they are of.</param>
    /// <param name="at">When, in the scope's time.</param>
    public static void Write(Stream output, EditTable table, IReadOnlyList<EditRecord> records, string scope, DateTime at)
    {
        var rows = records.Select(r => (r.Key, Values: (IReadOnlyList<string>)[.. table.Columns.Select(c => c.Shown(r[c.Column]))])).ToList();
        var title = string.Create(CultureInfo.InvariantCulture, $"{table.Name}（{at:yyyy-MM-dd HH:mm} 下载，{records.Count} 条）　修改白色单元格，保存后到“导入”上传；删去的行不会删除记录。");
        Workbook.Write(
            output,
            new WorkbookSheet(table.Name, title, [.. table.Columns.Select(Shown), .. Why(table), new(EditMarks.Key, 34) { IsHidden = true, IsLocked = true }],
                rows.Select(r => (IReadOnlyList<object?>)[.. r.Values, .. Why(table).Select(_ => ""), r.Key]))
            {
                FrozenColumns = 2,
                LockedRows = rows.Count,
                LockedNote = Note,
            },
            Downloaded.Sheet(
                table.Kind.ToString(), scope, at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                table.Columns.Select(c => c.Column.Name), rows.Select(r => (IReadOnlyList<object?>)[r.Key, .. r.Values])));
    }

    private static WorkbookColumn[] Why(EditTable table) => table.AsksWhy ? [new(EditMarks.Why, 24)] : [];

    private static WorkbookColumn Shown(EditColumn column) => new(column.Column.Name, column.Width, column.Column.Choices) { IsLocked = column.IsLocked };
}
