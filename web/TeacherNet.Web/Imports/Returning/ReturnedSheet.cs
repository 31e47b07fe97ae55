using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Values;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>One sheet of a sender's workbook, down to its header and the refused rows.</summary>
internal sealed class ReturnedSheet(WorksheetPart part, RefusedRows refused, CellTexts texts, MarkStyles marks)
{
    private const double FaultsWidth = 60;
    private readonly Worksheet sheet = part.Worksheet;
    private readonly int header = refused.Header.Row;

    /// <summary>Reduces the sheet, and adds the keys of the rows that stay.</summary>
    public void Reduce(HashSet<string> keys)
    {
        var rows = Numbered();
        var faults = FaultsPlace(rows);
        var last = header;
        foreach (var (number, row) in rows)
        {
            if (number < header) continue;
            if (number == header) Put(row, faults, EditMarks.Faults, StyleOfLast(row));
            else if (!refused.Has(number)) row.Remove();
            else Return(row, number, ++last, faults, keys);
        }

        Tidy(faults, last);
    }

    // Rows and cells may leave out where they stand when they follow each other.
    private List<(int Number, Row Row)> Numbered()
    {
        var rows = new List<(int, Row)>();
        var number = 0;
        foreach (var row in sheet.GetFirstChild<SheetData>()!.Elements<Row>())
        {
            number = (int?)row.RowIndex?.Value ?? number + 1;
            row.RowIndex = (uint)number;
            var place = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                place = cell.CellReference?.Value is { } reference ? CellPlace.Of(reference) : place + 1;
                cell.CellReference = CellPlace.Name(place, number);
            }

            rows.Add((number, row));
        }

        return rows;
    }

    private int FaultsPlace(List<(int Number, Row Row)> rows)
    {
        var headings = rows.Where(r => r.Number == header).SelectMany(r => r.Row.Elements<Cell>()).ToList();
        return headings.Find(c => Plain.Text(texts.Of(c)) == EditMarks.Faults) is { } earlier
            ? CellPlace.Of(earlier.CellReference!.Value!)
            : rows.SelectMany(r => r.Row.Elements<Cell>()).Where(c => texts.Of(c).Length > 0).Select(c => CellPlace.Of(c.CellReference!.Value!)).DefaultIfEmpty(-1).Max() + 1;
    }

    private void Return(Row row, int number, int to, int faults, HashSet<string> keys)
    {
        if (refused.Header.KeyPlace is { } at && Find(row, at) is { } key) keys.Add(Plain.Text(texts.Of(key)));
        foreach (var place in refused.Faults(number))
        {
            var cell = Find(row, place) ?? Put(row, place, null, null);
            cell.StyleIndex = marks.Of(cell.StyleIndex?.Value);
        }

        Put(row, faults, refused.Text(number), marks.Wrapped);
        row.RowIndex = (uint)to;
        (row.Hidden, row.Collapsed, row.Height, row.CustomHeight) = (null, null, null, null);
        foreach (var cell in row.Elements<Cell>())
        {
            cell.CellReference = CellPlace.Name(CellPlace.Of(cell.CellReference!.Value!), to);
            // A formula would speak of rows that are gone; what it came to stays.
            cell.CellFormula = null;
        }
    }

    private static Cell? Find(Row row, int place) => row.Elements<Cell>().FirstOrDefault(c => CellPlace.Of(c.CellReference!.Value!) == place);

    private static Cell Put(Row row, int place, string? text, uint? style)
    {
        var cell = text is null ? new Cell() : WorkbookCell.Text(text, 0);
        (cell.CellReference, cell.StyleIndex) = (CellPlace.Name(place, (int)row.RowIndex!.Value), style);
        Find(row, place)?.Remove();
        row.InsertBefore(cell, row.Elements<Cell>().FirstOrDefault(c => CellPlace.Of(c.CellReference!.Value!) > place));
        return cell;
    }

    private static uint? StyleOfLast(Row row) => row.Elements<Cell>().LastOrDefault()?.StyleIndex?.Value;

    // What speaks of rows that moved: spans, links, notes, filters.
    private void Tidy(int faults, int last)
    {
        foreach (var span in sheet.Elements<MergeCells>().SelectMany(m => m.Elements<MergeCell>()).Where(m => CellPlace.LastRow(m.Reference!.Value!) > header).ToList())
            span.Remove();
        foreach (var empty in sheet.Elements<MergeCells>().Where(m => !m.HasChildren).ToList())
            empty.Remove();
        if (sheet.GetFirstChild<MergeCells>() is { } spans) spans.Count = null;
        sheet.RemoveAllChildren<Hyperlinks>();
        sheet.RemoveAllChildren<SheetDimension>();
        sheet.RemoveAllChildren<LegacyDrawing>();
        if (part.WorksheetCommentsPart is { } comments) part.DeletePart(comments);
        if (sheet.GetFirstChild<AutoFilter>() is { } filter)
        {
            filter.RemoveAllChildren();
            filter.Reference = $"{CellPlace.Name(0, header)}:{CellPlace.Name(faults, last)}";
        }

        Widen((uint)faults + 1);
    }

    private void Widen(uint column)
    {
        var columns = sheet.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.Columns>();
        if (columns is null)
            sheet.InsertBefore(columns = new(), sheet.GetFirstChild<SheetData>());
        if (columns.Elements<Column>().Any(c => c.Max?.Value >= column))
            return;
        columns.Append(new Column { Min = column, Max = column, Width = FaultsWidth, CustomWidth = true });
    }
}
