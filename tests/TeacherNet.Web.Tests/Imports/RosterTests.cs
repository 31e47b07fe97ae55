using System.Text.Json;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports;

public sealed class RosterTests
{
    public static TheoryData<string> Counties => ["datong", "yuhuatai", "gaotai", "xx", "big"];

    [Theory]
    [MemberData(nameof(Counties))]
    public void Refuses_and_warns_exactly_as_expected(string county)
    {
        var expected = Rosters.Expected(county);

        var import = Rosters.Check(Rosters.Of(county));

        Assert.Equal(expected.GetProperty("schools").GetInt32(), import.Schools.Count);
        Assert.Equal(expected.GetProperty("posts").GetInt32(), import.Posts.Count);
        Assert.Equal(expected.GetProperty("rows").GetInt32(), import.Counts[ImportKind.Teachers].Rows);
        Assert.Equal(expected.GetProperty("accepted").GetInt32(), import.Teachers.Count);
        Assert.Equal(
            Entries(expected, "refused", e => (e.GetProperty("serial").GetInt32(), e.GetProperty("column").GetString(), Refusals[e.GetProperty("why").GetString()!])),
            import.Refused.Select(p => (p.Place.Serial!.Value, p.Column, p.Code)).Order());
        Assert.Equal(
            Entries(expected, "warned", e => (e.GetProperty("serial").GetInt32(), Warnings[e.GetProperty("why").GetString()!])),
            import.Warned.Select(p => (p.Place.Serial!.Value, p.Code)).Order());
    }

    [Fact]
    public void Reports_the_row_a_spreadsheet_shows()
    {
        var import = Rosters.Check(Rosters.Of("datong"));

        var place = import.Refused.Single(p => p.Code == "import.number-repeated").Place;

        // A merged title and the header stand above, one blank row before 序号 745.
        Assert.Equal(new ImportPlace("datong.xlsx", "教师花名册", 748, 745), place);
    }

    [Fact]
    public void Passes_over_titles_and_notes()
    {
        var import = Rosters.Check(Rosters.Of("datong"));

        Assert.Equal(
            [(ImportKind.Teachers, 2, 1156), (ImportKind.Schools, 2, 29), (ImportKind.Posts, 2, 278)],
            import.Sheets.Select(s => (s.Kind, s.HeaderRow, Assert.Single(s.Notes))));
    }

    [Fact]
    public void Shows_every_kind_of_normalising()
    {
        var changes = Rosters.Check(Rosters.Of("datong")).Normalised.Select(c => (c.Column, c.From, c.To)).ToHashSet();

        Assert.Contains(("任教学科", "政治", "道德与法治"), changes);
        Assert.Contains(("职称", "小教高级", "一级教师"), changes);
        Assert.Contains(("职称", "中教一级", "一级教师"), changes);
        Assert.Contains(("所在学校", "雪峰小学", "大通县雪峰小学"), changes);
        Assert.Contains(("姓名", "韩　军", "韩军"), changes);
        Assert.Contains(("到现校任教时间", "2020.9", "2020-09"), changes);
        Assert.Contains(("参加工作时间", "2016/08/01", "2016-08-01"), changes);
        Assert.Contains(changes, c => c.Column == "联系电话" && c.From[0] == '１' && c.To[0] == '1');
    }

    [Fact]
    public void Counts_each_row_in_one_of_four_classes()
    {
        var counts = Rosters.Check(Rosters.Of("xx")).Counts[ImportKind.Teachers];

        Assert.Equal((7, 5, 1_080), (counts.Refused, counts.Warned, counts.Refused + counts.Warned + counts.Normalised + counts.Clean));
    }

    [Fact]
    public void Parses_a_row()
    {
        var row = Rosters.Check(Rosters.Of("datong")).Teachers[0];

        Assert.Equal(
            ("DT00001", "朱霞永", new DateOnly(1993, 7, 2), "DT001", "本部", Stage.Primary, "chinese", Title.First, 10),
            (row.Number, row.Name, row.Born, row.School, row.Campus, row.Stage, row.Subject, row.Title, row.PostGrade));
        Assert.Equal(
            (Degree.Bachelor, EstablishmentKind.Public, new DateOnly(2016, 8, 1), new DateOnly(2020, 9, 1), Duty.VicePrincipal, new DateOnly(2021, 7, 1)),
            (row.Degree!.Value, row.Establishment!.Value, row.StartedWork!.Value, row.Arrived, row.Duty!.Value, row.DutySince!.Value));
    }

    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["teacher number used twice"] = "import.number-repeated",
        ["no name"] = "import.name-missing",
        ["unknown subject"] = "import.subject-unknown",
        ["school not in the school list"] = "import.school-unknown",
        ["identity number damaged by a spreadsheet"] = "import.identity-damaged",
        ["identity number fails its check digit"] = "import.identity-check-digit",
        ["month 13"] = "import.date-invalid",
    };

    private static readonly Dictionary<string, string> Warnings = new()
    {
        ["sex does not agree with the identity number"] = "import.sex-differs",
        ["birth month does not agree with the identity number"] = "import.birth-differs",
        ["特岗教师 who began long before the three-year term"] = "import.special-post-over",
        ["came to the school before starting work"] = "import.arrived-before-work",
        ["a man recorded as 孕期"] = "import.man-pregnant",
    };

    private static IEnumerable<T> Entries<T>(JsonElement expected, string name, Func<JsonElement, T> read) =>
        expected.GetProperty(name).EnumerateArray().Select(read).Order();
}
