using TeacherNet.Grains.Exchanges;
using Xunit;

namespace TeacherNet.Grains.Tests.Exchanges;

public sealed class PublicNamesTests
{
    [Theory]
    [InlineData("大通县桥头中心小学", "桥头")]
    [InlineData("雨花台区秦淮里小学", "秦淮里")]
    [InlineData("桥头镇第一初级中学", "桥头镇第一")]
    [InlineData("县一中学", "县一")]
    [InlineData("开发区小学", "开发区")]
    public void A_school_goes_without_county_and_kind(string name, string shown) => Assert.Equal(shown, PublicNames.ShortSchool(name));

    [Theory]
    [InlineData("张三", "张老师")]
    [InlineData("欧阳明月", "欧阳老师")]
    [InlineData(null, "（已删除）")]
    public void A_teacher_goes_by_surname(string? name, string shown) => Assert.Equal(shown, PublicNames.Teacher(name));
}
