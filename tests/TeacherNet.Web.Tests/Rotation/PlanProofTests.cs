using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>What the board says of a plan, held against the plan's own question: F18, N2, N4, N11.</summary>
[Collection(nameof(BigCounty))]
public sealed class PlanProofTests(BigCounty county) : IAsyncLifetime
{
    private WishedYear year = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => year = await county.WishedAsync();

    [Fact]
    [Trait("Feature", "F18")]
    [Trait("Feature", "N4")]
    public async Task Withdrawing_one_teacher_changes_the_proven_minimum_of_others_and_one_fewer_is_impossible()
    {
        var (scenario, run) = await year.ComputeAsync();
        await year.AdoptAsync(scenario, run);
        var leaving = await MissedAsync(scenario, run);
        var withdrawn = await county.DoneAsync(county.Coordinator, $"rotation/cycles/{year.Cycle}/candidates/{leaving}/withdrawal", new ReasonBody("家中有变"));
        (await county.Coordinator.ReachAsync($"{BigCounty.Root}/rotation/scenarios/{scenario}/planning", withdrawn.Position)).Dispose();

        var repaired = await county.ComputeAsync(scenario, new(Guid.NewGuid(), null, null, null, true));

        var (instance, plan) = await year.CertificateAsync(scenario, repaired.Plan);
        Assert.Equal(("proven", repaired.Levels[0], (int)repaired.Levels[0]), (repaired.State, repaired.Bounds[0]!.Value, repaired.Changed.Length));
        Assert.InRange(repaired.Levels[0], 1, 2);
        Assert.Null(Checker.Refuse(instance, plan));
        Assert.DoesNotContain(repaired.Changed, c => c.Teacher == leaving);
        Assert.Equal(EligibleOf(run), EligibleOf(repaired));
        Assert.True(Mending.IsPossible(instance, (int)repaired.Levels[0]));
        Assert.False(Mending.IsPossible(instance, (int)repaired.Levels[0] - 1));
        var claimed = plan with { Levels = [plan.Levels[0] - 1, .. plan.Levels.Skip(1)], Bounds = [plan.Bounds[0] - 1, .. plan.Bounds.Skip(1)] };
        Assert.NotNull(Checker.Refuse(instance, claimed));
    }

    [Fact]
    [Trait("Feature", "N2")]
    public async Task The_change_stated_for_a_wish_really_gives_it_and_without_one_part_it_does_not()
    {
        // Where most would like to go first, nobody may come: their wish takes a rule to give way.
        var shut = year.Wishes.Values.GroupBy(w => w[0]).MaxBy(g => g.Count())!.Key;
        var (scenario, run) = await year.ComputeAsync(new([], [new(shut, null, 0, null)], []));
        var (instance, _) = await year.CertificateAsync(scenario, run.Plan);
        var draft = Draft.Of(instance, null, Cancel);
        Assert.Equal(run.Levels, draft.Levels);
        var stated = new StatedChange(draft, year);
        var (asked, loosened) = (0, 0);
        var missed = year.Wishes.Keys.Where(t => run.Moves.FirstOrDefault(m => m.Teacher == t)?.To != year.Wishes[t][0]).ToLookup(t => year.Wishes[t][0] == shut);
        foreach (var teacher in missed[true].Take(1).Concat(missed[false]))
        {
            var explained = await county.Coordinator.ReadAsync<PlanReasonBody>($"{BigCounty.Root}/rotation/scenarios/{scenario}/plans/{run.Plan}/teachers/{teacher}/explanation");
            if (explained.Change is not { } change)
                continue;
            Assert.Equal((true, year.Wishes[teacher][0]), (explained.IsComplete, change.School));
            stated.Holds(teacher, change, Cancel);
            loosened += change.Loosened.IsEmpty ? 0 : 1;
            if (++asked == 20)
                break;
        }

        Assert.Equal(20, asked);
        Assert.True(loosened > 0, "No rule had to give way to any of the twenty wishes.");
    }

