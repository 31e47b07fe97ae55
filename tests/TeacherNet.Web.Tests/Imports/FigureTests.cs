using TeacherNet.Web.Imports;
using TeacherNet.Web.Reports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports;

public sealed class FigureTests
{
    [Fact]
    public void Recognises_an_identity_number_held_as_a_figure() =>
        Assert.Equal(("身份证号", "import.identity-damaged"), Refusal(identity: 999991199307023556d, arrived: "2020-09"));

    [Fact]
    public void Reads_a_day_number_as_its_date() => Assert.Equal(new DateOnly(2020, 9, 1), Arrival(44_075));

    [Fact]
    public void Reads_a_month_held_as_a_figure() => Assert.Equal(new DateOnly(2020, 9, 1), Arrival(2020.9));

    [Fact]
    public void Asks_whether_a_figure_was_january_or_october() =>
        Assert.Equal(("到现校任教时间", "import.date-ambiguous"), Refusal("999991199307023556", 2020.10));

    [Fact]
    public void Takes_january_written_as_text() => Assert.Equal(new DateOnly(2020, 1, 1), Arrival("2020.1"));

    private static DateOnly Arrival(object arrived) => Assert.Single(Check("999991199307023556", arrived).Teachers).Arrived;

    private static (string?, string) Refusal(object identity, object arrived)
    {
        var problem = Assert.Single(Check(identity, arrived).Refused);
        return (problem.Column, problem.Code);
    }

    private static CheckedImport Check(object identity, object arrived)
    {
        var workbook = new MemoryStream();
        Workbook.Write(
            workbook,
            new WorkbookSheet("花名册", "花名册",
                [new("教师编号"), new("姓名"), new("性别"), new("身份证号"), new("所在学校"), new("学段"), new("任教学科"), new("到现校任教时间")],
                [["T1", "张三", "男", identity, "甲小学", "小学", "语文", arrived]]),
            new WorkbookSheet("学校", "学校", [new("学校代码"), new("学校名称"), new("办学类型"), new("城乡分类")], [["S1", "甲小学", "小学", "城区"]]));
        return Rosters.Check(ImportFile.Of("名单.xlsx", workbook.ToArray()));
    }
}
