using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

[Collection(nameof(BigCounty))]
public sealed class BigCountyTests(BigCounty county)
{
    [Fact]
    public async Task Everybody_of_four_thousand_is_assessed()
    {
        var cycle = (await county.Coordinator.ReadAsync<List<CycleBody>>($"{BigCounty.Root}/rotation/cycles")).Single(c => c.Key == county.Cycle);

        Assert.Equal(3993, cycle.Candidates);
    }

    [Fact]
    public async Task The_candidates_of_a_post_are_its_stage_and_subject_only()
    {
        var shortest = (await county.Coordinator.ReadAsync<List<PostEffectBody>>($"{BigCounty.Root}/rotation/cycles/{county.Cycle}/shortages"))[0];

        var coming = await county.Coordinator.ReadAsync<PostCandidatesBody>(
            $"{BigCounty.Root}/rotation/cycles/{county.Cycle}/posts/{shortest.School}.{shortest.Stage}.{shortest.Subject}/candidates");

        Assert.NotEmpty(coming.Candidates);
        Assert.All(coming.Candidates, c => Assert.Equal(shortest.Stage, c.From.Stage));
    }
}
