using System.Text.Json.Nodes;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>What no computed plan may break, no plan made by hand is approved with: F22.</summary>
public sealed class PlanBoundsTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    [Fact]
    [Trait("Feature", "F22")]
    public async Task A_plan_made_by_hand_is_approved_only_within_the_bounds_and_the_refusal_names_the_one_it_breaks()
    {
        await desk.BeginAsync();
        var ((teacher, post), move) = (await desk.SomebodyAsync(), Guid.NewGuid());
        await desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/moves", RotationDesk.Place(move, teacher, post));
        Assert.Null((await CheckAsync())["beyond"]);
        var (from, to) = ((string)teacher["school"]!, (string)post["to"]!["school"]!);

        await Breaks("scenario.breaks-school-out", new { values = Floor(), schools = new[] { new { school = from, mostOut = 0 } }, apart = Array.Empty<object>() }, from);
        await Breaks("scenario.breaks-school-in", new { values = Floor(), schools = new[] { new { school = to, mostIn = 0 } }, apart = Array.Empty<object>() }, to);
        await Breaks("scenario.breaks-apart", new { values = Floor(), schools = Array.Empty<object>(), apart = new[] { new { first = to, second = from } } }, to);
        await Breaks("scenario.breaks-commute", new { values = new[] { new { code = "commute", value = 0 }, new { code = "floor", value = 0 } }, schools = Array.Empty<object>(), apart = Array.Empty<object>() }, to);
        await Set(new { values = Floor(), schools = Array.Empty<object>(), apart = Array.Empty<object>() });
        await desk.ApproveAsync();

        async Task Breaks(string code, object limits, string school)
        {
            await Set(limits);
            var refused = await desk.RefusedAsync(desk.Leader, $"rotation/scenarios/{desk.Plan}/approval", new { digest = await desk.DigestAsync() });
            Assert.Equal((code, "R27", school), ((string?)refused["code"], (string?)refused["rule"], (string?)refused["facts"]!["school"]));
            Assert.Equal(code, (string?)(await CheckAsync())["beyond"]!["code"]);
        }

        Task<JsonNode> CheckAsync() => desk.ReadByPostAsync(
            $"rotation/scenarios/{desk.Plan}/moves/check",
            new { move = Guid.NewGuid(), teacher = (string)teacher["teacher"]!, school = (string)post["to"]!["school"]!, subject = (string)post["to"]!["subject"]!, replaces = move });
    }

    private static object[] Floor() => [new { code = "floor", value = 0 }];

    private Task<JsonNode> Set(object limits) => desk.DoneAsync(desk.Wang, $"rotation/scenarios/{desk.Plan}/limits", limits);
}
