using System.Diagnostics;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Regions;

/// <summary>A region: who it is, and its policy in versions that never change.</summary>
public sealed class RegionGrain : IDecider<Region, RegionCommand, RegionEvent>
{
    /// <inheritdoc/>
    public static string Kind => "region";

    /// <inheritdoc/>
    public static Region Initial => new Region.Unestablished();

    /// <summary>The region of a scope: its key is the same everywhere.</summary>
    public static GrainId Of(ScopeId scope) => new(scope, Kind, "region");

    /// <inheritdoc/>
    public static Decision<RegionEvent> Decide(Region state, RegionCommand command, Turn turn) => (state, command) switch
    {
        (_, EstablishRegion { Facts.Zone: "" }) => Refusal.Because("region.zone-missing", "zone"),
        (Region.Unestablished, EstablishRegion c) => [new RegionEstablished(c.Facts)],
        (Region.Established r, EstablishRegion c) => r.Facts == c.Facts ? [] : [new RegionFactsCorrected(c.Facts)],
        (Region.Unestablished, AdoptPolicy) => Refusal.Because("region.not-established"),
        (Region.Established { Versions: [.., var last] }, AdoptPolicy c) when last.Policy == c.Policy => [],
        (Region.Established, AdoptPolicy c) when Twice(c.Policy) is { } code => Refusal.Because("region.rule-twice", "policy").Given("rule", code),
        (Region.Established r, AdoptPolicy c) => [new PolicyAdopted(r.Versions.Length + 1, turn.Today, c.Policy)],
        (Region.Unestablished, RevisePolicy) => Refusal.Because("region.not-established"),
        (Region.Established, RevisePolicy c) when Twice(c.Policy) is { } code => Refusal.Because("region.rule-twice", "policy").Given("rule", code),
        (Region.Established r, RevisePolicy c) when r.PolicyFor(c.SchoolYear).Policy == c.Policy => [],
        (Region.Established r, RevisePolicy c) when c.Base != r.Versions.Length =>
            Refusal.Because("region.policy-changed", "base").Given("version", r.Versions.Length.ToString(CultureInfo.InvariantCulture)),
        (Region.Established r, RevisePolicy c) => [new PolicyRevised(r.Versions.Length + 1, c.SchoolYear, turn.Today, c.Policy, c.Reason)],
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Region Evolve(Region state, RegionEvent fact) => (state, fact) switch
    {
        (Region.Unestablished, RegionEstablished e) => new Region.Established(e.Facts, []),
        (Region.Established r, RegionFactsCorrected e) => r with { Facts = e.Facts },
        (Region.Established r, PolicyAdopted e) => r with { Versions = r.Versions.Add(new(e.Version, e.On, e.Policy)) },
        (Region.Established r, PolicyRevised e) => r with { Versions = r.Versions.Add(Version(e)) },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    internal static PolicyVersion Version(PolicyRevised fact) => new(fact.Version, fact.On, fact.Policy) { SchoolYear = fact.SchoolYear, Reason = fact.Reason };

    private static string? Twice(Policy policy) => policy.Rules.GroupBy(r => r.Code).FirstOrDefault(g => g.Count() > 1)?.Key;
}
