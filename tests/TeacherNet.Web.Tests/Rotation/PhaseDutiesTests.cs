using System.Text.Json.Nodes;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>What each phase still asks of whom.</summary>
public sealed class PhaseDutiesTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    [Fact]
    public async Task Every_school_is_told_how_many_of_its_people_due_have_stated_no_wishes()
    {
        await desk.BeginAsync();
        var due = (int)(await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&size=1"))["total"]!;

        var rows = (await DutiesAsync("P5"))["rows"]!.AsArray();

        Assert.Equal(due, rows.Sum(r => (int)r!["left"]!));
        Assert.All(rows, r => Assert.Equal(("school-principal", "wish"), ((string)r!["role"]!, (string)r["what"]!)));
        var first = rows[0]!;
        Assert.Equal((int)first["left"]!, (int)(await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&school={first["school"]}&size=1"))["total"]!);
    }

    [Fact]
    public async Task A_phase_whose_work_is_done_asks_nothing_of_anybody()
    {
        await desk.BeginAsync();
        Assert.Empty((await DutiesAsync("P3"))["rows"]!.AsArray());
        Assert.Empty((await DutiesAsync("P8"))["rows"]!.AsArray());
        var place = Assert.Single((await DutiesAsync("P7"))["rows"]!.AsArray())!;
        Assert.Equal(("coordinator", "place", (int)place["of"]!), ((string)place["role"]!, (string)place["what"]!, (int)place["left"]!));
        Assert.Equal("cycle.no-such-phase", (string?)(JsonNode.Parse(await (await desk.Wang.GetAsync($"{RotationDesk.Root}/rotation/cycles/{desk.Cycle}/phases/P16/duties", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!)["code"]);
    }

    [Fact]
    public async Task What_is_asked_for_and_what_is_ordered_waits_with_the_school_it_concerns()
    {
        await desk.BeginAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P5/open", null);
        var due = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&size=1"))["rows"]![0]!;
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates/{due["teacher"]}/nomination", new { origin = "nominated" });

        var review = Assert.Single((await DutiesAsync("P6"))["rows"]!.AsArray())!;
        Assert.Equal(("coordinator", "review", 1, 1), ((string)review["role"]!, (string)review["what"]!, (int)review["left"]!, (int)review["of"]!));
        foreach (var phase in (string[])["P4", "P12", "P13", "P14"])
            Assert.Empty((await DutiesAsync(phase))["rows"]!.AsArray());
    }

    private Task<JsonNode> DutiesAsync(string phase) => desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/{phase}/duties");
}
