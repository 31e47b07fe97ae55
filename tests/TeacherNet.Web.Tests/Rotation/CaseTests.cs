using System.Text.Json.Nodes;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>What is on record of one teacher, when the teacher has moved on or was a principal.</summary>
public sealed class CaseTests(RotationDesk desk) : IClassFixture<RotationDesk>
{
    private const string Secret = "家中老人患病需照料";
    private static int next;

    [Fact]
    public async Task What_a_school_said_of_a_teacher_is_not_opened_to_the_next_school()
    {
        var (teacher, before) = await SomebodyAsync();
        var after = (string)(await desk.ReadAsync(desk.Wang, "schools?size=200"))["rows"]!.AsArray().First(s => (string)s!["key"]! != before)!["key"]!;
        var (old, coming) = (await PrincipalAsync(before), await PrincipalAsync(after));
        await desk.DoneAsync(old, Of(teacher, "/disputes"), new { id = Guid.NewGuid(), about = "S1", reason = Secret, evidence = Secret });
        await desk.DoneAsync(old, $"teachers/{teacher}/exemptions", new { id = Guid.NewGuid(), kind = "nursing", evidence = Secret, reason = Secret, from = $"{desk.Year}-01-01", until = $"{desk.Year + 1}-08-31" });
        Assert.Equal((Secret, Secret), await SaidAsync(old));

        await CorrectAsync(teacher, new { school = after });

        Assert.Equal((null, null), await SaidAsync(coming));
        Assert.Equal((Secret, Secret), await SaidAsync(desk.Wang));

        async Task<(string?, string?)> SaidAsync(HttpClient who) => (
            (string?)(await desk.ReadAsync(who, Of(teacher, "/case")))["disputes"]![0]!["text"],
            (string?)(await desk.ReadAsync(who, $"teachers/{teacher}/exemptions"))["requests"]![0]!["reason"]);
    }

    [Fact]
    public async Task The_simulator_counts_a_principals_corrected_years_as_the_points_do()
    {
        var (teacher, _) = await SomebodyAsync();
        await CorrectAsync(teacher, new { duty = "principal", dutySince = $"{desk.Year - 3}-09-01", arrived = $"{desk.Year - 3}-09-01" });
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/assessment", null);
        var dispute = Guid.NewGuid();
        await desk.DoneAsync(desk.Wang, Of(teacher, "/disputes"), new { id = dispute, about = "R2", reason = "任职时间有误" });
        await desk.DoneAsync(desk.Wang, Of(teacher, $"/disputes/{dispute}/acceptance"), new { value = $"{desk.Year - 8}-09-01", reason = "档案核实" });

        var asItIs = await desk.ReadAsync(desk.Wang, Of(teacher, "/simulation"));

        Assert.Equal((8, (int)asItIs["now"]!), ((int)asItIs["facts"]!["yearsHere"]!, (int)asItIs["total"]!));
    }

    [Fact]
    public async Task Wishes_that_did_not_pass_until_reviews_were_over_do_not_count_and_the_teachers_page_is_told()
    {
        var (teacher, _) = await SomebodyAsync();
        foreach (var phase in (string[])["P5", "P6"])
            await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/{phase}/open", null);
        await desk.DoneAsync(desk.Wang, Of(teacher, "/wishes"), new { wishes = new[] { new { target = "any-rural" } } });
        Assert.False((bool)(await desk.ReadAsync(desk.Wang, Of(teacher, "/case")))["reviewsOver"]!);

        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P6/close", null);

        var own = await desk.ReadAsync(desk.Wang, Of(teacher, "/case"));
        Assert.Equal(("at-school", true), ((string)own["reviewState"]!, (bool)own["reviewsOver"]!));
    }

    private string Of(string teacher, string what) => $"rotation/cycles/{desk.Cycle}/candidates/{teacher}{what}";

    private async Task<(string Teacher, string School)> SomebodyAsync()
    {
        await desk.BeginAsync();
        await desk.DoneAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/phases/P4/open", null);
        // The last in the list: other years' people are not touched by what is corrected here.
        var row = (await desk.ReadAsync(desk.Wang, $"rotation/cycles/{desk.Cycle}/candidates?standing=duty&size=200"))["rows"]!.AsArray()[^(1 + next)]!;
        return ((string)row["teacher"]!, (string)row["school"]!);
    }

    private Task<JsonNode> CorrectAsync(string teacher, object fields) =>
        desk.DoneAsync(desk.Wang, $"teachers/{teacher}/corrections", new { id = Guid.NewGuid(), fields, effectiveOn = People.Today, reason = "人事变动" });

    private async Task<HttpClient> PrincipalAsync(string school)
    {
        var login = $"head{Interlocked.Increment(ref next)}";
        await desk.Host.AdmitAsync(login, Roles.SchoolPrincipal, People.Datong, school);
        return await desk.Host.SignInAsync(login);
    }
}
