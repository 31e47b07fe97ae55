using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TeacherNet.Web.Reports;

/// <summary>Turns values into cells.</summary>
internal static class WorkbookCell
{
    public static Cell? Of(object? value, bool isLocked = false) => value switch
    {
        null or "" => isLocked ? new Cell { StyleIndex = WorkbookStyles.Locked } : null,
        string text => Text(text, isLocked ? MayBeFormula(text) ? WorkbookStyles.LockedQuoted : WorkbookStyles.Locked : MayBeFormula(text) ? WorkbookStyles.Quoted : WorkbookStyles.Text),
        MarkedValue { Value: null or "" } => new Cell { StyleIndex = WorkbookStyles.Marked },
        MarkedValue { Value: var marked } => Text(Convert.ToString(marked, CultureInfo.InvariantCulture)!, WorkbookStyles.Marked),
        bool truth => Text(truth ? "是" : "否", WorkbookStyles.Text),
        DateOnly date => Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), WorkbookStyles.Text),
        int or long or decimal or double => new Cell
        {
            DataType = CellValues.Number,
            CellValue = new(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
            StyleIndex = WorkbookStyles.Number,
        },
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", WorkbookStyles.Text),
    };

    public static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new(new Text(string.Concat(text.Where(XmlConvert.IsXmlChar))) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    // A cell is text already; the quote also keeps it text when it is edited or saved as csv.
    private static bool MayBeFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
