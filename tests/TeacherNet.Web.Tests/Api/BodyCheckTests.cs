using TeacherNet.Web.Tests.Rotation;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

/// <summary>Bodies that are well-formed JSON and still not what the description says.</summary>
public sealed class BodyCheckTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    [Fact]
    public async Task What_is_missing_is_named_by_its_place()
    {
        await desk.BeginAsync();
        var (teacher, _) = await desk.SomebodyAsync();

        await MissingAsync("policy/versions", new { @base = 0, schoolYear = 2091, reason = "试行" }, "edits");
        await MissingAsync("policy/versions", new { @base = 0, schoolYear = 2091, reason = "试行", edits = new[] { new { rule = "R1", part = "threshold", value = (string?)null } } }, "edits[0].value");
        await MissingAsync("policy/versions", new { @base = 0, schoolYear = 2091, reason = "试行", edits = new string?[] { null } }, "edits[0]");
        await MissingAsync($"rotation/cycles/{desk.Cycle}/candidates/{teacher["teacher"]}/wishes", new { mostKm = 10 }, "wishes");
        await MissingAsync($"rotation/scenarios/{desk.Plan}/notice/amendments", new { notice = Guid.NewGuid(), from = "2026-09-01", until = "2026-09-30" }, "removed");
    }

    [Fact]
    public async Task A_day_that_no_calendar_here_reaches_is_refused_in_a_body_and_in_an_address()
    {
        await desk.BeginAsync();
        var refused = await desk.RefusedAsync(desk.Wang, $"teachers/{(await desk.SomebodyAsync()).Teacher["teacher"]}/long-leaves", new { id = Guid.NewGuid(), from = "9999-12-01", until = "9999-12-31" });
        Assert.Equal(("request.day-out-of-reach", "from", "9999-12-01"), ((string?)refused["code"], (string?)refused["fields"]![0], (string?)refused["facts"]!["day"]));

        using var asked = await desk.Wang.GetAsync(new Uri($"{RotationDesk.Root}/rotation/cycles/{desk.Cycle}/notice-days?from=9999-12-31", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, asked.StatusCode);
    }

    private async Task MissingAsync(string path, object body, string field)
    {
        var refused = await desk.RefusedAsync(desk.Wang, path, body);
        Assert.Equal(("request.field-missing", field), ((string?)refused["code"], (string?)refused["fields"]![0]));
    }
}
