using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Lessons;
using TeacherNet.Grains.Tests.Exchanges;
using Xunit;

namespace TeacherNet.Grains.Tests.Lessons;

public sealed class LessonGrainTests
{
    private readonly World world = Exchange.World();

    internal static LessonPlan Plan(params ReadOnlySpan<string> ends)
    {
        var local = new DateTime(2025, 11, 21, 12, 0, 0);
        return new(
            Exchange.Pair, "分数的初步认识", "delivery", "数学", "四年级", Exchange.First(), Exchange.Person(1, Exchange.First(), "李明"),
            ends.Length == 0 ? [new("e1", Exchange.Second(), "四（2）班", Exchange.Person(2))] : [.. ends.ToArray().Select(e => new ReceivingEnd(e, Exchange.Second(), e, null))],
            local, new(local, TimeSpan.FromHours(8)), 40);
    }

    [Fact]
    public void Counts_the_minutes_an_end_was_connected()
    {
        Live();
        At(10, new DropEnd("e1"));
        At(15, new ResumeEnd("e1"));
        At(40, new EndLesson());

        Assert.Equal([new EndHeld("e1", 35, 1)], world.State<Lesson.Ended>("lesson", "l1").Held);
    }

    [Fact]
    public void Nobody_receives_while_the_speaker_is_cut()
    {
        Live();
        At(5, new DropEnd("speaker"));
        At(25, new ResumeEnd("speaker"));
        At(40, new EndLesson());

        Assert.Equal([new EndHeld("e1", 20, 0)], world.State<Lesson.Ended>("lesson", "l1").Held);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void Is_held_from_sixty_per_cent_of_the_planned_minutes(int minutes, bool held) => Assert.Equal(held, LessonPolicy.IsHeld(minutes, 40));

    [Fact]
    public void Refuses_to_start_before_both_ends_are_checked()
    {
        world.Accept("lesson", "l1", new TimetableLesson(Plan()));
        world.Accept("lesson", "l1", new CheckEnd("e1"));

        Assert.Equal("lesson.ends-not-checked", world.Ask("lesson", "l1", new StartLesson())?.Code);
    }

    [Fact]
    public void A_class_that_was_not_checked_joins_late()
    {
        Live("e1", "e2");
        At(20, new ResumeEnd("e2"));
        At(40, new EndLesson());

        Assert.Equal([new EndHeld("e1", 40, 0), new EndHeld("e2", 20, 0)], world.State<Lesson.Ended>("lesson", "l1").Held);
    }

    [Fact]
    public void Is_missed_only_after_its_time()
    {
        world.Accept("lesson", "l1", new TimetableLesson(Plan()));
        world.Clock = new(3, 59);
        Assert.Equal("lesson.not-due", world.Ask("lesson", "l1", new MissLesson())?.Code);

        world.Clock = new(4, 0);
        world.Accept("lesson", "l1", new MissLesson());

        Assert.Equal("lesson.missed", world.Ask("lesson", "l1", new StartLesson())?.Code);
    }

    [Fact]
    public void Refuses_an_end_named_twice() =>
        Assert.Equal("lesson.end-twice", world.Ask("lesson", "l1", new TimetableLesson(Plan("e1", "e1")))?.Code);

    [Fact]
    public void Refuses_a_group_s_lesson_in_a_partnership() =>
        Assert.Equal("lesson.held-for-another-scope", world.Ask("lesson", "l1", new TimetableLesson(Plan() with { HeldFor = new(HeldFor.Group, "g") }))?.Code);

    [Fact]
    public void Refuses_an_end_that_is_none_of_the_lesson()
    {
        Live();

        Assert.Equal("lesson.no-such-end", world.Ask("lesson", "l1", new DropEnd("e9"))?.Code);
    }

    [Fact]
    public void In_any_script_minutes_stay_within_the_time_passed_and_equal_a_count_second_by_second() => Prop.ForAll<int, byte[]>((seed, script) =>
    {
        var random = new System.Random(seed);
        var story = Exchange.World();
        var (seconds, held, up) = (0, new int[3], new[] { true, true, true });
        story.Accept("lesson", "l1", new TimetableLesson(Plan("e1", "e2")));
        foreach (var end in (string[])["speaker", "e1", "e2"]) story.Accept("lesson", "l1", new CheckEnd(end));
        story.Accept("lesson", "l1", new StartLesson());
        foreach (var step in script.Append((byte)0))
        {
            var passed = random.Next(600);
            for (var end = 1; end < 3; end++) held[end] += up[0] && up[end] ? passed : 0;
            story.Clock = new TimeOnly(4, 0).Add(TimeSpan.FromSeconds(seconds += passed));
            var (at, name) = (step % 3, step % 3 == 0 ? "speaker" : $"e{step % 3}");
            up[at] = step % 2 == 1;
            LessonCommand command = up[at] ? new ResumeEnd(name) : new DropEnd(name);
            story.Accept("lesson", "l1", command);
            if (story.Accept("lesson", "l1", command) != 0) return false;
        }

        story.Accept("lesson", "l1", new EndLesson());
        foreach (var recorded in story.Log) Wire.RoundTrips(recorded.Event);
        var ended = story.State<Lesson.Ended>("lesson", "l1").Held;
        return ended.All(e => e.Minutes * 60 <= seconds) && ended.Select(e => e.Minutes).SequenceEqual([held[1] / 60, held[2] / 60]);
    }).QuickCheckThrowOnFailure();

    private void Live(params ReadOnlySpan<string> ends)
    {
        world.Accept("lesson", "l1", new TimetableLesson(Plan(ends)));
        world.Accept("lesson", "l1", new CheckEnd("speaker"));
        world.Accept("lesson", "l1", new CheckEnd("e1"));
        world.Accept("lesson", "l1", new StartLesson());
    }

    private void At(int minute, LessonCommand command)
    {
        world.Clock = new TimeOnly(4, 0).AddMinutes(minute);
        world.Accept("lesson", "l1", command);
    }
}
