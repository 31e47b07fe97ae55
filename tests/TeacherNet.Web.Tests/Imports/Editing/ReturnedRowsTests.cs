using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Returning;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>Refused rows given back to their sender.</summary>
public sealed class ReturnedRowsTests
{
    private const string Faults = "错误说明";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_changed_list_are_alone_in_it_marked_and_explained_and_import_once_mended(bool asItWasSaved)
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region("xx");
        await world.TakeAsync(scope, Rosters.Of("xx"));
        var book = await world.DownloadAsync(scope, ImportKind.Teachers);
        book.List[2, "学历"] = "硕士研究生";
        book.List[4, "任教学科"] = "魔法";
        book.List[4, "参加工作时间"] = "昨天";
        book.List[9, "教师编号"] = "XX99999";
        var name = (string)book.List[4, "姓名"]!;
        var file = asItWasSaved ? book.Save() : Csv(book);

        var taken = await world.TakeAsync(scope, file);
        var returned = RefusedWorkbook.Of(file, taken.Rows, Cancel)!;

        var back = Book.Open(returned);
        Assert.Equal((2, name), (back.List.Count, back.List[0, "姓名"]));
        var text = (string)back.List[0, Faults]!;
        Assert.Equal((1, 1), (Occurrences(text, "【任教学科】"), Occurrences(text, "【参加工作时间】")));
        Assert.Equal(Faults, back.List.Headings.Last(h => h.Length > 0));
        Assert.Equal(["任教学科", "参加工作时间", Faults], Marked(returned, back, row: 3));

        back.List[0, "任教学科"] = "语文";
        back.List[0, "参加工作时间"] = "2001-09";
        back.List[1, "教师编号"] = book.List[9, "教师编号"] = null;
        var again = await world.Importer.CheckAsync(scope, [back.Save()], null, Cancel);
        Assert.Equal([("任教学科", "语文"), ("参加工作时间", "2001-09-01")], again.Edits.Cells.Select(c => (c.Column, c.After)));
        Assert.Empty(again.Edits.Missing);
        Assert.Equal("教师编号", Assert.Single(again.Refused).Column);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("datong")]
    [InlineData("gaotai")]
    public async Task Of_an_office_s_own_file_say_the_same_when_they_are_sent_again(string county)
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region(county);
        var files = Rosters.Of(county);
        var first = await world.TakeAsync(scope, files);
        var roster = files.First(f => first.Rows.Refused.Any(p => p.Place.File == f.Name));

        var returned = RefusedWorkbook.Of(roster, first.Rows, Cancel)!;
        var again = await world.Importer.CheckAsync(scope, [ImportFile.Of("again.xlsx", returned)], null, Cancel);

        // Two rows of one number or identity are one row now, against what was taken in.
        string[] setWide = ["import.number-repeated", "import.identity-repeated", "import.identity-known"];
        Assert.Equal(
            first.Rows.Refused.Where(p => p.Place.File == roster.Name && !setWide.Contains(p.Code)).Select(p => (p.Column, p.Value, p.Code)),
            again.Refused.Where(p => !setWide.Contains(p.Code)).Select(p => (p.Column, p.Value, p.Code)));
        Assert.DoesNotContain(again.Sheets, s => s.IgnoredColumns.Contains(Faults));
        foreach (var problem in again.Refused)
            Assert.Contains(ImportTexts.Of(problem.Code).CauseZh, RowsOf(returned), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_workbook_of_a_file_without_one()
    {
        var file = Rosters.File("xx-schools.csv");

        Assert.Null(RefusedWorkbook.Of(file, Rosters.Check(file), Cancel));
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static string RowsOf(byte[] workbook) => string.Join('\n', Book.Open(workbook).Tabs.SelectMany(t => t.Rows).SelectMany(r => r).OfType<string>());

    private static ImportFile Csv(Book book) => ImportFile.Of("sent.csv", System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", book.List.Rows.Select(r => string.Join(',', r)))));

    private static List<string> Marked(byte[] workbook, Book book, int row)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var sheet = (WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().First().Id!.Value!);
        var headings = book.List.Headings.ToList();
        return
        [
            .. sheet.Worksheet.Descendants<Cell>().Where(c => CellPlace.LastRow(c.CellReference!.Value!) == row && IsMarked(c)).Select(c => headings[CellPlace.Of(c.CellReference!.Value!)]),
        ];

        bool IsMarked(Cell cell)
        {
            var format = (CellFormat)styles.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));
            return styles.Fills!.ElementAt((int)(format.FillId?.Value ?? 0)).InnerXml.Contains("FFFFC7CE", StringComparison.Ordinal);
        }
    }
}
