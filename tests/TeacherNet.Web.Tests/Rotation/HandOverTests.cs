using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api.Terms;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Hand-over lists of ordered moves: F25.</summary>
[Collection(nameof(BigCounty))]
public sealed class HandOverTests(BigCounty county)
{
    private const string Terms = $"{BigCounty.Root}/terms";

    [Fact]
    [Trait("Feature", "F25")]
    public async Task A_batch_of_fifty_orders_makes_fifty_lists_and_unfinished_ones_wait_for_the_bureau()
    {
        var plan = await OrderedMoves.PublishAsync(county, 50);
        var before = await WaitingAsync();
        var terms = await plan.OrderAsync(county, People.Today, People.Today.AddYears(1));

        Assert.Equal(50, terms.Count);
        Assert.All(terms, t => Assert.Equal((0, 7, plan.Document), (t.Done, t.Items, t.Document)));
        Assert.Equal(plan.Moves.Select(m => m.Move.ToString("N")).Order(), terms.Select(t => t.Key).Order());
        Assert.Equal(before + 50, await WaitingAsync());

        var first = await county.Coordinator.ReadAsync<TermBody>($"{Terms}/{terms[0].Key}");
        foreach (var item in first.HandOver)
            await county.Coordinator.DoAsync(HttpMethod.Post, $"{Terms}/{first.Line.Key}/items/{item.Item}");
        var open = await county.Coordinator.ReadAsync<TermListBody>($"{Terms}?cycle={plan.Cycle}&waiting=hand-over&size=500");
        Assert.Equal(49, open.Total);
        Assert.Equal(before + 49, await WaitingAsync());
    }

    [Fact]
    public async Task Each_side_sees_to_its_own_lines_and_the_receiving_school_reports()
    {
        var plan = await OrderedMoves.PublishAsync(county, 1);
        var term = Assert.Single(await plan.OrderAsync(county, People.Today, null));
        var at = $"{Terms}/{term.Key}";
        using var leaving = await county.BrowserAsync($"from{term.Key}", Roles.SchoolClerk, term.From);
        using var receiving = await county.BrowserAsync($"to{term.Key}", Roles.SchoolPrincipal, term.To);
        using var teacher = await county.BrowserAsync($"t{term.Key}", Roles.Teacher, term.Teacher);
        using var stranger = await county.BrowserAsync($"x{term.Key}", Roles.SchoolClerk, "no-such-school");

        Assert.Equal("access.denied", await receiving.RefusalAsync(HttpMethod.Post, $"{at}/items/class"));
        Assert.Equal("access.denied", await leaving.RefusalAsync(HttpMethod.Post, $"{at}/items/dormitory"));
        Assert.Equal("access.denied", await teacher.RefusalAsync(HttpMethod.Post, $"{at}/items/dormitory"));
        Assert.Equal("access.denied", await receiving.RefusalAsync(HttpMethod.Post, $"{at}/items/confirmed"));
        await leaving.DoAsync(HttpMethod.Post, $"{at}/items/class");
        await receiving.DoAsync(HttpMethod.Post, $"{at}/items/dormitory");
        await receiving.DoAsync(HttpMethod.Post, $"{at}/room", new RoomBody("2-301"));
        await teacher.DoAsync(HttpMethod.Post, $"{at}/items/confirmed");
        Assert.Equal("access.denied", await leaving.RefusalAsync(HttpMethod.Post, $"{at}/report", new DutyBody(People.Today)));
        var reported = await receiving.DoAsync(HttpMethod.Post, $"{at}/report", new DutyBody(People.Today));

        var seen = await teacher.ReadAsync<TermBody>(at, reported);
        Assert.Equal(("serving", 3, "2-301"), (seen.Line.Standing, seen.Line.Done, seen.Line.Room));
        Assert.Equal(["confirmed"], seen.HandOver.Where(i => i.MayTick).Select(i => i.Item));
        Assert.Equal(0, (await stranger.ReadAsync<TermListBody>(Terms)).Total);
        Assert.Equal("term.unknown", await stranger.RefusalAsync(HttpMethod.Get, at));
    }

    [Fact]
    public async Task What_a_teacher_says_is_for_the_teacher_and_the_bureau()
    {
        var plan = await OrderedMoves.PublishAsync(county, 1);
        var term = Assert.Single(await plan.OrderAsync(county, People.Today.AddDays(-35), null));
        var at = $"{Terms}/{term.Key}";
        using var receiving = await county.BrowserAsync($"to{term.Key}", Roles.SchoolPrincipal, term.To);
        using var teacher = await county.BrowserAsync($"t{term.Key}", Roles.Teacher, term.Teacher);

        var answered = await teacher.DoAsync(HttpMethod.Post, $"{at}/check-ins/30", new TermAnswerBody("needs-help", "宿舍漏雨"));

        Assert.Equal(("needs-help", "宿舍漏雨", "teacher"), Said(await county.Coordinator.ReadAsync<TermBody>(at, answered)));
        Assert.Equal((null, null, null), Said(await receiving.ReadAsync<TermBody>(at, answered)));

        static (string?, string?, string?) Said(TermBody term) => term.CheckIns.Single(c => c.Days == 30) is var c ? (c.Mood, c.Text, c.By) : default;
    }

    private async Task<int> WaitingAsync()
    {
        var todo = (await county.ReadAsync(county.Coordinator, "live/todo?audience=coordinator"))["document"]!["items"]!;
        return (int?)todo["hand-overs-open"]?["count"] ?? 0;
    }
}
