using System.Globalization;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Surplus and shortage by school, subject and stage: F9.</summary>
[Collection(nameof(BigCounty))]
public sealed class PostTotalsTests(BigCounty county)
{
    [Theory]
    [InlineData("primary", "小学", "music", "音乐")]
    [InlineData("junior", "初中", "physics", "物理")]
    [Trait("Feature", "F9")]
    public async Task Totals_of_a_subject_are_its_posts_less_its_staff_and_open_to_the_names(string stage, string stageZh, string subject, string subjectZh)
    {
        var document = (await county.ReadAsync(county.Coordinator, $"live/matrix?audience={stage}"))["document"]!;
        var schools = (await county.Coordinator.ReadAsync<SchoolListBody>($"{BigCounty.Root}/schools?size=200")).Rows;
        var cells = await Task.WhenAll(schools.Where(s => s.Stages.Contains(stage)).Select(s =>
            county.Coordinator.ReadAsync<PostCellBody>($"{BigCounty.Root}/schools/{s.Key}/posts/{stage}/{subject}")));
        var sums = document["sums"]!["cells"]![subject]!;

        var posts = Rosters.Rows("big-posts.csv").Where(r => (r[1], r[2]) == (stageZh, subjectZh)).Sum(r => int.Parse(r[3], CultureInfo.InvariantCulture));
        Assert.Equal((posts, cells.Sum(c => c.Post.Staffed), cells.Sum(c => c.Post.Difference)), ((int)sums["authorised"]!, (int)sums["staffed"]!, (int)sums["difference"]!));
        Assert.Equal((int)sums["staffed"]! - posts, (int)sums["difference"]!);
        Assert.All(cells, c => Assert.Equal((c.Post.Staffed, 0), (c.Teachers.Length, c.Others)));
        var people = (await county.Coordinator.ReadAsync<TeacherListBody>($"{BigCounty.Root}/teachers?stage={stage}&subject={subject}&size=200")).Rows;
        Assert.Equal(people.Select(t => t.Name).Order(StringComparer.Ordinal), cells.SelectMany(c => c.Teachers).Select(t => t.Name).Order(StringComparer.Ordinal));
    }
}
