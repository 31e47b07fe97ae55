using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Regions;
using Xunit;

namespace TeacherNet.Grains.Tests.Regions;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.Of(DefaultPolicy.Value.Rules);

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-06-13", false)]
    [InlineData("2027-02-08", false)]
    [InlineData("2027-02-09", true)]
    public void Offices_work_by_the_table(string day, bool works) => Assert.Equal(works, Days.Contains(Samples.Day(day)));

    [Theory]
    [InlineData("2026-03-02", "2026-03-06")]
    [InlineData("2026-03-04", "2026-03-10")]
    [InlineData("2026-03-07", "2026-03-13")]
    [InlineData("2026-09-28", "2026-10-09")]
    [InlineData("2026-02-12", "2026-02-25")]
    public void Five_working_days_are_over_on(string from, string last) => Assert.Equal(Samples.Day(last), Days.Last(Samples.Day(from), Days.NoticeDays));

    [Fact]
    public void A_table_without_days_worked_in_exchange_is_statutory_alone()
    {
        Assert.Equal([2026, 2027], Days.Years);
        Assert.Equal([2027], Days.StatutoryYears);
        Assert.Contains("国务院办公厅", Days.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_county_changes_the_table_by_its_policy()
    {
        var rules = DefaultPolicy.Value.Rules.Select(r => r.Code == WorkingDays.Rule ? r with { Threshold = 7, Choices = [new("holidays-2026", "03-03"), new("workdays-2026", "03-07, nonsense")] } : r);
        var days = WorkingDays.Of([.. rules]);
        Assert.Equal((7, false, true), (days.NoticeDays, days.Contains(new(2026, 3, 3)), days.Contains(new(2026, 3, 7))));
    }

    [Fact]
    public void The_last_day_is_the_first_with_so_many_working_days() => Prop.ForAll(
        Gen.Choose(0, 800).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (start, count) =>
        {
            var from = new DateOnly(2025, 12, 1).AddDays(start);
            var last = Days.Last(from, count);
            return Days.Between(from, last) == count && Days.Contains(last) && Days.Between(from, last.AddDays(-1)) == count - 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Working_days_add_up() => Prop.ForAll(
        Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (start, one, two) =>
        {
            var from = new DateOnly(2026, 1, 1).AddDays(start);
            var (middle, until) = (from.AddDays(one), from.AddDays(one + two));
            return Days.Between(from, until) == Days.Between(from, middle) + Days.Between(middle.AddDays(1), until);
        }).QuickCheckThrowOnFailure();
}
