using System.Text.Json;
using TeacherNet.Web.Api.Lessons;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Exchanges;

public sealed class SharedLessonTests(ExchangeHost exchange) : IClassFixture<ExchangeHost>
{
    private const string Lessons = $"{ExchangeHost.Path}/lessons";

    [Fact]
    public async Task Holds_the_minutes_an_end_was_connected_through_a_drop_and_return()
    {
        var lesson = await TimetableAsync("lesson-1");
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/speaker/check");
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/e1/check");
        await exchange.Partner.DoAsync(HttpMethod.Post, $"{lesson}/start");
        exchange.Time.Advance(TimeSpan.FromMinutes(12));
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/e1/drop");
        exchange.Time.Advance(TimeSpan.FromMinutes(5));
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/e1/return");
        exchange.Time.Advance(TimeSpan.FromMinutes(23));
        var ended = await exchange.Partner.DoAsync(HttpMethod.Post, $"{lesson}/end");

        var body = Assert.Single((await exchange.Partner.ReadAsync<LessonListBody>($"{Lessons}?phase=ended", ended)).Rows, l => l.Key == "lesson-1");
        var end = Assert.Single(body.Ends);
        Assert.Equal((35, 1, true), (end.Minutes, end.Drops, end.Held));
        Assert.Equal("lesson.ended", await exchange.Datong.RefusalAsync(HttpMethod.Post, $"{lesson}/ends/e1/drop"));
    }

    [Fact]
    public async Task Drops_an_end_that_falls_silent_and_takes_it_back_when_it_is_heard()
    {
        var lesson = await TimetableAsync("lesson-2");
        using var teacher = await exchange.TeacherSignedInAsync("far-end", (await exchange.TeacherAsync("datong", 3)).Key);
        var watch = exchange.Service<LessonWatch>();
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/speaker/check");
        Assert.Equal(["e1"], (await BeatAsync(teacher, lesson)).Own);
        await exchange.Partner.DoAsync(HttpMethod.Post, $"{lesson}/start");
        Assert.True((await BeatAsync(teacher, lesson)).Ends.Single().Up);

        exchange.Time.Advance(TimeSpan.FromSeconds(10));
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.True((await EndAsync(teacher, lesson)).Up);
        exchange.Time.Advance(TimeSpan.FromSeconds(1));
        await watch.LookAsync(TestContext.Current.CancellationToken);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        exchange.Time.Advance(TimeSpan.FromSeconds(49));
        var back = (await BeatAsync(teacher, lesson)).Ends.Single();

        Assert.Equal((true, 11, 1), (back.Up, back.HeldSeconds, back.Drops));
    }

    [Fact]
    public async Task Lets_a_teacher_hold_no_other_end_and_run_no_lesson()
    {
        var lesson = await TimetableAsync("lesson-3");
        using var other = await exchange.TeacherSignedInAsync("other", (await exchange.TeacherAsync("datong", 9)).Key);

        Assert.Equal("access.denied", await other.RefusalAsync(HttpMethod.Post, $"{lesson}/ends/e1/alive"));
        Assert.Equal("access.denied", await other.RefusalAsync(HttpMethod.Post, $"{lesson}/ends/e1/drop"));
        Assert.Equal("access.denied", await other.RefusalAsync(HttpMethod.Post, $"{lesson}/start"));
        Assert.Empty((await other.ReadAsync<LessonListBody>(Lessons)).Rows);
    }

    [Fact]
    public async Task Shows_the_lesson_live_with_the_state_of_both_ends()
    {
        var lesson = await TimetableAsync("lesson-4");
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/speaker/check");
        await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/e1/check");
        await exchange.Partner.DoAsync(HttpMethod.Post, $"{lesson}/start");
        var dropped = await exchange.Datong.DoAsync(HttpMethod.Post, $"{lesson}/ends/e1/drop");
        await exchange.Partner.ReadAsync<LessonListBody>(Lessons, dropped);

        var live = (await exchange.Partner.ReadAsync<JsonElement>($"{ExchangeHost.Path}/live/exchange")).GetProperty("document");
        var shown = live.GetProperty("lessons").GetProperty("items").GetProperty("llesson-4");

        Assert.True(shown.GetProperty("speakerUp").GetBoolean());
        Assert.False(shown.GetProperty("ends").GetProperty("items").GetProperty("ee1").GetProperty("up").GetBoolean());
        Assert.Contains(live.GetProperty("pairs").GetProperty("items").EnumerateObject(), p => p.Value.GetProperty("live").GetBoolean());
    }

    private async Task<string> TimetableAsync(string key)
    {
        var (speaker, far) = (await exchange.TeacherAsync("yuhuatai", 0), await exchange.TeacherAsync("datong", 3));
        await exchange.Partner.DoAsync(HttpMethod.Put, $"{ExchangeHost.Path}/pairings/{await exchange.PairingAsync()}/lessons/{key}", new TimetableLessonBody(
            "圆的面积", "synchronous", "mathematics", "六年级", speaker.Facts.StaffNumber, new(2026, 3, 2, 9, 0, 0), 40,
            [new("e1", far.Post.School, "六（1）班", far.Facts.StaffNumber)]));
        return $"{Lessons}/{key}";
    }

    private static async Task<LessonBody> BeatAsync(HttpClient teacher, string lesson)
    {
        using var answer = await teacher.OrderAsync(HttpMethod.Post, $"{lesson}/ends/e1/alive");
        return JsonSerializer.Deserialize<LessonBody>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
    }

    private static async Task<LessonEndBody> EndAsync(HttpClient teacher, string lesson) => (await teacher.ReadAsync<LessonBody>($"{lesson}/ends/e1")).Ends.Single();
}
