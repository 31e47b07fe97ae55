using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

/// <summary>Long leaves, and the refinement of R1 that lets a policy leave them out of the years in one school.</summary>
public sealed class LongLeaveTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateOnly CutOff = new(2026, 8, 31);
    private static readonly Listed<PolicyRule> Rules = DefaultPolicy.Value.Rules;
    private static readonly Listed<PolicyRule> Strict =
        [.. Rules.Select(r => r.Code == "R1" ? r with { Choices = [.. r.Choices.Select(c => c.Name == "leave-counts" ? c with { Value = "false" } : c)] } : r)];

    private readonly World world = new(new(2026, 11, 22));

    public LongLeaveTests()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), null));
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
    }

    [Fact]
    public void Years_of_long_leave_count_unless_the_policy_says_otherwise()
    {
        var before = Years(Strict);

        world.Accept("teacher", "t", new RecordLongLeave(First, new(2023, 10, 1), new(2024, 6, 30)));

        Assert.Equal(before, Years(Rules));
        Assert.Equal(before - 1, Years(Strict));
        Assert.Contains("长假 1 学年不计", Assessment.Of(Strict, Facts(Strict), CutOff).Results.Single(r => r.Code == "R1").FactZh, StringComparison.Ordinal);
        Assert.DoesNotContain("长假", Assessment.Of(Rules, Facts(Rules), CutOff).Results.Single(r => r.Code == "R1").FactZh, StringComparison.Ordinal);

        Assert.Equal(1, world.Accept("teacher", "t", new StrikeLongLeave(First)));
        Assert.Equal(0, world.Accept("teacher", "t", new StrikeLongLeave(First)));
        Assert.Equal(before, Years(Strict));
        Assert.Empty(Entry().LongLeaves);
    }

    [Theory]
    [InlineData("2024-03-03", "2024-08-31", 0)]
    [InlineData("2024-03-02", "2024-08-31", 1)]
    [InlineData("2023-12-01", "2025-02-28", 1)]
    [InlineData("2023-09-01", "2025-08-31", 2)]
    [InlineData("2026-09-01", "2027-08-31", 0)]
    public void A_school_year_falls_out_by_half_a_year_of_leave_within_it(string from, string until, int uncounted) => Assert.Equal(
        uncounted, SameSchool.Uncounted(new(2019, 9, 1), CutOff, [new(First, Samples.Day(from), Samples.Day(until))], Strict.Find("R1")));

    [Fact]
    public void Refuses_days_that_cannot_be_and_leaves_at_one_time()
    {
        world.Accept("teacher", "t", new RecordLongLeave(First, new(2024, 1, 1), new(2024, 7, 31)));

        Assert.Equal(0, world.Accept("teacher", "t", new RecordLongLeave(First, new(2024, 1, 1), new(2024, 7, 31))));
        Assert.Equal("teacher.entry-id-taken", world.Ask("teacher", "t", new RecordLongLeave(First, new(2024, 1, 2), new(2024, 7, 31)))?.Code);
        Assert.Equal("teacher.long-leave-overlaps", world.Ask("teacher", "t", new RecordLongLeave(Second, new(2024, 7, 31), new(2024, 9, 1)))?.Code);
        Assert.Equal("teacher.long-leave-days", world.Ask("teacher", "t", new RecordLongLeave(Second, new(2025, 2, 1), new(2025, 1, 31)))?.Code);
        Assert.Equal("teacher.long-leave-days", world.Ask("teacher", "t", new RecordLongLeave(Second, new(2014, 1, 1), new(2019, 1, 2)))?.Code);
        Assert.Equal("teacher.long-leave-unknown", world.Ask("teacher", "t", new StrikeLongLeave(Second))?.Code);
        Assert.Equal([new LongLeave(First, new(2024, 1, 1), new(2024, 7, 31))], Entry().LongLeaves);
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(new RecordLongLeave(First, CutOff, CutOff));
        Wire.RoundTrips(new StrikeLongLeave(First));
        Wire.RoundTrips(new LongLeaveRecorded(First, CutOff, CutOff));
        Wire.RoundTrips(new LongLeaveStruck(First));
    }

    private int Years(Listed<PolicyRule> rules) => SameSchool.YearsOf(Entry(), rules.Find("R1"), CutOff, null);

    private CandidateFacts Facts(Listed<PolicyRule> rules) => CandidateFacts.Of((Teacher.Registered)world.State<Teacher>("teacher", "t"), rules);

    private DirectoryEntry Entry() => world.View<DirectoryView, TeacherDirectory>().Find("t")!;
}
