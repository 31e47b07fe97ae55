using TeacherNet.Web.Api.Policies;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Years and plans under a policy that changes: F2, F15.</summary>
[Collection(nameof(BigCounty))]
public sealed class PolicyYearTests(BigCounty county)
{
    private static readonly string[] Honours = ["backbone", "rising", "subject-leader", "master", "special-grade"];
    private static readonly string[] HonourLevels = ["county", "city", "province", "nation"];

    [Fact]
    [Trait("Feature", "F2")]
    public async Task Nine_years_for_six_is_the_next_version_and_a_year_computed_before_still_shows_its_own()
    {
        var before = await PolicyAsync();
        var due = (await county.Coordinator.ReadAsync<CandidatePageBody>($"{Candidates(county.Cycle)}?standing=duty&size=200")).Rows.First(r => r.Years is 6 or 7);
        var computed = await YearAsync();

        await ReviseAsync(computed.SchoolYear, before.Latest, new PolicyEditBody("R1", "threshold", "9"));

        var after = await PolicyAsync();
        Assert.Equal((before.Latest + 1, "9"), (after.Version, after.Rules.Single(r => r.Code == "R1").Parts.Single(p => p.Name == "threshold").Value));
        var year = await YearAsync();
        Assert.Equal((computed.PolicyVersion, after.Version), (year.PolicyVersion, year.LatestPolicy));
        var shown = await county.Coordinator.ReadAsync<CandidateBody>($"{Candidates(county.Cycle)}/{due.Teacher}");
        Assert.Equal((computed.PolicyVersion, "duty", "pass"), (shown.PolicyVersion, shown.Standing, shown.Rules.Single(r => r.Code == "R1").Outcome));
        await ReviseAsync(computed.SchoolYear, after.Latest, new PolicyEditBody("R1", "threshold", "6"));
    }

    [Fact]
    [Trait("Feature", "F15")]
    public async Task Ten_percent_of_the_eligible_twenty_of_movers_and_twenty_of_eligible_backbone_are_three_rules_with_three_required_numbers()
    {
        var cycle = await county.OpenYearAsync(new DateOnly(county.Year, 8, 31));
        var schoolYear = (await YearAsync(cycle)).SchoolYear;
        var (eligible, backbone, principals) = await CountedAsync(cycle);

        var run = await ComputeAsync(cycle);
        var share = run.Gauges.Single(g => g.Id == "R4");
        Assert.Equal(("eligible", eligible, (eligible + 9) / 10), (share.Denominator, share.Population, share.AtLeast));
        var ofMovers = run.Gauges.Single(g => g.Id == "R5");
        Assert.Equal(("rotated", share.Count, (share.Count + 4) / 5), (ofMovers.Denominator, ofMovers.Population, ofMovers.AtLeast));
        var counted = run.Moves.Where(m => !principals.Contains(m.Teacher)).ToList();
        Assert.Equal((counted.Count, counted.Count(m => m.Backbone)), (share.Count, ofMovers.Count));

        await ReviseAsync(schoolYear, (await PolicyAsync()).Latest, new PolicyEditBody("R5", "denominator", "eligible-backbone"));
        await county.DoneAsync(county.Coordinator, $"rotation/cycles/{cycle}/policy");
        var assessed = await county.DoneAsync(county.Coordinator, $"rotation/cycles/{cycle}/assessment");
        (await county.Coordinator.ReachAsync($"{BigCounty.Root}/rotation/cycles", assessed.Position)).Dispose();
        var ofBackbone = (await ComputeAsync(cycle)).Gauges.Single(g => g.Id == "R5");
        await ReviseAsync(schoolYear, (await PolicyAsync()).Latest, new PolicyEditBody("R5", "denominator", "rotated"));

        Assert.Equal(("eligible-backbone", backbone, (backbone + 4) / 5), (ofBackbone.Denominator, ofBackbone.Population, ofBackbone.AtLeast));
        Assert.Equal(3, new HashSet<long?> { share.AtLeast, ofMovers.AtLeast, ofBackbone.AtLeast }.Count);
        Assert.InRange(backbone, 100, eligible / 2);
    }

    /// <summary>From the roster: teachers who meet the conditions, those of them with an honour of the county or above, and principals, who are no teachers here.</summary>
    private async Task<(long Eligible, long Backbone, HashSet<string> Principals)> CountedAsync(string cycle)
    {
        var meets = new HashSet<string>();
        foreach (var standing in (string[])["duty", "eligible"])
            await foreach (var row in PagesAsync<CandidatePageBody, CandidateLineBody>($"{Candidates(cycle)}?standing={standing}&size=200", p => p.Rows))
                meets.Add(row.Teacher);
        var (eligible, backbone, principals) = (0, 0, new HashSet<string>());
        await foreach (var one in PagesAsync<TeacherListBody, TeacherLineBody>($"{BigCounty.Root}/teachers?size=200", p => p.Rows))
        {
            if (one.Duty is "principal" or "vice-principal")
                principals.Add(one.Key);
            else if (meets.Contains(one.Key))
                (eligible, backbone) = (eligible + 1, backbone + (Honours.Contains(one.Honour) && HonourLevels.Contains(one.HonourLevel) ? 1 : 0));
        }

        return (eligible, backbone, principals);
    }

    private async IAsyncEnumerable<T> PagesAsync<TPage, T>(string path, Func<TPage, IReadOnlyCollection<T>> rows)
    {
        for (var page = 1; ; page++)
        {
            var some = rows(await county.Coordinator.ReadAsync<TPage>($"{path}&page={page}"));
            foreach (var one in some)
                yield return one;
            if (some.Count < 200)
                yield break;
        }
    }

    private async Task<PlanRunBody> ComputeAsync(string cycle) =>
        await county.ComputeAsync(await county.DraftAsync("方案", cycle), new(Guid.NewGuid(), null, null, null, null));

    private async Task<CycleBody> YearAsync(string? cycle = null) =>
        (await county.Coordinator.ReadAsync<List<CycleBody>>($"{BigCounty.Root}/rotation/cycles")).Single(c => c.Key == (cycle ?? county.Cycle));

    private Task<PolicyBody> PolicyAsync() => county.Coordinator.ReadAsync<PolicyBody>($"{BigCounty.Root}/policy");

    private async Task ReviseAsync(int schoolYear, int latest, PolicyEditBody edit) => await county.ReadAsync(
        county.Coordinator, "policy", await county.DoneAsync(county.Coordinator, "policy/versions", new RevisePolicyBody(latest, schoolYear, [edit], "县教育局〔2026〕12 号")));

    private static string Candidates(string cycle) => $"{BigCounty.Root}/rotation/cycles/{cycle}/candidates";
}
