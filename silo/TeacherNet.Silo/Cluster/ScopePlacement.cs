using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace TeacherNet.Silo.Cluster;

/// <summary>All grains of a scope on one silo, so that its commits meet in one committer and its wide turns find states in memory.</summary>
[Serializable, GenerateSerializer, Immutable, SuppressReferenceTracking]
internal sealed class ScopePlacement : PlacementStrategy;

/// <summary>Marks grains as placed by their scope.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ScopePlacementAttribute() : PlacementAttribute(new ScopePlacement());

/// <summary>Chooses the silo that weighs most for a scope: when one comes or goes, only the scopes it gains or had move.</summary>
internal sealed class ScopePlacementDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var scope = Addresses.GrainOf(target.GrainIdentity).Scope.Value;
        return Task.FromResult(context.GetCompatibleSilos(target).MaxBy(silo => Weight(scope, silo))!);
    }

    /// <summary>FNV-1a of scope and silo; the same on every silo, as string.GetHashCode is not.</summary>
    private static uint Weight(string scope, SiloAddress silo)
    {
        var hash = 2166136261u;
        foreach (var letter in silo.ToParsableString())
            hash = (hash ^ letter) * 16777619;
        foreach (var letter in scope)
            hash = (hash ^ letter) * 16777619;
        return hash ^ (hash >> 15);
    }
}
