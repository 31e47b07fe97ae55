using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Eligibility;

/// <summary>Ten teachers whose points were counted by hand from the scale's lines, before the program was asked.</summary>
public sealed class PointScaleTests
{
    private static readonly DateOnly CutOff = new(2026, 8, 31);
    private static readonly Listed<PolicyRule> Rules = DefaultPolicy.Value.Rules;
    private static readonly PointFacts Nobody = new(0, "T0", false, 0, null, null, 0, 0);

    [Fact]
    public void Ten_teachers_match_the_count_by_hand()
    {
        (PointFacts Facts, (string Code, int Units)[] Corrected, int Points)[] teachers =
        [
            (Nobody, [], 0),
            (Nobody with { YearsHere = 6, Title = "T3", YearsInWork = 12 }, [], 60 + 20 + 12),
            (Nobody with { YearsHere = 11, Title = "T4", YearsInWork = 24, Honour = "backbone", HonourLevel = "county" }, [], 100 + 30 + 24 + 10),
            (Nobody with { YearsHere = 3, Title = "T2", ClassTeacher = true, RuralYears = 3, YearsInWork = 5 }, [], 30 + 10 + 15 + 45 + 5),
            (Nobody with { YearsHere = 8, Title = "T5", YearsInWork = 35, Honour = "special-grade", HonourLevel = "nation" }, [], 80 + 40 + 30 + 40),
            (Nobody with { YearsHere = 2, Title = "T1", RuralYears = 7, YearsInWork = 9, SecondSubjects = 2 }, [], 20 + 0 + 90 + 9 + 10),
            (Nobody with { YearsHere = 5, Title = "T3", YearsInWork = 10, Honour = "none-such", HonourLevel = "city" }, [], 50 + 20 + 10),
            (Nobody with { YearsHere = 7, Title = "T3", YearsInWork = 15, SecondSubjects = 3 }, [("S8", 1)], 70 + 20 + 15 + 10 + 50),
            (Nobody with { YearsHere = 6, Title = "T3", ClassTeacher = true, YearsInWork = 18 }, [("S9", 5)], 60 + 20 + 15 + 18 + 60),
            (Nobody with { YearsHere = 6, Title = "T3", RuralYears = 1, YearsInWork = 20 }, [("S4", 4), ("S1", 5)], 50 + 20 + 60 + 20),
        ];

        Assert.Equal(teachers.Select(t => t.Points), teachers.Select(t => PointScale.Total(Lines(t.Facts, t.Corrected))));
    }

    [Fact]
    public void Every_line_names_the_fact_it_counts()
    {
        var lines = Lines(Nobody with { YearsHere = 6, Title = "T3", Honour = "backbone", HonourLevel = "city" }, [("S8", 1)]);

        Assert.Equal(["在现学校满 6 学年", "一级教师", "不是班主任", "在乡村学校累计满 0 学年", "市级", "参加工作满 0 年", "兼教 0 门", "异议成立，更正计 1", "尚无核定的证明"], lines.Select(l => l.FactZh));
    }

    [Fact]
    public void A_county_changes_points_and_caps_without_a_program()
    {
        Listed<PolicyRule> rules =
        [
            .. Rules.Select(r => r.Code != "S1" ? r : r with { Choices = [.. r.Choices.Select(c => c.Name switch { "points" => c with { Value = "7" }, "cap" => c with { Value = "30" }, _ => c })] }),
        ];

        Assert.Equal([21, 30], ((int[])[3, 5]).Select(years => PointScale.Of(rules, Nobody with { YearsHere = years }, CorrectedUnits([]))[0].Points));
    }

    [Fact]
    public void A_policy_without_a_scale_gives_no_points() =>
        Assert.Empty(PointScale.Of([.. Rules.Where(r => r.Choice("scale") is null)], Nobody with { YearsHere = 9 }, CorrectedUnits([])));

    [Fact]
    public void Rural_service_adds_up_over_schools_and_loses_no_year_between_them()
    {
        Posting[] postings =
        [
            At("village", new(2012, 9, 1), new(2014, 2, 10)), At("remote", new(2014, 2, 11), new(2015, 8, 31)),
            At("town", new(2015, 9, 1), new(2020, 8, 31)), At("village", new(2020, 9, 1), new(2021, 8, 31)), At("town", new(2021, 9, 1), null),
        ];

        var facts = PointFacts.Of(Samples.Teacher(), [.. postings], new(2021, 9, 1), CutOff, s => s != "town");

        Assert.Equal((4, 5), (facts.RuralYears, facts.YearsHere));
    }

    [Theory]
    [InlineData("2022-08-31", "2025-09-01", 3)]
    [InlineData("2022-07-01", "2022-09-01", 6)]
    [InlineData("2022-06-30", "2022-09-02", 5)]
    public void Time_out_of_service_is_no_rural_service_but_a_summer_is(string until, string again, int years)
    {
        Posting[] postings = [At("village", new(2020, 9, 1), Samples.Day(until)), At("remote", Samples.Day(again), null)];

        Assert.Equal(years, PointFacts.Of(Samples.Teacher(), [.. postings], new(2022, 9, 1), CutOff, _ => true).RuralYears);
    }

    [Theory]
    [InlineData("2006-09-01", 20)]
    [InlineData("2006-09-02", 19)]
    [InlineData("2026-09-01", 0)]
    public void Work_counts_in_full_years(string started, int years) =>
        Assert.Equal(years, PointFacts.Of(Samples.Teacher() with { StartedWork = Samples.Day(started) }, [], CutOff, CutOff, _ => false).YearsInWork);

    private static Posting At(string school, DateOnly from, DateOnly? until) => new(new(school, null, "primary", "art"), from, until, PostingKinds.Origin, null, null, null);

    private static Listed<PointLine> Lines(PointFacts facts, (string Code, int Units)[] corrected) => PointScale.Of(Rules, facts, CorrectedUnits(corrected));

    private static Dictionary<string, int> CorrectedUnits((string Code, int Units)[] corrected) => corrected.ToDictionary(c => c.Code, c => c.Units);
}