    [Fact]
    [Trait("Feature", "N11")]
    public async Task Nobody_with_more_points_is_passed_over_unlisted_and_an_unfair_swap_by_hand_is_reported_by_name()
    {
        var (scenario, run) = await year.ComputeAsync();
        await year.AdoptAsync(scenario, run);
        var (instance, plan) = await year.CertificateAsync(scenario, run.Plan);
        var points = new Dictionary<string, int>();
        var wanted = year.Wishes.Values.SelectMany(w => w).ToHashSet();
        foreach (var teacher in run.Moves.Where(m => wanted.Contains(m.To)).Select(m => m.Teacher).Union(year.Wishes.Keys))
            points[teacher] = await PointsAsync(teacher);

        var listed = await county.Leader.ReadAsync<EnvyPairBody[]>($"{BigCounty.Root}/rotation/scenarios/{scenario}/open-envy");
        Assert.Equal(Envy(instance, run, points).Order(), listed.Select(p => (p.Envious, p.Envied, p.School)).Order());

        // Somebody whose own post has room, and somebody with fewer points who stays in the plan and could take what they got.
        var (given, rival) = await RivalsAsync(run.Moves.Where(m => m.Wish is not null && Stands(m)));
        await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{scenario}/chains/removal", new MovesBody([given.Move]));
        var swapped = await county.DoneAsync(
            county.Coordinator, $"rotation/scenarios/{scenario}/moves", new PlaceBody(Guid.NewGuid(), rival, given.To, null, given.Stage, given.Subject, null, null));
        var unfair = await county.Leader.ReadAsync<EnvyPairBody[]>($"{BigCounty.Root}/rotation/scenarios/{scenario}/open-envy", swapped);
        Assert.Contains(unfair, p => (p.Envious, p.EnviousName, p.Envied, p.School, p.Rank) == (given.Teacher, given.Name, rival, given.To, given.Wish) && p.EnviousPoints > p.EnviedPoints);

        async Task<(PlanLineBody Given, string Rival)> RivalsAsync(IEnumerable<PlanLineBody> moves)
        {
            foreach (var move in moves)
            foreach (var one in instance.Teachers.Where(t => run.Moves.All(m => m.Teacher != t.Id) && t.Options.Any(o => instance.Posts[o.Post].Id == PostOf(move.To, move.Subject))))
            {
                if (await PointsAsync(one.Id) < points[move.Teacher])
                    return (move, one.Id);
            }

            throw new InvalidOperationException("Nobody with fewer points could take what somebody wished for.");
        }

        bool Stands(PlanLineBody move)
        {
            var taken = plan.Taken.ToArray();
            taken[Enumerable.Range(0, taken.Length).Single(t => instance.Teachers[t].Id == move.Teacher)] = Outcome.Stays;
            return HardRules.Broken(instance, taken) is null;
        }
    }

    // Whoever withdrew still meets the conditions that the share is of.
    private static long? EligibleOf(PlanRunBody run) => run.Gauges.Single(g => g.Id == "R4").Population;

    private async Task<int> PointsAsync(string teacher) =>
        (await county.Coordinator.ReadAsync<CaseBody>($"{BigCounty.Root}/rotation/cycles/{year.Cycle}/candidates/{teacher}/case")).Total;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Written out again: who wished for a post before the own outcome, when somebody with fewer points was given it.</summary>
    private IEnumerable<(string Envious, string Envied, string School)> Envy(Instance instance, PlanRunBody run, Dictionary<string, int> points) =>
        from envious in year.Wishes.Keys
        let teacher = instance.Teachers.Single(t => t.Id == envious)
        let subject = instance.Posts[teacher.Post].Id.Split('/')[2]
        let reached = run.Moves.FirstOrDefault(m => m.Teacher == envious)
        from school in year.Wishes[envious].TakeWhile(s => reached is null || s != reached.To)
        where teacher.Options.Any(o => instance.Posts[o.Post].Id == PostOf(school, subject))
        from envied in run.Moves
        where envied is { Stage: "primary" } && envied.To == school && envied.Subject == subject && points[envied.Teacher] < points[envious]
        select (envious, envied.Teacher, school);

    private string PostOf(string school, string subject) => $"{year.Schools[school].Code}/primary/{subject}";

    /// <summary>Somebody whose staying would overfill the own post, so that one or two others have to change; found by asking what if.</summary>
    private async Task<string> MissedAsync(string scenario, PlanRunBody run)
    {
        var (instance, plan) = await year.CertificateAsync(scenario, run.Plan);
        foreach (var (t, teacher) in instance.Teachers.Index().Where(t => plan.Taken[t.Index] >= 0 && !year.Wishes.ContainsKey(t.Item.Id)))
        {
            var taken = plan.Taken.ToArray();
            taken[t] = Outcome.Stays;
            if (HardRules.Broken(instance, taken) is null)
                continue;
            var tried = await county.ComputeAsync(scenario, new(Guid.NewGuid(), null, [new(teacher.Id, null, null, null)], null, true));
            if (tried.Changed.Length is 2 or 3)
                return teacher.Id;
        }

        throw new InvalidOperationException("The plan has no short chain.");
    }
}
