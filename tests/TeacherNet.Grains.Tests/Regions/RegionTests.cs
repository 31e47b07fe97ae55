using TeacherNet.Grains.Regions;
using Xunit;

namespace TeacherNet.Grains.Tests.Regions;

public sealed class RegionTests
{
    private static readonly RegionFacts Datong = new("大通回族土族自治县", "大通县", "Asia/Shanghai", RegionKinds.Own);

    private readonly World world = new(new(2026, 3, 1));

    [Fact]
    public void Is_set_up_once_and_corrected_in_place()
    {
        Assert.Equal(1, world.Accept("region", "region", new EstablishRegion(Datong)));
        Assert.Equal(0, world.Accept("region", "region", new EstablishRegion(Datong)));
        Assert.Equal(1, world.Accept("region", "region", new EstablishRegion(Datong with { ShortName = "大通" })));
        Assert.Equal("region.zone-missing", world.Ask("region", "region", new EstablishRegion(Datong with { Zone = "" }))?.Code);
    }

    [Fact]
    public void Numbers_policies_and_never_adopts_the_one_in_force_again()
    {
        Assert.Equal("region.not-established", world.Ask("region", "region", new AdoptPolicy(DefaultPolicy.Value))?.Code);
        world.Accept("region", "region", new EstablishRegion(Datong));
        var nine = new Policy([.. DefaultPolicy.Value.Rules.Select(r => r.Code == "R1" ? r with { Threshold = 9 } : r)], DefaultPolicy.Value.Retirement);

        Assert.Equal(1, world.Accept("region", "region", new AdoptPolicy(DefaultPolicy.Value)));
        Assert.Equal(0, world.Accept("region", "region", new AdoptPolicy(DefaultPolicy.Value)));
        Assert.Equal(1, world.Accept("region", "region", new AdoptPolicy(nine)));
        Assert.Equal("region.rule-twice", world.Ask("region", "region", new AdoptPolicy(new([nine.Rules[0], nine.Rules[0]], [])))?.Code);

        var region = world.View<RegionView, RegionState>();
        Assert.Equal([1, 2], region.Versions.Select(v => v.Version));
        Assert.Equal(9, region.InForce().Policy.Rule("R1")?.Threshold);
        Assert.Equal(6, region.Versions[0].Policy.Rule("R1")?.Threshold);
        Assert.Equal(9, world.State<Region>("region", "region").Policy.Rule("R1")?.Threshold);
    }

    [Fact]
    public void A_revision_is_for_its_school_year_and_those_after_it()
    {
        world.Accept("region", "region", new EstablishRegion(Datong));
        var nine = Edited(DefaultPolicy.Value, new PolicyEdit("R1", "threshold", "9"));

        Assert.Equal(1, world.Accept("region", "region", new RevisePolicy(0, 2027, nine, "试点方案")));
        Assert.Equal("region.policy-changed", world.Ask("region", "region", new RevisePolicy(0, 2027, Edited(nine, new PolicyEdit("R1", "threshold", "8")), "试点方案"))?.Code);
        Assert.Equal(0, world.Accept("region", "region", new RevisePolicy(1, 2028, nine, "照旧")));

        var region = world.State<Region>("region", "region");
        Assert.Equal((0, 6m), (region.PolicyFor(2026).Version, region.PolicyFor(2026).Policy.Rule("R1")!.Threshold));
        Assert.Equal((1, 9m), (region.PolicyFor(2027).Version, region.PolicyFor(2027).Policy.Rule("R1")!.Threshold));
        Assert.Equal((2027, "试点方案"), (world.View<RegionView, RegionState>().Versions[0].SchoolYear, world.View<RegionView, RegionState>().Versions[0].Reason));
    }

