using System.Collections.Immutable;
using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Rotation;

/// <summary>A year's rotation.</summary>
public abstract record Cycle
{
    private Cycle()
    {
    }

    /// <summary>Not opened.</summary>
    public sealed record Unopened : Cycle;

    /// <summary>Opened and not given up.</summary>
    /// <param name="Opened">As it was opened.</param>
    /// <param name="Phases">Where each phase stands, by code.</param>
    /// <param name="OrdersIssued">True once anything was ordered.</param>
    public sealed record Running(CycleOpened Opened, ImmutableDictionary<string, PhaseStanding> Phases, bool OrdersIssued) : Cycle
    {
        /// <summary>Digest of the eligibility notice published last, or null.</summary>
        public string? Eligibility { get; init; }

        /// <summary>The frozen rules.</summary>
        public Listed<PolicyRule> Rules => Opened.Rules;
    }

    /// <summary>Given up.</summary>
    /// <param name="Opened">As it was opened.</param>
    public sealed record Cancelled(CycleOpened Opened) : Cycle;
}

/// <summary>Where a phase stands, and until when it is planned (exclusive, local time).</summary>
public sealed record PhaseStanding(PhaseState State, DateTime Opens, DateTime Closes);

/// <summary>Where a phase stands.</summary>
public enum PhaseState
{
    /// <summary>Not begun.</summary>
    Ahead,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Over.</summary>
    Closed,
}
