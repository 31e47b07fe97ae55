using System.Text;
using System.Text.Json;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Reports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports;

public sealed class ResultTests
{
    [Fact]
    public void The_json_result_has_the_shape_of_the_contract()
    {
        var result = Json(Rosters.Check(Rosters.Of("datong")));

        Assert.Equal(1_143, result.GetProperty("accepted").GetInt32());
        Assert.Equal(5, result.GetProperty("warned").GetArrayLength());
        Assert.Equal(7, result.GetProperty("refused").GetArrayLength());
        Assert.Equal(
            ["file", "sheet", "row", "serial", "column", "value", "code", "cause", "mend"],
            result.GetProperty("refused")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["file", "sheet", "row", "serial", "column", "from", "to"],
            result.GetProperty("normalised")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void The_json_result_gives_no_personal_value_away()
    {
        var import = Rosters.Check(Rosters.Of("datong"));

        var text = Text(import);

        Assert.All(import.Teachers, t => Assert.DoesNotContain(t.IdentityNumber, text, StringComparison.Ordinal));
        Assert.All(import.Teachers, t => Assert.DoesNotContain(t.Phone, text, StringComparison.Ordinal));
        Assert.All(import.Normalised.Where(c => c.Column == "姓名"), c => Assert.DoesNotContain($"\"{c.To}\"", text, StringComparison.Ordinal));
        Assert.Contains("校验码不对", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_numbers_in_problems_are_masked_even_in_memory()
    {
        var problem = Rosters.Check(Rosters.Of("datong")).Refused.Single(p => p.Code == "import.identity-check-digit");

        Assert.Equal("999991**********41", problem.Value);
    }

    [Fact]
    public void A_file_in_any_encoding_reads_the_same()
    {
        const string Roster = "活动编号,教师编号,角色\r\nHD01,DT1,学员\r\n,,\r\nHD02,DT1,\r\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[][] files = [.. ((Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.GetEncoding("GB18030")])
            .Select(e => (byte[])[.. e.GetPreamble(), .. e.GetBytes(Roster)])];

        Assert.All(files, f => Assert.Equal(
            [(2, "import.activity-unknown"), (4, "import.value-missing")],
            Rosters.Check(ImportFile.Of("a.csv", f)).Refused.Select(p => (p.Place.Row!.Value, p.Code))));
    }

    [Fact]
    public void Finds_headers_by_synonym_below_titles_and_in_any_order()
    {
        const string Roster = "某县名单,,\n\n角色 ,活动号,\"工\n号\"（必填）\n学员,HD01,DT1\n角色,活动号,工号（必填）\n";

        var import = Rosters.Check(ImportFile.Of("a.csv", Encoding.UTF8.GetBytes(Roster)));

        Assert.Equal((ImportKind.Attendance, 3), (Assert.Single(import.Sheets).Kind, import.Sheets[0].HeaderRow));
        Assert.Equal("import.activity-unknown", Assert.Single(import.Refused).Code);
    }

    [Fact]
    public void The_same_person_under_two_numbers_is_refused_within_a_roster_and_against_the_system()
    {
        const string Head = "教师编号,姓名,性别,身份证号,所在学校,学段,任教学科,到现校任教时间\n";
        const string Schools = "学校代码,学校名称,办学类型,城乡分类\nS1,甲县一小学,小学,城区\n";
        static ImportFile Roster(string number) => ImportFile.Of($"{number}.csv", Encoding.UTF8.GetBytes($"{Head}{number},张三,男,999991199307023556,一小学,小学,语文,2020-09\n"));
        var school = ImportFile.Of("s.csv", Encoding.UTF8.GetBytes(Schools));

        var together = Rosters.Check(school, Roster("T1"), Roster("T2"));
        var later = Rosters.Check(new KnownFromChecks(Rosters.Check(school, Roster("T1"))), Roster("T2"));
        var again = Rosters.Check(new KnownFromChecks(Rosters.Check(school, Roster("T1"))), Roster("T1"));

        Assert.Equal("import.identity-repeated", Assert.Single(together.Refused).Code);
        Assert.Equal("import.identity-known", Assert.Single(later.Refused).Code);
        Assert.Empty(again.Refused);
    }

    [Fact]
    public void Refuses_other_content_under_a_key_and_counts_the_same_content_once()
    {
        var import = Rosters.Check(ImportFile.Of("s.csv", Encoding.UTF8.GetBytes(
            "学校代码,学校名称,办学类型,城乡分类,校区\nS1,甲小学,小学,城区,东、西\nS1,甲小学,小学,城区,东、西\nS1,乙小学,小学,城区,\n")));

        Assert.Equal(["东", "西"], Assert.Single(import.Schools).Campuses);
        Assert.Equal((3, "import.row-repeated"), (import.Warned.Single().Place.Row, import.Warned.Single().Code));
        Assert.Equal((4, "import.key-repeated"), (import.Refused.Single().Place.Row, import.Refused.Single().Code));
    }

    [Fact]
    public void Lists_sheets_it_did_not_understand()
    {
        var workbook = new MemoryStream();
        Workbook.Write(
            workbook,
            new WorkbookSheet("填表说明", "说明", [new("事项"), new("要求")], []),
            new WorkbookSheet("学校", "学校", [new("学校代码"), new("学校名称"), new("办学类型"), new("城乡分类")], []));

        Assert.Equal(new ImportPlace("a.xlsx", "填表说明"), Assert.Single(Rosters.Check(ImportFile.Of("a.xlsx", workbook.ToArray())).PassedOver));
    }

    [Fact]
    public void Stops_when_cancelled() => Assert.Throws<OperationCanceledException>(() => ImportChecker.Check(
        Rosters.Of("xx"), NoKnownRecords.Instance, Rosters.Today, ct: new CancellationToken(canceled: true)));

    [Fact]
    public void Reads_fifty_thousand_rows_and_tells_how_far_it_is()
    {
        var rows = Many(50_000);
        var told = new List<ImportProgress>();

        var import = ImportChecker.Check([rows, Rosters.File("xx-schools.csv")], NoKnownRecords.Instance, Rosters.Today, progress: new Told(told), ct: TestContext.Current.CancellationToken);

        Assert.Equal(50_000, import.Teachers.Count);
        Assert.Equal(Enumerable.Range(1, 50).Select(n => n * 1_000), told.Take(50).Select(p => p.Rows));
    }

    private static ImportFile Many(int count)
    {
        var text = new StringBuilder("教师编号,姓名,性别,身份证号,所在学校,学段,任教学科,到现校任教时间\n");
        for (var i = 0; i < count; i++)
        {
            var digits = $"999994{new DateOnly(1970, 1, 1).AddDays(i / 400):yyyyMMdd}{i % 400 * 2 + 1:000}";
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"T{i:00000},张三,男,{digits}{Grains.Codes.IdentityNumber.CheckCharacter(digits)},云谷小学,小学,语文,2020.9\n");
        }

        return ImportFile.Of("many.csv", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static JsonElement Json(CheckedImport import) => JsonDocument.Parse(Text(import)).RootElement;

    private static string Text(CheckedImport import)
    {
        using var output = new MemoryStream();
        ImportJson.Write(output, import);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private sealed class Told(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
