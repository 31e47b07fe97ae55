using TeacherNet.Grains.Codes;
using Xunit;

namespace TeacherNet.Grains.Tests.Codes;

public sealed class CodesTests
{
    [Fact]
    public void Every_list_opens_with_distinct_codes_and_names()
    {
        var lists = typeof(Stages).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Stages).Namespace && t.GetField("List") is not null)
            .Select(t => t.GetField("List")!.GetValue(null));

        Assert.All(lists, Assert.NotNull);
    }

    [Theory]
    [InlineData("小教高级", Title.First)]
    [InlineData("中教一级", Title.First)]
    [InlineData("中教高级", Title.Senior)]
    [InlineData("小教一级", Title.Second)]
    [InlineData("正高级教师", Title.FullSenior)]
    public void Reads_old_title_names(string name, Title title)
    {
        Assert.True(Titles.List.TryFind(name, out var entry));
        Assert.Equal(title, entry.Value);
    }

    [Theory]
    [InlineData(Stage.Primary, Subjects.Morality)]
    [InlineData(Stage.Junior, Subjects.Morality)]
    [InlineData(Stage.Senior, Subjects.Politics)]
    [InlineData(null, Subjects.Morality)]
    public void Politics_is_another_subject_at_senior_schools(Stage? stage, string subject) =>
        Assert.Equal(subject, Subjects.Find("政治", stage)?.Value);

    [Theory]
    [InlineData("十二级", 12)]
    [InlineData("专业技术十级", 10)]
    [InlineData("7级", 7)]
    [InlineData("十四级", null)]
    [InlineData("", null)]
    public void Reads_post_grades(string name, int? grade) => Assert.Equal(grade, PostGrades.Find(name));
}
