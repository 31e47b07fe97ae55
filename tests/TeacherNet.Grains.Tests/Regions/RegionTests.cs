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
        Wire.RoundTrips(new PolicyAdopted(1, new(2026, 3, 1), DefaultPolicy.Value));
    }
}
