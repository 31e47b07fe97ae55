using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>One plan of a cycle.</summary>
public abstract record Scenario
{
    private Scenario()
    {
    }

    /// <summary>Not begun.</summary>
    public sealed record None : Scenario;

    /// <summary>Begun; a draft until there is a notice.</summary>
    /// <param name="Cycle">Key of the cycle.</param>
    /// <param name="Name">As coordinators call it.</param>
    /// <param name="Moves">By id; those rejected or dropped after publishing included.</param>
    /// <param name="Placed">The standing move of each teacher.</param>
    /// <param name="Approval">What the bureau's leaders said of it as it stands, or null.</param>
    /// <param name="Notice">The notice, or null for a draft.</param>
    /// <param name="Objections">By id.</param>
    /// <param name="Orders">By document number.</param>
    public sealed record Plan(
        string Cycle,
        string Name,
        ImmutableDictionary<Guid, PlannedMove> Moves,
        ImmutableDictionary<string, Guid> Placed,
        PlanApproval? Approval,
        Notice? Notice,
        ImmutableDictionary<Guid, Objection> Objections,
        ImmutableDictionary<string, Order> Orders) : Scenario
    {
        /// <summary>The computed plan it took over last, or null.</summary>
        public AdoptedPlan? Adopted { get; init; }

        /// <summary>True when moves were changed by hand since.</summary>
        public bool IsByHand { get; init; }

        /// <summary>Moves that no plan may hold.</summary>
        public ImmutableHashSet<ForbiddenMove> Forbidden { get; init; } = [];

        /// <summary>Envy accepted by name.</summary>
        public ImmutableHashSet<EnvyPair> AcceptedEnvy { get; init; } = [];

        /// <summary>Numbers set over the policy's.</summary>
        public PlanLimits Limits { get; init; } = PlanLimits.None;

        /// <summary>How often anything changed that a computed plan depends on.</summary>
        public long Revision { get; init; }

        /// <summary>True when an objection to the move is not decided yet.</summary>
        public bool IsHeld(Guid move) => Objections.Values.Any(o => o.Move == move && o.Upheld is null);
    }
}

/// <summary>What leaders said of a plan (审定): approved, or sent back for a reason that names nobody.</summary>
public sealed record PlanApproval(bool Given, string? Reason);

/// <summary>A notice: what was put up and for how long, both days inclusive.</summary>
public sealed record Notice(Guid Id, string Hash, DateOnly From, DateOnly Until)
{
    /// <summary>From 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Ids of the moves it lists, in order.</summary>
    public Listed<Guid> Rows { get; init; } = [];
}

/// <summary>An objection to a move; open while <paramref name="Upheld"/> is null.</summary>
public sealed record Objection(Guid Move, Protected<string> Text, bool? Upheld);

/// <summary>A batch of ordered moves.</summary>
public sealed record Order(DateOnly Effective, DateOnly? PlannedEnd, Listed<OrderedMove> Moves, bool TookEffect);
