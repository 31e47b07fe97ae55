using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Notices;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Api.Terms;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Repairs of a plan of which some is ordered, and the notice that comes of them.</summary>
[Collection(nameof(BigCounty))]
public sealed class RepairTests(BigCounty county)
{
    private const string Rotation = $"{BigCounty.Root}/rotation";

    [Fact]
    [Trait("Feature", "N4")]
    public async Task What_is_ordered_stands_in_a_repair_and_who_lives_there_already_needs_no_second_room()
    {
        var (plan, far) = await PublishFromFarAsync();
        var held = plan.Moves.First(m => m.Move != far.Move);
        var objection = Guid.NewGuid();
        await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan.Plan}/moves/{held.Move}/objections", new ObjectionBody(objection, "情况不实"));
        var ordered = await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan.Plan}/orders", new OrderBody(plan.Document, People.Today.AddDays(30), null));
        await RoomAsync(plan, far, ordered.Position);
        var rooms = $"{BigCounty.Root}/schools/{far.School}/rooms";
        await county.Coordinator.DoAsync(HttpMethod.Post, rooms, new { rooms = 1 });
        try
        {
            var upheld = await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan.Plan}/objections/{objection}/decision", new DecisionBody(true, "属实"));
            (await county.Coordinator.ReachAsync($"{Rotation}/scenarios/{plan.Plan}/planning", upheld.Position)).Dispose();

            var run = await county.ComputeAsync(plan.Plan, new(Guid.NewGuid(), new([new("movers", 0), new("R4", 0), new("R5", 0), new("R6", 0)], [new(far.School, null, 0, null)], []), null, null, true));

            Assert.Equal(("proven", 0L), (run.State, run.Levels[0]));
            Assert.Empty(run.Changed);
            Assert.Equal(plan.Moves.Where(m => m.Move != held.Move).Select(m => m.Move).Order(), run.Moves.Select(m => m.Move).Order());
        }
        finally
        {
            await county.Coordinator.DoAsync(HttpMethod.Post, rooms, new { rooms = 10_000 });
        }
    }

    [Fact]
    [Trait("Feature", "N12")]
    public async Task A_changed_notice_names_what_it_was_computed_from_or_that_it_was_changed_by_hand()
    {
        var plan = await OrderedMoves.PublishAsync(county, 6);
        var scenario = $"{Rotation}/scenarios/{plan.Plan}";
        var run = await county.ComputeAsync(plan.Plan, new(Guid.NewGuid(), null, [new(plan.Moves[0].Teacher, null, null, null)], null, true));
        var come = run.Moves.Where(m => run.Changed.Any(c => c.Teacher == m.Teacher)).Select(m => new PlaceBody(m.Move, m.Teacher, m.To, null, m.Stage, m.Subject, null, null));
        var gone = run.Changed.Where(c => c.Was is not null).Select(c => plan.Moves.Single(m => m.Teacher == c.Teacher).Move);
        var computed = await county.Coordinator.DoAsync(HttpMethod.Post, $"{scenario}/notice/amendments", Amendment([.. gone], [.. come], run.Plan));
        var byHand = await county.Coordinator.DoAsync(HttpMethod.Post, $"{scenario}/notice/amendments", Amendment([Standing(run)], [], run.Plan));

        var versions = (await county.Coordinator.ReadAsync<NoticeBody>($"{scenario}/notice", byHand)).Versions;
        Assert.True(computed.Position < byHand.Position);
        Assert.Equal(["hand", "TeacherNet.Planning 1", "TeacherNet.Planning 1+hand"], versions.Select(v => v.Solver));
        Assert.Equal(64, versions[1].InputsHash.Length);
        Assert.NotEqual(versions[0].InputsHash, versions[1].InputsHash);
        Assert.Equal(versions[1].InputsHash, versions[2].InputsHash);

        Guid Standing(PlanRunBody of) => plan.Moves.First(m => of.Changed.All(c => c.Teacher != m.Teacher)).Move;
    }

    private static AmendNoticeBody Amendment(IEnumerable<Guid> removed, IEnumerable<PlaceBody> added, Guid plan) =>
        new(Guid.NewGuid(), People.Today, People.Today.AddDays(6), "局党组会议纪要〔2026〕9号", [.. removed], [.. added]) { Plan = plan };

    /// <summary>The teacher's term has a room at the new school.</summary>
    private async Task RoomAsync(OrderedMoves plan, PlaceBody far, long after)
    {
        for (; ; after++)
        {
            var terms = await county.Coordinator.ReadAsync<TermListBody>($"{BigCounty.Root}/terms?cycle={plan.Cycle}&size=500", after);
            if (terms.Rows.FirstOrDefault(t => t.Teacher == far.Teacher) is { } term)
            {
                await county.DoneAsync(county.Coordinator, $"terms/{term.Key}/room", new RoomBody("3-201"));
                return;
            }
        }
    }

    /// <summary>Two moves on notice until today, one of them from farther than the way of a day.</summary>
    private async Task<(OrderedMoves Plan, PlaceBody Far)> PublishFromFarAsync()
    {
        var cycle = await county.OpenYearAsync();
        var plan = await county.DraftAsync("试行方案", cycle);
        PlaceBody? far = null, near = null;
        foreach (var subject in Subjects.List.Entries.Select(s => s.Code).TakeWhile(_ => far is null || near is null))
        foreach (var post in await county.Coordinator.ReadAsync<List<PostEffectBody>>($"{Rotation}/cycles/{cycle}/shortages?scenario={plan}&subject={subject}"))
        {
            var coming = await county.Coordinator.ReadAsync<PostCandidatesBody>($"{Rotation}/cycles/{cycle}/posts/{post.School}.{post.Stage}.{post.Subject}/candidates?scenario={plan}");
            PlaceBody? Of(Func<ComingBody, bool> which) => coming.Candidates.FirstOrDefault(c => which(c) && c.From.Before > 0) is { } one ? new(Guid.NewGuid(), one.Teacher, post.School, null, null, post.Subject, null, null) : null;
            if (far is null && Of(c => c.Kilometres is > 31 and < 59) is { } distant)
                far = distant;
            else if (near is null && post.School != far?.School)
                near = Of(c => c.Kilometres < 29);
        }

        var placed = await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan}/chains", new ChainBody([far!, near!]));
        return (await OrderedMoves.PublishAsync(county, cycle, plan, [far!, near!], placed), far!);
    }
}
