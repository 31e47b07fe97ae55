using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>What a plan makes of wishes, couples and schools kept apart: F13, F14, F21.</summary>
[Collection(nameof(BigCounty))]
public sealed class WishedPlanTests(BigCounty county) : IAsyncLifetime
{
    private WishedYear year = null!;

    /// <summary>Nobody is called and nothing is short of a quota: only those who asked may move.</summary>
    private static readonly LimitsBody OnlyWhoAsked = new([new("R4", 0), new("R5", 0), new("R6", 0), new("movers", 0)], [], []);

    public async ValueTask InitializeAsync() => year = await county.WishedAsync();

    [Fact]
    [Trait("Feature", "F13")]
    public async Task A_ring_of_three_with_no_vacancy_anywhere_is_found()
    {
        var (scenario, run) = await year.ComputeAsync(OnlyWhoAsked);

        Assert.Equal("proven", run.State);
        Assert.All(year.Ring, l => Assert.Equal(0, year.Posts[(l.From, "primary", l.Subject)].Difference));
        Assert.Equal(
            year.Ring.Select(l => (l.Teacher, l.From, l.To)).Order(),
            run.Moves.Where(m => m.Subject == year.Ring[0].Subject).Select(m => (m.Teacher, m.From, m.To)).Order());

        var order = new PlanOrderBody(Guid.NewGuid(), OnlyWhoAsked, [new(year.Ring[1].Teacher, null, null, null)], null, null);
        var broken = await county.ComputeAsync(scenario, order);
        Assert.DoesNotContain(broken.Moves, m => year.Ring.Any(l => l.Teacher == m.Teacher));
    }

    [Fact]
    [Trait("Feature", "F14")]
    public async Task No_volunteer_goes_anywhere_but_where_they_wished_whatever_is_asked_of_the_county()
    {
        foreach (var limits in (LimitsBody?[])[null, OnlyWhoAsked, new([new("R4", 25), new("R5", 60), new("movers", 900), new("floor", 50)], [], [])])
        {
            var (_, run) = await year.ComputeAsync(limits);
            var volunteers = run.Moves.Where(m => m.Standing == "volunteer").ToList();

            Assert.NotEmpty(volunteers);
            Assert.All(volunteers, m => Assert.Equal(m.To, year.Wishes[m.Teacher][m.Wish!.Value - 1]));
            Assert.DoesNotContain(run.Moves, m => m.Standing == "eligible");
        }
    }

    [Fact]
    [Trait("Feature", "F21")]
    public async Task A_couple_who_would_part_stays_in_one_township_in_every_plan()
    {
        var (one, other) = await PartingAsync();

        await year.WishAsync(one.Teacher, "english", year.Wishes[one.Teacher], other.Number);
        await year.WishAsync(other.Teacher, "english", year.Wishes[other.Teacher], one.Number);

        foreach (var limits in (LimitsBody?[])[OnlyWhoAsked, null, new([new("movers", 500), new("school-in", 25), new("commute", 40)], [], [])])
        {
            var (_, run) = await year.ComputeAsync(limits);
            Assert.Equal("proven", run.State);
            Assert.Equal(TownshipOf(run, one.Teacher), TownshipOf(run, other.Teacher));
        }
    }

    [Fact]
    [Trait("Feature", "F21")]
    public async Task Nobody_is_sent_between_two_schools_kept_apart_in_either_direction()
    {
        var (scenario, run) = await year.ComputeAsync();
        SchoolPairBody[] apart = [.. run.Moves.Select(m => (m.From, m.To)).Distinct().Take(6).Select((p, n) => n % 2 == 0 ? new SchoolPairBody(p.From, p.To) : new SchoolPairBody(p.To, p.From))];

        foreach (var values in (LimitValueBody[][])[[], [new("school-out", 20), new("movers", 450)]])
        {
            var kept = await county.ComputeAsync(scenario, new(Guid.NewGuid(), new([.. values], [], [.. apart]), null, null, null));
            Assert.Equal("proven", kept.State);
            Assert.DoesNotContain(kept.Moves, m => apart.Any(p => (p.First, p.Second) == (m.From, m.To) || (p.Second, p.First) == (m.From, m.To)));
        }
    }

    [Fact]
    [Trait("Feature", "F21")]
    public async Task No_post_is_left_with_fewer_of_its_subject_than_the_scenario_says()
    {
        var subjects = await year.SubjectsAsync();
        foreach (var floor in (int[])[80, 95])
        {
            var (_, run) = await year.ComputeAsync(new([new("floor", floor)], [], []));
            Assert.Equal("proven", run.State);
            foreach (var (key, post) in year.Posts)
            {
                var after = post.Staffed + run.Moves.Count(m => (m.To, m.Stage, m.Subject) == key) - run.Moves.Count(m => (m.From, m.Stage, subjects[m.Teacher]) == key);
                Assert.True(after >= Math.Min(post.Staffed, post.Authorised * floor / 100), $"{key} of {post} is left with {after} at {floor} %");
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Where somebody is after a plan; the own township for who stays.</summary>
    private string? TownshipOf(PlanRunBody run, string teacher) => run.Moves.FirstOrDefault(m => m.Teacher == teacher) is { } move ? year.Schools[move.To].Township : "stays";

    /// <summary>Two volunteers, each of whom alone would go to a township of the own.</summary>
    private async Task<(CandidateLineBody One, CandidateLineBody Other)> PartingAsync()
    {
        var people = (await year.PeopleAsync("eligible", "english")).Where(p => year.Posts[(p.School, "primary", "english")] is { Difference: >= 0, Authorised: > 1 }).DistinctBy(p => p.School).Take(2).ToArray();
        var short_ = year.Posts.Where(p => p.Key is (_, "primary", "english") && p.Value.Difference < 0 && people.All(o => o.School != p.Key.School)).Select(p => p.Key.School).DistinctBy(s => year.Schools[s].Township).ToArray();
        for (var n = 0; n + 2 < short_.Length; n++)
        {
            // Others of the county may have taken a place at one of the schools meanwhile.
            await year.WishAsync(people[0].Teacher, "english", [short_[n], short_[n + 1]]);
            await year.WishAsync(people[1].Teacher, "english", [short_[n + 1], short_[n + 2]]);
            var (_, alone) = await year.ComputeAsync(OnlyWhoAsked);
            if (TownshipOf(alone, people[0].Teacher) != TownshipOf(alone, people[1].Teacher))
                return (people[0], people[1]);
        }

        throw new InvalidOperationException("No two of the county would part.");
    }
}
