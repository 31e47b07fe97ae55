using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Audit;
using TeacherNet.Web.Tests.Api.Training;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class EventsTests
{
    [Fact]
    public async Task Shows_what_was_before_and_after_to_the_auditor_with_names_and_to_the_operator_without()
    {
        await using var world = await TrainingWorld.StartAsync();
        var corrected = await CorrectAsync(world, (facts, seal) => facts with { Post = facts.Post with { School = "s2", Subject = "physics" }, Title = "T4", Name = seal("张敏敏"), Phone = seal("13900000001") });

        var seen = (await EventsAsync(world, Roles.Auditor)).Single(e => e.Position == corrected);
        Assert.Equal(("张敏敏（DT00001）", "teacher.facts-corrected"), (seen.About, seen.Event));
        Assert.Equal(
            [
                new("facts.name", "张敏", "张敏敏"), new("facts.phone", null, "•••"), new("facts.post.school", "桥头小学", "城关小学"),
                new("facts.post.subject", "mathematics", "physics"), new("facts.title", "T3", "T4"),
            ],
            seen.Changes.Where(c => c.Fact.StartsWith("facts.", StringComparison.Ordinal)));

        seen = (await EventsAsync(world, Roles.Operator)).Single(e => e.Position == corrected);
        Assert.Equal("DT00001", seen.About);
        Assert.Contains(new("facts.name", "•••", "•••"), seen.Changes);
        Assert.Contains(new("facts.title", "T3", "T4"), seen.Changes);
    }

    [Fact]
    public async Task Tells_how_far_hours_have_come_and_no_part_of_what_is_new()
    {
        await using var world = await TrainingWorld.StartAsync();
        var hours = TrainingWorld.Hours();
        await TrainingWorld.PostAsync(world.Teacher, TrainingWorld.Ledger, hours);
        await TrainingWorld.PostAsync(world.Clerk, TrainingWorld.Approval, TrainingWorld.These(hours));

        var seen = (await EventsAsync(world, Roles.Auditor)).Where(e => e.Grain == "ledger/t1").ToDictionary(e => e.Event);

        Assert.Empty(seen["training.logged"].Changes);
        Assert.Equal([new($"lines.{hours.Id}.is", "submitted", "verified")], seen["training.hours-verified"].Changes);
        Assert.Equal([new($"lines.{hours.Id}.hours", null, "6"), new($"lines.{hours.Id}.is", "verified", "credited")], seen["training.hours-credited"].Changes);
    }

    private static async Task<long> CorrectAsync(TrainingWorld world, Func<TeacherFacts, Func<string, Protected<string>>, TeacherFacts> change)
    {
        var views = await world.Host.App.Services.GetRequiredService<ViewHost>().OfAsync(People.Datong);
        var facts = views.Read<TeacherDirectory, TeacherFacts>(d => d.Find("t1")!.Facts);
        var vault = world.Host.App.Services.GetRequiredService<PersonVault>();
        await world.Host.OrderAsync(People.Datong, TeacherGrain.Kind, "t1", new RegisterTeacher(change(facts, text => vault.Seal(new(facts.Person), text)), null));
        return views.Cursor.Position;
    }

    private static async Task<IEnumerable<EventBody>> EventsAsync(TrainingWorld world, string role)
    {
        await world.Host.AdmitAsync(role, role, People.Datong);
        using var browser = await world.Host.SignInAsync(role);
        return (await browser.ReadAsync<EventsBody>($"/api/v1/{TrainingWorld.Scope}/events")).Events;
    }
}
