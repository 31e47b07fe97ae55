using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Eligibility;

public sealed class AssessmentTests
{
    private static readonly DateOnly CutOff = new(2026, 8, 31);
    private static readonly Listed<PolicyRule> Rules = DefaultPolicy.Value.Rules;
    private static readonly CandidateFacts Settled = new("primary", "public", null, null, new(2015, 9, 1), new(2007, 8, 1), new(2043, 5, 2), false, null, null);

    [Theory]
    [InlineData("2020-09-01", 6)]
    [InlineData("2020-09-20", 6)]
    [InlineData("2020-10-01", 5)]
    [InlineData("2020-02-01", 6)]
    [InlineData("2026-09-01", 0)]
    public void Counts_school_years_to_the_cut_off(string since, int years) => Assert.Equal(years, SameSchool.Years(Samples.Day(since), CutOff));

    [Fact]
    public void A_school_year_counts_when_it_is_over() => Assert.Equal(5, SameSchool.Years(new(2020, 9, 1), new(2026, 8, 30)));

    [Fact]
    public void Six_years_make_it_a_duty_and_five_do_not()
    {
        Assert.Equal(Standings.Duty, Standing(Settled with { SameSchoolSince = new(2020, 9, 1) }));
        Assert.Equal(Standings.Eligible, Standing(Settled with { SameSchoolSince = new(2020, 10, 1) }));
        Assert.Equal("2020-10 到校，至 2026-08-31 满 5 学年", Result(Settled with { SameSchoolSince = new(2020, 10, 1) }, "R1").FactZh);
    }

    [Fact]
    public void Speaks_of_established_teachers_of_the_compulsory_stages_only()
    {
        Assert.Equal(Standings.NotEligible, Standing(Settled with { Stage = "senior" }));
        Assert.Equal(Standings.NotEligible, Standing(Settled with { Establishment = "recorded" }));
    }

    [Fact]
    public void A_principal_moves_after_two_terms_and_not_by_years_in_school()
    {
        var principal = Settled with { Duty = "vice-principal", DutySince = new(2021, 9, 1) };

        Assert.Equal(RuleOutcomes.NotApplicable, Result(principal, "R1").Outcome);
        Assert.Equal((RuleOutcomes.Fail, Standings.Eligible), (Result(principal, "R2").Outcome, Standing(principal)));
        Assert.Equal(Standings.Duty, Standing(principal with { DutySince = new(2020, 9, 1) }));
        Assert.Equal(RuleOutcomes.Fail, Result(principal with { DutySince = new(2014, 9, 1), SameSchoolSince = new(2024, 9, 1) }, "R2").Outcome);
    }

    [Fact]
    public void Near_retirement_is_exempt_and_unknown_is_said()
    {
        Assert.Equal(Standings.Exempt, Standing(Settled with { RetiresOn = new(2031, 8, 31) }));
        Assert.Equal(Standings.Duty, Standing(Settled with { RetiresOn = new(2031, 9, 1) }));
        Assert.Equal(RuleOutcomes.NotApplicable, Result(Settled with { RetiresOn = null }, "R3").Outcome);
    }

    [Fact]
    public void An_exemption_holds_on_the_day_moves_take_effect()
    {
        Assert.Equal(Standings.Exempt, Standing(Settled with { IsExempt = true, ExemptFrom = new(2026, 1, 10), ExemptUntil = new(2026, 10, 31) }));
        Assert.Equal(Standings.Duty, Standing(Settled with { IsExempt = true, ExemptFrom = new(2023, 9, 1), ExemptUntil = new(2026, 8, 31) }));
        Assert.Equal(Standings.Exempt, Standing(Settled with { IsExempt = true }));
    }

    [Fact]
    public void A_special_post_binds_for_three_years()
    {
        Assert.Equal(Standings.Exempt, Standing(Settled with { Establishment = "special-post", StartedWork = new(2024, 8, 1) }));
        Assert.Equal(RuleOutcomes.Pass, Result(Settled with { Establishment = "special-post", StartedWork = new(2015, 8, 1) }, "R8a").Outcome);
        Assert.Equal(RuleOutcomes.NotApplicable, Result(Settled, "R8a").Outcome);
    }

    [Fact]
    public void A_county_that_asks_nine_years_gets_nine()
    {
        Listed<PolicyRule> nine = [.. Rules.Select(r => r.Code == "R1" ? r with { Threshold = 9 } : r)];

        Assert.Equal(Standings.Eligible, Assessment.Of(nine, Settled with { SameSchoolSince = new(2018, 9, 1) }, CutOff).Standing);
    }

    [Fact]
    public void Another_campus_does_not_break_service_but_an_exchange_does_unless_the_policy_says_otherwise()
    {
        Posting At(string school, string? campus, int from, int? until, string kind) => new(
            new(school, campus, "primary", "art"), new(from, 9, 1), until is { } u ? new(u, 8, 31) : null, kind, null, null, null);
        Posting[] postings =
        [
            At("a", "east", 2012, 2015, PostingKinds.Origin), At("a", "west", 2015, 2019, PostingKinds.Origin),
            At("b", null, 2019, 2020, PostingKinds.Exchange), At("a", "west", 2020, null, PostingKinds.Origin),
        ];
        var rule = Rules.Find("R1")!;
        var counting = rule with { Choices = [.. rule.Choices.Select(c => c.Name == "exchange-counts" ? c with { Value = "true" } : c)] };
        var strict = counting with { Choices = [.. counting.Choices.Where(c => c.Name != "campus-counts")] };

        Assert.Equal(new(2020, 9, 1), SameSchool.Since([.. postings], rule));
        Assert.Equal(new(2012, 9, 1), SameSchool.Since([.. postings], counting));
        Assert.Equal(new(2015, 9, 1), SameSchool.Since([.. postings], strict));
    }

