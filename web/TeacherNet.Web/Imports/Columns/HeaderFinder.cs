using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Files;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Columns;

/// <summary>Recognises a header row by its headings.</summary>
internal static class HeaderFinder
{
    /// <summary>The kind with most columns in this row, all its key columns among them; null for any other row.</summary>
    public static Header? In(SheetRow row)
    {
        var headings = Array.ConvertAll(row.Cells, c => Heading(c.Text));
        return Tables.All.Select(t => Match(t, row.Number, headings)).OfType<Header>().MaxBy(h => h.Places.Count);
    }

    /// <summary>The header again, as where each printed page repeats it.</summary>
    public static bool Repeats(Header header, SheetRow row) =>
        header.Places.All(p => p.Value < row.Cells.Length && p.Key.Matches(Heading(row.Cells[p.Value].Text)));

    private static Header? Match(ColumnTable table, int row, string[] headings)
    {
        var places = new Dictionary<Column, int>();
        var regions = new Dictionary<Column, string>();
        var ignored = new List<string>();
        var key = Array.IndexOf(headings, EditMarks.Key);
        var columns = key < 0 ? table.Columns : [.. table.Columns, .. EditTable.Of(table.Kind)?.Reading ?? []];
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i] is "" or EditMarks.Key or EditMarks.Why or EditMarks.Faults) continue;
            var column = columns.FirstOrDefault(c => !places.ContainsKey(c) && c.Matches(headings[i]));
            if (column is null)
            {
                ignored.Add(headings[i]);
                continue;
            }

            places.Add(column, i);
            if (column.NamesRegion) regions.Add(column, headings[i][..^column.Synonyms.First(s => headings[i].EndsWith(s, StringComparison.Ordinal)).Length]);
        }

        return table.Columns.All(c => c.Need != Need.Key || places.ContainsKey(c)) ? new(table, row, places, ignored, regions, key < 0 ? null : key)
        {
            WhyPlace = Array.IndexOf(headings, EditMarks.Why) is >= 0 and var why ? why : null,
        } : null;
    }

    // "身份证号（必填）*" and a heading broken over two lines are the plain heading.
    private static string Heading(string text)
    {
        var plain = Plain.WithoutBlanks(Plain.Text(text)).TrimEnd('*', ':');
        var hint = plain.IndexOf('(', StringComparison.Ordinal);
        return hint > 0 && plain.EndsWith(')') && plain[hint..] is "(必填)" or "(选填)" or "(文本)" ? plain[..hint] : plain;
    }
}
