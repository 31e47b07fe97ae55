using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Somebody with more points is passed over: the plan is approved only once that is accepted by name: N11.</summary>
public sealed class EnvyApprovalTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    [Fact]
    [Trait("Feature", "N11")]
    public async Task A_plan_that_passes_somebody_over_is_approved_once_a_leader_accepts_it_by_name()
    {
        await desk.BeginAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P5/open", null);
        var (post, envious, envied) = await RivalsAsync();
        foreach (var rival in (string[])[envious, envied])
            await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{rival}/wishes", new { wishes = new[] { new { target = "school", key = post.School, subject = post.Subject } } });
        var move = Guid.NewGuid();
        await desk.DoneAsync(
            desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", new { move, teacher = envied, school = post.School, stage = post.Stage, subject = post.Subject });

        // A lock names no reason.
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves/{move}/lock", null);
        var open = (await desk.ReadAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/open-envy")).AsArray();
        Assert.Contains(open, p => ((string)p!["envious"]!, (string)p["envied"]!) == (envious, envied));
        Assert.All(open, p => Assert.True((long)p!["enviousPoints"]! > (long)p["enviedPoints"]!));
        Assert.Equal("scenario.envy-open", (string?)(await desk.RefusedAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/approval", new { digest = await desk.DigestAsync() }))["code"]);

        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves/{move}/reason", new { reason = "省派挂职" });
        Assert.DoesNotContain((await desk.ReadAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/open-envy")).AsArray(), p => (string)p!["envied"]! == envied);
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves/{move}/lock", null, HttpMethod.Delete);

        var pairs = open.Select(p => new { envious = (string)p!["envious"]!, envied = (string)p["envied"]!, school = (string)p["school"]!, stage = (string)p["stage"]!, subject = (string)p["subject"]! });
        await desk.DoneAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/envy", new { pairs, authority = "局党组会议纪要〔2026〕5 号" });
        await desk.ApproveAsync();
        Assert.Equal("局党组会议纪要〔2026〕5 号", (string)(await desk.ReadAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/envy")).AsArray()[0]!["authority"]!);
    }

    [Fact]
    [Trait("Feature", "N11")]
    public async Task A_change_of_a_notice_that_passes_somebody_over_waits_for_the_same()
    {
        await desk.BeginAsync();
        var (first, to) = await desk.SomebodyAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(Guid.NewGuid(), first, to));
        await desk.ApproveAsync();
        var today = People.Today;
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice", new { notice = Guid.NewGuid(), from = today, until = today });
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P5/open", null);
        var (post, envious, envied) = await RivalsAsync();
        foreach (var rival in (string[])[envious, envied])
            await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{rival}/wishes", new { wishes = new[] { new { target = "school", key = post.School, subject = post.Subject } } });

        var change = new
        {
            notice = Guid.NewGuid(), from = today, until = today, authority = "局党组会议纪要〔2026〕6 号", removed = Array.Empty<Guid>(),
            added = new[] { new { move = Guid.NewGuid(), teacher = envied, school = post.School, stage = post.Stage, subject = post.Subject } },
        };
        Assert.Equal("scenario.change-envy-open", (string?)(await desk.RefusedAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice/amendments", change))["code"]);
        var pairs = new[] { new { envious, envied, school = post.School, stage = post.Stage, subject = post.Subject } };
        Assert.Equal("access.denied", (string?)(await desk.RefusedAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/envy", new { pairs, change.authority }))["code"]);
        await desk.DoneAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/envy", new { pairs, change.authority });
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/notice/amendments", change);
    }

    /// <summary>A post two people due could take, the one with more points first.</summary>
    private async Task<((string School, string Stage, string Subject) Post, string More, string Less)> RivalsAsync()
    {
        var shortages = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/shortages?scenario={desk.Plan}")).AsArray();
        foreach (var shortage in shortages)
        {
            var post = ((string)shortage!["school"]!, (string)shortage["stage"]!, (string)shortage["subject"]!);
            var comers = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/posts/{post.Item1}.{post.Item2}.{post.Item3}/candidates?scenario={desk.Plan}"))["candidates"]!.AsArray();
            var known = new List<(string Teacher, long Points)>();
            foreach (var comer in comers.Where(c => (string)c!["standing"]! == "duty").Take(12))
                known.Add(((string)comer!["teacher"]!, await PointsAsync((string)comer["teacher"]!)));
            var ranked = known.OrderByDescending(k => k.Points).ToList();
            if (ranked.Count > 1 && ranked[0].Points > ranked[^1].Points)
                return (post, ranked[0].Teacher, ranked[^1].Teacher);
        }

        throw new InvalidOperationException("No post has two rivals.");
    }

    private async Task<long> PointsAsync(string teacher) =>
        (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{teacher}/case"))["points"]!.AsArray().Sum(l => (long)l!["points"]!);
}
