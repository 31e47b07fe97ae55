using System.Net;
using System.Net.Http.Json;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class SchoolsTests(RosterHost host) : IClassFixture<RosterHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_schools_with_posts_and_teachers_that_add_up_to_the_roster()
    {
        var list = await GetAsync<SchoolListBody>("schools?sort=-shortage");

        Assert.Equal(Rosters.Expected("xx").GetProperty("schools").GetInt32(), list.Total);
        Assert.Equal(1_073, list.Rows.Sum(s => s.Staffed));
        Assert.Equal(list.Rows.Select(s => s.Shortage).OrderDescending(), list.Rows.Select(s => s.Shortage));
        Assert.All(list.Rows, s => Assert.Equal(s.Staffed - s.Authorised, s.Surplus - s.Shortage));
    }

    [Fact]
    public async Task Opens_a_cell_of_the_matrix_with_its_people_and_where_the_opposite_holds()
    {
        var school = await GetAsync<SchoolBody>($"schools/{host.School.Key}");
        Assert.Equal(host.School.Staffed, school.Posts.Sum(p => p.Staffed));

        foreach (var post in school.Posts)
        {
            var cell = await GetAsync<PostCellBody>($"schools/{host.School.Key}/posts/{post.Stage}/{post.Subject}");
            Assert.Equal(post, cell.Post);
            Assert.Equal(post.Staffed, cell.Teachers.Length);
            Assert.All(cell.Elsewhere, e => Assert.Equal(-Math.Sign(post.Difference), Math.Sign(e.Difference)));
        }
    }

    [Fact]
    public async Task Tells_who_taught_at_a_school_on_a_day()
    {
        var today = await GetAsync<StaffBody>($"schools/{host.School.Key}/staff");
        Assert.Equal(host.School.Staffed, today.Teachers.Length);

        var then = await GetAsync<StaffBody>($"schools/{host.School.Key}/staff?on=2015-09-01");
        Assert.Equal(today.Teachers.Where(t => t.Since <= new DateOnly(2015, 9, 1)), then.Teachers);
    }

    [Fact]
    public async Task Lets_a_principal_see_posts_everywhere_and_people_at_the_own_school()
    {
        var other = (await GetAsync<SchoolListBody>("schools")).Rows.First(s => s.Key != host.School.Key);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"schools/{other.Key}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("live/matrix?audience=primary"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"schools/{host.School.Key}/staff"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"schools/{other.Key}/staff"));
        var cell = (await host.Principal.GetFromJsonAsync<PostCellBody>($"{RosterHost.Address}/schools/{other.Key}/posts/primary/mathematics", Cancel))!;
        Assert.Empty(cell.Teachers);
        Assert.Equal(cell.Post.Staffed, cell.Others);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("imports"));
    }

    private async Task<T> GetAsync<T>(string path) => (await host.Coordinator.GetFromJsonAsync<T>($"{RosterHost.Address}/{path}", Cancel))!;

    private async Task<HttpStatusCode> StatusAsync(string path) => (await host.Principal.GetAsync($"{RosterHost.Address}/{path}", Cancel)).StatusCode;
}
