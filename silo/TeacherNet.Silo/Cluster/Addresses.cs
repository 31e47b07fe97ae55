using System.Collections.Frozen;
using System.Reflection;
using TeacherNet.Kernel;
using GrainId = TeacherNet.Kernel.GrainId;

namespace TeacherNet.Silo.Cluster;

/// <summary>Our addresses as Orleans', and back: <c>teacher/region/datong/4f1c…</c>.</summary>
internal static class Addresses
{
    /// <summary>The Orleans type of kinds without one of their own; their keys begin with the kind.</summary>
    public const string AnyKind = "turn";

    /// <summary>The kinds with an Orleans type of their own.</summary>
    public static FrozenSet<string> Named { get; } = typeof(TurnGrain).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(TurnGrain)))
        .Select(t => t.GetCustomAttribute<GrainTypeAttribute>(inherit: false)!.GetGrainType(null!, t).ToString()!)
        .ToFrozenSet();

    /// <summary>Where Orleans has a grain.</summary>
    public static Orleans.Runtime.GrainId Of(GrainId grain) => Named.Contains(grain.Kind)
        ? Orleans.Runtime.GrainId.Create(grain.Kind, $"{grain.Scope.Value}/{grain.Key}")
        : Orleans.Runtime.GrainId.Create(AnyKind, $"{grain.Kind}/{grain.Scope.Value}/{grain.Key}");

    /// <summary>The grain Orleans has there.</summary>
    public static GrainId GrainOf(Orleans.Runtime.GrainId address)
    {
        var kind = address.Type.ToString()!;
        var parts = address.Key.ToString()!.Split('/');
        return new(new ScopeId($"{parts[^3]}/{parts[^2]}"), kind == AnyKind ? parts[0] : kind, parts[^1]);
    }
}
