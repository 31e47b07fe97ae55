using TeacherNet.Web.Api.Records;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Who taught where, and who leaves: F24.</summary>
[Collection(nameof(BigCounty))]
public sealed class ServiceRecordTests(BigCounty county)
{
    [Fact]
    [Trait("Feature", "F24")]
    public async Task Who_taught_there_is_right_on_the_last_day_before_and_on_the_first_day()
    {
        var (first, plan) = (People.Today.AddDays(-1), await OrderedMoves.PublishAsync(county, 1));
        var term = Assert.Single(await plan.OrderAsync(county, first, People.Today.AddYears(1)));

        Assert.True(await TaughtAsync(term.From, first.AddDays(-1)));
        Assert.False(await TaughtAsync(term.To, first.AddDays(-1)));
        Assert.False(await TaughtAsync(term.From, first));
        Assert.True(await TaughtAsync(term.To, first));

        var links = await county.Coordinator.ReadAsync<List<LinkBody>>($"{BigCounty.Root}/teachers/{term.Teacher}/links");
        Assert.Equal([term.From, term.From, term.To], links.Where(l => l.Until is null).Select(l => l.School));
        var at = await county.Coordinator.ReadAsync<SchoolLinksBody>($"{BigCounty.Root}/schools/{term.From}/links?on={first:yyyy-MM-dd}");
        var line = at.Rows.Single(r => r.Teacher == term.Teacher);
        Assert.Equal((term.FromName, term.FromName, term.ToName, false), (line.Establishment, line.Employment, line.Teaching, line.TeachesHere));

        async Task<bool> TaughtAsync(string school, DateOnly on) =>
            (await county.Coordinator.ReadAsync<StaffBody>($"{BigCounty.Root}/schools/{school}/staff?on={on:yyyy-MM-dd}")).Teachers.Any(r => r.Key == term.Teacher);
    }

    [Fact]
    public async Task A_teacher_at_two_schools_counts_at_each_by_the_share_there()
    {
        var own = (await county.Coordinator.ReadAsync<DossierBody>($"{BigCounty.Root}/teachers/{county.TeacherKey}")).Line.School;
        var other = (await county.Coordinator.ReadAsync<SchoolListBody>($"{BigCounty.Root}/schools?size=5")).Rows.First(s => s.Key != own).Key;
        var (links, id) = ($"{BigCounty.Root}/teachers/{county.TeacherKey}/links", Guid.NewGuid());
        var link = new EnterLinkBody(id, "teaching", other, 40, People.Today, null, "县教人〔2026〕31号");
        Assert.Equal("access.denied", await county.Principal.RefusalAsync(HttpMethod.Post, links, link));
        var before = await StaffAsync(other, 0);
        var entered = (await county.Coordinator.DoAsync(HttpMethod.Post, links, link)).Position;

        var after = await StaffAsync(other, entered);
        Assert.Equal((before.FullTime + 0.4m, before.Teachers.Length + 1), (after.FullTime, after.Teachers.Length));
        Assert.Equal(60, (await StaffAsync(own, entered)).Teachers.Single(t => t.Key == county.TeacherKey).Percent);
        Assert.Equal("teacher.shares-exceed", await county.Coordinator.RefusalAsync(HttpMethod.Post, links, link with { Id = Guid.NewGuid(), Percent = 70 }));
        var line = (await county.Coordinator.ReadAsync<SchoolLinksBody>($"{BigCounty.Root}/schools/{other}/links")).Rows.Single(r => r.Teacher == county.TeacherKey);
        Assert.Equal((true, 40), (line.TeachesHere, line.Percent));

        var taken = (await county.Coordinator.DoAsync(HttpMethod.Delete, $"{links}/{id}")).Position;
        Assert.Equal(before.FullTime, (await StaffAsync(other, taken)).FullTime);

        Task<StaffBody> StaffAsync(string school, long position) => county.Coordinator.ReadAsync<StaffBody>($"{BigCounty.Root}/schools/{school}/staff", position);
    }

    [Fact]
    public async Task Leavers_of_five_years_stand_beside_the_posts_and_each_figure_opens_its_people()
    {
        var forecast = await county.Leader.ReadAsync<LeaversBody>($"{BigCounty.Root}/leavers");
        Assert.Equal(People.Today.Year, forecast.FirstYear);
        Assert.Contains(forecast.Rows, r => r.Years.Sum() > 0);
        foreach (var row in forecast.Rows.Where(r => r.Years.Sum() > 0).Take(5))
        {
            for (var n = 0; n < row.Years.Length; n++)
            {
                var people = await county.Leader.ReadAsync<List<LeaverBody>>($"{BigCounty.Root}/leavers/people?stage={row.Stage}&subject={row.Subject}&year={forecast.FirstYear + n}");
                Assert.Equal(row.Years[n], people.Count);
            }

            Assert.Equal(row.Authorised - row.Staffed + row.Years.Sum(), row.Missing);
        }

        Assert.Equal("access.denied", await county.Teacher.RefusalAsync(HttpMethod.Get, $"{BigCounty.Root}/leavers"));
    }
}
