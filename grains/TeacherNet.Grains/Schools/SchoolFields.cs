using System.Collections.Immutable;

namespace TeacherNet.Grains.Schools;

/// <summary>The facts of a school that can be corrected one by one. The code is what the school is known by and is not among them.</summary>
public static class SchoolFields
{
    private static readonly ImmutableArray<Field> All =
    [
        new("name", f => f.Name, (into, from) => into with { Name = from.Name }),
        new("formerNames", f => f.FormerNames, (into, from) => into with { FormerNames = from.FormerNames }),
        new("kind", f => f.Kind, (into, from) => into with { Kind = from.Kind }),
        new("stages", f => f.Stages, (into, from) => into with { Stages = from.Stages }),
        new("location", f => f.Location, (into, from) => into with { Location = from.Location }),
        new("strength", f => f.Strength, (into, from) => into with { Strength = from.Strength }),
        new("township", f => f.Township, (into, from) => into with { Township = from.Township }),
        new("longitude", f => f.Longitude, (into, from) => into with { Longitude = from.Longitude }),
        new("latitude", f => f.Latitude, (into, from) => into with { Latitude = from.Latitude }),
        new("pupils", f => f.Pupils, (into, from) => into with { Pupils = from.Pupils }),
        new("campuses", f => f.Campuses, (into, from) => into with { Campuses = from.Campuses }),
        new("managedBy", f => f.ManagedBy, (into, from) => into with { ManagedBy = from.ManagedBy }),
    ];

    /// <summary>Names of the fields in which two sets of facts differ.</summary>
    public static Listed<string> Differing(SchoolFacts one, SchoolFacts other) =>
        [.. All.Where(f => !Equals(f.Get(one), f.Get(other))).Select(f => f.Name)];

    internal static bool Has(string name) => All.Any(f => f.Name == name);

    /// <summary>Facts with the named fields taken from others.</summary>
    public static SchoolFacts Merge(SchoolFacts into, SchoolFacts from, Listed<string> names) =>
        All.Where(f => names.Contains(f.Name)).Aggregate(into, (facts, f) => f.Take(facts, from));

    private sealed record Field(string Name, Func<SchoolFacts, object?> Get, Func<SchoolFacts, SchoolFacts, SchoolFacts> Take);
}
