using System.Diagnostics;
using System.Text.Json.Serialization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>The partnership of two regions; the one of its scope has the key <see cref="Key"/>.</summary>
public sealed class PartnershipGrain : IDecider<Partnership, PartnershipCommand, PartnershipEvent>
{
    /// <summary>The key of the scope's only partnership.</summary>
    public const string Key = "partnership";

    /// <inheritdoc/>
    public static string Kind => "partnership";

    /// <inheritdoc/>
    public static Partnership Initial => new Partnership.Unfounded();

    /// <inheritdoc/>
    public static Decision<PartnershipEvent> Decide(Partnership state, PartnershipCommand command, Turn turn) => (state, command) switch
    {
        (Partnership.Unfounded, FoundPartnership c) => [new PartnershipFounded(c.Facts)],
        (Partnership.Founded s, FoundPartnership c) when s.Facts == c.Facts => [],
        (Partnership.Founded, FoundPartnership) => Refusal.Because("partnership.already-founded"),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Partnership Evolve(Partnership state, PartnershipEvent fact) => (state, fact) switch
    {
        (Partnership.Unfounded, PartnershipFounded e) => new Partnership.Founded(e.Facts),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };
}

/// <summary>An order to a partnership.</summary>
public abstract record PartnershipCommand : ICommand;

/// <summary>Found the partnership.</summary>
[StoredAs("partnership.found-it", 1)]
public sealed record FoundPartnership(PartnershipFacts Facts) : PartnershipCommand;

/// <summary>A fact about a partnership.</summary>
public abstract record PartnershipEvent : IEvent;

/// <summary>The partnership was founded.</summary>
[StoredAs("partnership.founded", 1)]
public sealed record PartnershipFounded(PartnershipFacts Facts) : PartnershipEvent;

/// <summary>The wire form of the partnership's commands and events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FoundPartnership))]
[JsonSerializable(typeof(PartnershipFounded))]
public sealed partial class PartnershipJson : JsonSerializerContext;
