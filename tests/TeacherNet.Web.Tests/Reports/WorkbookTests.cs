using System.IO.Compression;
using ExcelDataReader;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Reports;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Reports;

public sealed class WorkbookTests
{
    static WorkbookTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    [Fact]
    public void Keeps_identity_numbers_and_codes_as_written()
    {
        var written = Written(new WorkbookSheet("名单", "标题", [new("身份证号"), new("代码"), new("人数")], [["99999119720513933X", "007", 12], [null, "999991199307023550", 1.5m]]));

        Assert.Equal(
            [["标题", null, null], ["身份证号", "代码", "人数"], ["99999119720513933X", "007", 12.0], [null, "999991199307023550", 1.5]],
            Values(written));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void Writes_what_looks_like_a_formula_as_quoted_text(string text)
    {
        var written = Written(new WorkbookSheet("名单", "标题", [new("备注")], [[text]]));

        var sheet = Part(written, "xl/worksheets/sheet1.xml");
        Assert.Equal(text, Values(written)[2][0]);
        Assert.DoesNotContain("<x:f>", sheet, StringComparison.Ordinal);
        Assert.Contains("r=\"A3\" s=\"2\" t=\"inlineStr\"", sheet, StringComparison.Ordinal);
        Assert.Contains("quotePrefix=\"1\"", Part(written, "xl/styles.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Freezes_the_header_and_drops_what_xml_and_tabs_cannot_hold()
    {
        var written = Written(new WorkbookSheet("a/b[c]:d", "标题", [new("备注")], [["\u0001坏\uFFFF字"]]));

        Assert.Contains("ySplit=\"2\"", Part(written, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Contains("name=\"abcd\"", Part(written, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Equal("坏字", Values(written)[2][0]);
    }

    [Theory]
    [InlineData(ImportKind.Schools)]
    [InlineData(ImportKind.Posts)]
    [InlineData(ImportKind.Teachers)]
    [InlineData(ImportKind.Moves)]
    [InlineData(ImportKind.Pairings)]
    [InlineData(ImportKind.Activities)]
    [InlineData(ImportKind.Attendance)]
    public void Templates_are_read_back_as_their_kind(ImportKind kind)
    {
        var template = new MemoryStream();
        ImportTemplates.Write(template, kind);

        var import = Rosters.Check(ImportFile.Of("模板.xlsx", template.ToArray()));

        Assert.Empty(import.Refused);
        Assert.Equal((kind, 2), (Assert.Single(import.Sheets).Kind, import.Sheets[0].HeaderRow));
        Assert.Empty(import.Sheets[0].IgnoredColumns);
    }

    private static byte[] Written(WorkbookSheet sheet)
    {
        var output = new MemoryStream();
        Workbook.Write(output, sheet);
        return output.ToArray();
    }

    private static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var text = new StreamReader(zip.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }

    private static List<object?[]> Values(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