    [Theory]
    [InlineData("R99", "threshold", "9", "policy.no-such-rule")]
    [InlineData("R1", "colour", "9", "policy.no-such-part")]
    [InlineData("R12", "threshold", "9", "policy.no-such-part")]
    [InlineData("R1", "threshold", "six", "policy.value-invalid")]
    [InlineData("R1", "threshold", "-1", "policy.value-invalid")]
    [InlineData("R4", "threshold", "101", "policy.value-invalid")]
    [InlineData("R4", "denominator", "everybody", "policy.value-invalid")]
    [InlineData("R4", "forms", "F01,F99", "policy.value-invalid")]
    [InlineData("R1", "cut-off", "02-30", "policy.value-invalid")]
    [InlineData("R1", "campus-counts", "yes", "policy.value-invalid")]
    [InlineData("R2", "term-years", "0", "policy.value-invalid")]
    [InlineData("R3", "threshold", "8000", "policy.value-invalid")]
    [InlineData("R16", "cycle-start", "12", "policy.value-invalid")]
    [InlineData("R25", "check-ins", "30,9999999", "policy.value-invalid")]
    [InlineData("R26", "holidays-2027", "0501..05-05", "policy.value-invalid")]
    [InlineData("R26", "holidays-2027", "05-05..05-01", "policy.value-invalid")]
    [InlineData("R26", "workdays-2027", "没有", "policy.value-invalid")]
    [InlineData("R1", "effective-from", "9999-12-31", "policy.value-invalid")]
    public void Refuses_an_edit_that_does_not_fit(string rule, string part, string value, string code)
    {
        var (policy, refusal) = PolicyEdits.Apply(DefaultPolicy.Value, [new("R1", "threshold", "9"), new(rule, part, value)]);
        Assert.Null(policy);
        Assert.Equal((code, value), (refusal?.Code, refusal?.Facts["value"]));
    }

    [Fact]
    public void Every_part_of_the_default_policy_can_be_set_to_what_it_is()
    {
        var edits = DefaultPolicy.Value.Rules.SelectMany(r => PolicyParts.Of(r).Select(p => new PolicyEdit(r.Code, p.Name, PolicyParts.Value(r, p.Name)))).ToList();

        Assert.Equal(DefaultPolicy.Value, Edited(DefaultPolicy.Value, [.. edits]));
        Assert.DoesNotContain(DefaultPolicy.Value.Rules.SelectMany(PolicyParts.Of), p => p.Zh == p.Name);
    }

    [Fact]
    public void The_edits_between_two_policies_make_one_of_the_other()
    {
        PolicyEdit[] edits = [new("R1", "threshold", "9"), new("R4", "denominator", "eligible-town-strong"), new("R11", "hard", "true"), new("R15", "effective-from", "2026-09-01")];
        var changed = Edited(DefaultPolicy.Value, edits);

        Assert.Equal(edits, PolicyEdits.Between(DefaultPolicy.Value, changed).OrderBy(e => Array.FindIndex(edits, x => x.Rule == e.Rule)));
        Assert.Equal(DefaultPolicy.Value, Edited(changed, [.. PolicyEdits.Between(changed, DefaultPolicy.Value)]));
    }

    [Fact]
    public void The_default_policy_names_every_rule_once_with_its_source()
    {
        var codes = DefaultPolicy.Value.Rules.Select(r => r.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
        Assert.Subset(codes.ToHashSet(), Enumerable.Range(1, 23).Select(n => FormattableString.Invariant($"R{n}")).Append("R3a").ToHashSet());
        Assert.All(DefaultPolicy.Value.Rules, r => Assert.NotEmpty(r.Source));
    }

    [Theory]
    [InlineData("1964-12-31", true, false, "2024-12-31")]
    [InlineData("1965-01-15", true, false, "2025-02-15")]
    [InlineData("1965-05-01", true, false, "2025-07-01")]
    [InlineData("1976-08-31", true, true, "2039-07-31")]
    [InlineData("1976-09-01", true, false, "2039-09-01")]
    [InlineData("1970-01-01", false, false, "2025-02-01")]
    [InlineData("1985-05-02", false, false, "2043-05-02")]
    [InlineData("1985-05-02", false, true, "2048-05-02")]
    public void Retires_by_the_phased_table(string birth, bool isMale, bool isSenior, string on) =>
        Assert.Equal(Samples.Day(on), Retirement.On(DefaultPolicy.Value, Samples.Day(birth), isMale, isSenior));

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(new EstablishRegion(Datong));
        Wire.RoundTrips(new AdoptPolicy(DefaultPolicy.Value));
        Wire.RoundTrips(new RegionEstablished(Datong));
        Wire.RoundTrips(new RegionFactsCorrected(Datong));
        Wire.RoundTrips(new RevisePolicy(0, 2026, DefaultPolicy.Value, "试点"));
        Wire.RoundTrips(new PolicyRevised(1, 2026, new(2026, 3, 1), DefaultPolicy.Value, "试点"));
        Wire.RoundTrips(new PolicyAdopted(1, new(2026, 3, 1), DefaultPolicy.Value));
    }

    private static Policy Edited(Policy policy, params PolicyEdit[] edits) =>
        PolicyEdits.Apply(policy, edits) is { Policy: { } changed } ? changed : throw new InvalidOperationException("An edit was refused.");
}
