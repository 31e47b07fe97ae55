using System.Collections.Immutable;

namespace TeacherNet.Grains.Regions;

/// <summary>Who a region is.</summary>
/// <param name="Name">Full name in Chinese: 大通回族土族自治县.</param>
/// <param name="ShortName">As reports call it: 大通县.</param>
/// <param name="Zone">IANA time zone of its days: <c>Asia/Shanghai</c>.</param>
/// <param name="Kind">One of <see cref="RegionKinds"/>.</param>
public sealed record RegionFacts(string Name, string ShortName, string Zone, string Kind);

/// <summary>Whose region it is.</summary>
public static class RegionKinds
{
    /// <summary>The bureau that runs this installation.</summary>
    public const string Own = "own";

    /// <summary>A partner of it.</summary>
    public const string Partner = "partner";
}

/// <summary>A region, the only grain of its kind in its scope.</summary>
public abstract record Region
{
    private Region()
    {
    }

    /// <summary>Not set up.</summary>
    public sealed record Unestablished : Region;

    /// <summary>Set up.</summary>
    /// <param name="Facts">Who it is.</param>
    /// <param name="Versions">Every policy adopted, first to last.</param>
    public sealed record Established(RegionFacts Facts, ImmutableArray<PolicyVersion> Versions) : Region;

    /// <summary>The policy in force: the last adopted, or the default one before any was.</summary>
    public Policy Policy => this is Established { Versions: [.., var last] } ? last.Policy : DefaultPolicy.Value;

    /// <summary>The policy for a school year, by the year in whose September it begins.</summary>
    public PolicyVersion PolicyFor(int schoolYear) => this is Established known ? known.Versions.For(schoolYear) : PolicyVersion.Default;
}
