using System.Net.Http.Json;
using TeacherNet.Web.Api.Activities;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Cli;

/// <summary>The scripted exchange day, held in the program itself.</summary>
public sealed class DemoDayTests
{
    private const string Exchange = "/api/v1/partnership/yuhuatai~datong";
    private const string Own = "/api/v1/region/datong";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_two_lessons_an_activity_sixty_check_ins_and_a_drop_each_time()
    {
        await using var host = ChildHost.Prepare();
        await host.StartAsync(Cancel);
        using var browser = await SignInAsync(host);

        for (var time = 1; time <= 2; time++)
        {
            Assert.True(await host.RunAsync(Cancel, "demo-day", "--url", host.Url, "--speed", "1000") == 0, host.Said);

            var activities = await ActivitiesAsync(browser);
            Assert.Equal([.. Enumerable.Repeat(("finished", 60), time)], activities.Select(a => (a.State, a.Present)));
            var lessons = await LessonsAsync(browser);
            Assert.Equal([.. Enumerable.Repeat("ended", 2 * time)], lessons.Select(l => l.Phase));
            Assert.Equal(time, lessons.Sum(l => l.Ends.Sum(e => e.Drops)));
        }
    }

    [Fact]
    public async Task Leaves_nothing_going_on_when_it_is_stopped()
    {
        await using var host = ChildHost.Prepare();
        await host.StartAsync(Cancel);
        using var browser = await SignInAsync(host);

        Assert.Equal(2, await host.RunAndInterruptAsync("the lesson starts", Cancel, "demo-day", "--url", host.Url, "--speed", "10"));

        Assert.Equal(["finished"], (await ActivitiesAsync(browser)).Select(a => a.State));
        Assert.Equal(["cancelled", "ended"], (await LessonsAsync(browser)).Select(l => l.Phase).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Refuses_in_both_languages_where_there_is_no_demonstration()
    {
        await using var server = await RunningHost.StartAsync();
        await using var nobody = ChildHost.Prepare();

        Assert.Equal(2, await nobody.RunAsync(Cancel, "demo-day", "--url", nobody.Url));
        Assert.Equal(2, await nobody.RunAsync(Cancel, "demo-day", "--url", server.Client.BaseAddress!.ToString()));

        Assert.Contains("没有服务器应答", nobody.Said, StringComparison.Ordinal);
        Assert.Contains("No server answers", nobody.Said, StringComparison.Ordinal);
        Assert.Contains("它不是演示", nobody.Said, StringComparison.Ordinal);
        Assert.Contains("it is no demonstration", nobody.Said, StringComparison.Ordinal);
    }

    // Its activities are numbered YS….
    private static async Task<ActivityBody[]> ActivitiesAsync(HttpClient browser) =>
        [.. (await browser.GetFromJsonAsync<ActivityListBody>($"{Exchange}/activities?q=YS&size=500", Cancel))!.Rows];

    private static async Task<LessonBody[]> LessonsAsync(HttpClient browser) =>
    [
        .. (await browser.GetFromJsonAsync<LessonListBody>($"{Exchange}/lessons", Cancel))!.Rows,
        .. (await browser.GetFromJsonAsync<LessonListBody>($"{Own}/lessons", Cancel))!.Rows,
    ];

    private static async Task<HttpClient> SignInAsync(ChildHost host)
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = new(host.Url) };
        using var answer = await browser.PostAsJsonAsync("/api/v1/session", new SignInBody("coordinator", ChildHost.Password), Cancel);
        answer.EnsureSuccessStatusCode();
        return browser;
    }
}
