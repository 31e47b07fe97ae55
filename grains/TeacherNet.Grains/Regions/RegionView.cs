using TeacherNet.Kernel;

namespace TeacherNet.Grains.Regions;

/// <summary>The region and its policies, as pages show them.</summary>
public sealed class RegionState
{
    /// <summary>Who it is; null before it is set up.</summary>
    public RegionFacts? Facts { get; set; }

    /// <summary>Every policy adopted, first to last.</summary>
    public List<PolicyVersion> Versions { get; set; } = [];

    /// <summary>The policy in force.</summary>
    public PolicyVersion InForce() => Versions is [.., var last] ? last : PolicyVersion.Default;
}

/// <summary>The region and its policies.</summary>
public sealed class RegionView : IView<RegionState>
{
    /// <inheritdoc/>
    public static string Name => "region";

    /// <inheritdoc/>
    public static int Version => 2;

    /// <inheritdoc/>
    public static RegionState Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(RegionState state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case RegionEstablished e:
                state.Facts = e.Facts;
                break;
            case RegionFactsCorrected e:
                state.Facts = e.Facts;
                break;
            case PolicyAdopted e:
                state.Versions.Add(new(e.Version, e.On, e.Policy));
                break;
            case PolicyRevised e:
                state.Versions.Add(RegionGrain.Version(e));
                break;
        }
    }
}
