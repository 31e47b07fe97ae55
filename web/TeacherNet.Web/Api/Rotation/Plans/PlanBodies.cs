using System.Collections.Immutable;
using TeacherNet.Grains.Plans;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>Asks for a plan of a scenario. What is left out is as the scenario has it; nothing is stored before the plan is adopted.</summary>
/// <param name="Plan">Random id of the computation.</param>
/// <param name="Limits">Limits in place of the scenario's.</param>
/// <param name="Forbidden">Moves forbidden in place of the scenario's; a teacher without a school is not moved at all (孕期等).</param>
/// <param name="Locked">Moves it must hold over those locked already.</param>
/// <param name="Repair">True to keep as much as can be of the moves that stand, after a withdrawal.</param>
public sealed record PlanOrderBody(Guid Plan, LimitsBody? Limits, ImmutableArray<ForbiddenBody>? Forbidden, ImmutableArray<PlaceBody>? Locked, bool? Repair);

/// <summary>What a scenario sets over the policy.</summary>
/// <param name="Values">Numbers by code: <c>R4</c>, <c>R5</c>, <c>R6</c>, <c>movers</c>, <c>school-out</c>, <c>school-in</c>, <c>floor</c>, <c>commute</c>.</param>
/// <param name="Schools">Numbers of single schools.</param>
/// <param name="Apart">Schools between which nobody is sent.</param>
public sealed record LimitsBody(ImmutableArray<LimitValueBody>? Values, ImmutableArray<SchoolLimitBody>? Schools, ImmutableArray<SchoolPairBody>? Apart);

/// <summary>A number in place of the policy's.</summary>
public sealed record LimitValueBody(string Code, decimal Value);

/// <summary>What one school may bear.</summary>
/// <param name="Closes">True to plan for a county without it.</param>
public sealed record SchoolLimitBody(string School, int? MostOut, int? MostIn, bool? Closes);

/// <summary>Two schools, by key.</summary>
public sealed record SchoolPairBody(string First, string Second);

/// <summary>A move no plan may hold.</summary>
/// <param name="School">Null for anywhere.</param>
public sealed record ForbiddenBody(string Teacher, string? School, string? Stage, string? Subject);

/// <summary>A number a plan goes by.</summary>
/// <param name="Code">As in <see cref="LimitsBody"/>.</param>
/// <param name="Value">In force for this scenario.</param>
/// <param name="Policy">As the policy has it; null where it follows from others.</param>
/// <param name="Least">Least it may be set to.</param>
/// <param name="Most">Most it may be set to.</param>
public sealed record LimitLineBody(string Code, decimal Value, decimal? Policy, decimal Least, decimal Most);

/// <summary>How a scenario is planned.</summary>
/// <param name="Revision">Changes with everything a computed plan depends on.</param>
/// <param name="Levels">What the moves that stand reach, level by level.</param>
/// <param name="Broken">The first hard rule that the moves that stand break, or null.</param>
/// <param name="Adopted">The computed plan it took over last, or null.</param>
/// <param name="IsByHand">Whether moves were changed by hand since.</param>
public sealed record PlanningBody(
    long Revision, ImmutableArray<LimitLineBody> Limits, ImmutableArray<SchoolLimitBody> Schools, ImmutableArray<SchoolPairBody> Apart, ImmutableArray<ForbiddenLineBody> Forbidden,
    ImmutableArray<long> Levels, string? Broken, ImmutableArray<Gauge> Gauges, ImmutableArray<BalanceLine> Balance, AdoptedBody? Adopted, bool IsByHand);

/// <summary>A forbidden move as shown.</summary>
public sealed record ForbiddenLineBody(string Teacher, string Name, string? School, string? SchoolName, string? Stage, string? Subject);

/// <summary>A computed plan as stored.</summary>
public sealed record AdoptedBody(string InputsHash, int PolicyVersion, string Solver, ImmutableArray<long> Levels, ImmutableArray<long> Bounds);

/// <summary>A plan being computed, or computed.</summary>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>proven</c>, <c>stopped</c>, <c>impossible</c> or <c>failed</c>.</param>
/// <param name="Level">The level being decided, from 0; in a repair the first one is the number of people changed.</param>
/// <param name="Levels">What the best plan known reaches; empty before any is.</param>
/// <param name="Bounds">The proven least of each level; null for one not looked at yet. Equal to the levels: no plan is better.</param>
/// <param name="Seconds">Time it took, or has taken so far.</param>
/// <param name="Revision">The scenario's when it was asked for; it can be adopted while the scenario still has it.</param>
/// <param name="Moves">The best plan known.</param>
/// <param name="Changed">Whose outcome differs from the scenario's moves.</param>
/// <param name="Unplaced">Who may move and does not, by reason.</param>
/// <param name="Conflict">Rules that cannot all hold, when there is no plan.</param>
public sealed record PlanRunBody(
    Guid Plan, string State, int Level, ImmutableArray<long> Levels, ImmutableArray<long?> Bounds, double Seconds, long Revision, ImmutableArray<PlanLineBody> Moves,
    ImmutableArray<PlanChangeBody> Changed, ImmutableArray<Gauge> Gauges, ImmutableArray<BalanceLine> Balance, ImmutableArray<UnplacedBody> Unplaced, ImmutableArray<PlanRuleBody> Conflict);

/// <summary>A move of a computed plan.</summary>
/// <param name="Move">The id it will have, or has.</param>
/// <param name="Standing"><c>duty</c>, <c>eligible</c> or <c>volunteer</c>.</param>
/// <param name="Wish">Rank of the wish it grants, from 1; null for none.</param>
public sealed record PlanLineBody(
    Guid Move, string Teacher, string Name, string Number, string From, string FromName, string To, string ToName, string Stage, string Subject, string Standing, int? Wish, long Kilometres,
    bool Backbone, bool Locked);

/// <summary>Somebody whose outcome differs: the school moved to before and now, null to stay.</summary>
public sealed record PlanChangeBody(string Teacher, string Name, string Number, string? Was, string? WasName, string? Is, string? IsName);

/// <summary>Who may move and does not.</summary>
/// <param name="Reason"><c>no-post</c>, <c>direction</c>, <c>too-far</c>, <c>forbidden</c>, <c>not-called</c>, <c>no-wishes</c>, or <c>not-best</c>: posts there are, and the best plan leaves the teacher.</param>
/// <param name="Count">How many.</param>
/// <param name="Teachers">Keys, the first hundred.</param>
public sealed record UnplacedBody(string Reason, int Count, ImmutableArray<string> Teachers);

/// <summary>A rule by what it bounds; whoever stands behind a lock or a pair is not told.</summary>
/// <param name="Kind"><c>floor</c>, <c>ceiling</c>, <c>max-out</c>, <c>max-in</c>, <c>limit</c>, <c>together</c> or <c>lock</c>.</param>
/// <param name="School">Name of the school it is about.</param>
/// <param name="Limit">Id of the limit.</param>
/// <param name="By">By how many teachers it would have to give way; null where it can only be given up, or none is asked.</param>
public sealed record PlanRuleBody(string Kind, string? School, string? Stage, string? Subject, string? Limit, long? By);
