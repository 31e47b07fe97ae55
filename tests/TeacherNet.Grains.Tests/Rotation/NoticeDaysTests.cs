using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class NoticeDaysTests
{
    private readonly County county = new();

    public NoticeDaysTests()
    {
        county.Candidate("t", 0);
        county.Place(1, "t", 0, 1);
    }

    private World World => county.World;

    [Fact]
    public void A_notice_lies_neither_in_the_past_nor_years_ahead()
    {
        county.Approve();
        Assert.Equal(("scenario.notice-begins-in-the-past", "2026-03-02"), Publish(World.Today.AddDays(-1), World.Today.AddDays(6)));
        Assert.Equal(("scenario.notice-begins-in-the-past", "2026-03-02"), Publish(default, default));
        Assert.Equal(("scenario.notice-ends-too-late", "2027-03-02"), Publish(World.Today, World.Today.AddYears(1).AddDays(1)));
        Assert.Equal(("scenario.notice-ends-too-late", "2027-03-02"), Publish(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Null(Publish(World.Today, World.Today.AddYears(1)));

        (string, string?)? Publish(DateOnly from, DateOnly until) => World.Ask("scenario", "plan", new PublishScenario("c", County.Move(900), from, until)) is { } no
            ? (no.Code, no.Facts.GetValueOrDefault("today") ?? no.Facts.GetValueOrDefault("latest"))
            : null;
    }

    [Fact]
    public void Orders_take_effect_on_a_day_that_can_be_meant()
    {
        county.Publish();
        foreach (var day in (DateOnly[])[default, World.Today.AddYears(-1).AddDays(-1), World.Today.AddYears(2).AddDays(1), DateOnly.MaxValue])
            Assert.Equal("scenario.effective-out-of-range", World.Ask("scenario", "plan", new OrderMoves("c", "教字1号", day, null))?.Code);
        county.Order(effective: World.Today.AddYears(-1));
    }

    [Fact]
    public void Days_are_counted_to_the_end_of_the_calendar_and_no_further()
    {
        var days = WorkingDays.Of([]);
        var friday = new DateOnly(9999, 12, 31);
        Assert.Equal((1, 0), (days.Between(friday, friday), days.Between(friday, friday.AddDays(-1))));
        Assert.Equal(friday, days.Last(friday, 5));
    }
}