    [Fact]
    public void Service_goes_on_after_a_merger_unless_the_policy_says_otherwise_and_never_after_a_move_by_order()
    {
        Posting At(string school, int from, int? until, Guid? move = null) => new(
            new(school, null, "primary", "art"), new(from, 9, 1), until is { } u ? new(u, 8, 31) : null, PostingKinds.Origin, move, null, null);
        var rule = Rules.Find("R1")!;
        var strict = rule with { Choices = [.. rule.Choices.Select(c => c.Name == "merger-counts" ? c with { Value = "false" } : c)] };
        var closed = new Dictionary<string, DateOnly> { ["old"] = new(2022, 8, 31) };
        Posting[] merged = [At("old", 2014, 2022), At("new", 2022, null)];

        Assert.Equal(new(2014, 9, 1), SameSchool.Since([.. merged], rule, closed));
        Assert.Equal(new(2022, 9, 1), SameSchool.Since([.. merged], strict, closed));
        Assert.Equal(new(2022, 9, 1), SameSchool.Since([.. merged], rule, new Dictionary<string, DateOnly> { ["old"] = new(2024, 8, 31) }));
        Assert.Equal(new(2022, 9, 1), SameSchool.Since([At("old", 2014, 2022), At("new", 2022, null, Guid.NewGuid())], rule, closed));
    }

    [Fact]
    public void Who_left_and_came_back_to_the_same_school_begins_anew()
    {
        Posting At(DateOnly from, DateOnly? until) => new(new("a", null, "primary", "art"), from, until, PostingKinds.Origin, null, null, null);
        var rule = Rules.Find("R1")!;

        Assert.Equal(new(2025, 9, 1), SameSchool.Since([At(new(2012, 9, 1), new(2022, 8, 31)), At(new(2025, 9, 1), null)], rule));
        Assert.Equal(new(2012, 9, 1), SameSchool.Since([At(new(2012, 9, 1), new(2025, 7, 10)), At(new(2025, 9, 1), null)], rule));
    }

    [Fact]
    public void A_secondment_and_a_year_of_support_elsewhere_count_as_the_policy_says()
    {
        Posting At(string school, int from, int? until, string kind) => new(
            new(school, null, "primary", "art"), new(from, 9, 1), until is { } u ? new(u, 8, 31) : null, kind, null, null, null);
        Posting[] Away(string kind) => [At("a", 2015, 2022, PostingKinds.Origin), At("b", 2022, 2023, kind), At("a", 2023, null, PostingKinds.Origin)];
        var rule = Rules.Find("R1")!;
        PolicyRule Counting(string choice) => rule with { Choices = [.. rule.Choices.Select(c => c.Name == choice ? c with { Value = "true" } : c)] };

        Assert.Equal(new(2023, 9, 1), SameSchool.Since([.. Away(PostingKinds.Secondment)], rule));
        Assert.Equal(new(2015, 9, 1), SameSchool.Since([.. Away(PostingKinds.Secondment)], Counting("secondment-counts")));
        Assert.Equal(new(2023, 9, 1), SameSchool.Since([.. Away(PostingKinds.Exchange)], Counting("secondment-counts")));
        Assert.Equal(new(2015, 9, 1), SameSchool.Since([.. Away(PostingKinds.Exchange)], Counting("exchange-counts")));
    }

    [Fact]
    public void Reads_the_facts_of_a_teacher_on_the_roster()
    {
        var world = new World(new(2026, 3, 1));
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher() with { Exemption = new(OpenReveal.Seal("illness"), null, null, CutOff) }, null));

        var facts = CandidateFacts.Of((Teacher.Registered)world.State<Teacher>("teacher", "t"), Rules);

        Assert.Equal(new("primary", "public", null, null, new(2019, 9, 1), new(2007, 8, 1), new(2043, 5, 2), true, null, CutOff), facts);
        Assert.Equal(Standings.Duty, Standing(facts));
    }

    [Fact]
    public void Direction_passes_outwards_or_to_a_weaker_or_managed_school()
    {
        var rule = Rules.Find("R11")!;
        var town = Samples.School("A", "town");

        Assert.Equal(RuleOutcomes.Pass, Direction.Of(rule, town, Samples.School("B", "village")).Outcome);
        Assert.Equal(RuleOutcomes.Fail, Direction.Of(rule, town, Samples.School("B", "city")).Outcome);
        Assert.Equal(RuleOutcomes.Pass, Direction.Of(rule, town, Samples.School("B", "town") with { Strength = "weak" }).Outcome);
        Assert.Equal(RuleOutcomes.Pass, Direction.Of(rule, town, Samples.School("B", "town") with { ManagedBy = "A" }).Outcome);
    }

    [Fact]
    public void Longer_service_never_turns_a_duty_back() => Prop.ForAll<PositiveInt, PositiveInt>((a, b) =>
    {
        var (earlier, later) = (CutOff.AddDays(-Math.Max(a.Get, b.Get) * 40), CutOff.AddDays(-Math.Min(a.Get, b.Get) * 40));
        return Standing(Settled with { SameSchoolSince = later }) != Standings.Duty || Standing(Settled with { SameSchoolSince = earlier }) == Standings.Duty;
    }).QuickCheckThrowOnFailure();

    private static string Standing(CandidateFacts facts) => Assessment.Of(Rules, facts, CutOff).Standing;

    private static RuleResult Result(CandidateFacts facts, string code) => Assessment.Of(Rules, facts, CutOff).Results.Single(r => r.Code == code);
}
