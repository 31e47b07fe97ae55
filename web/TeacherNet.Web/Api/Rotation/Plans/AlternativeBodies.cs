using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>What could be chosen instead, best first.</summary>
/// <param name="IsComplete">False when time ran out before every row was proven.</param>
public sealed record AlternativesBody(ImmutableArray<AlternativeBody> Rows, bool IsComplete);

/// <summary>One outcome of one teacher and what choosing it makes of the best plan.</summary>
/// <param name="School">Null: the teacher stays.</param>
/// <param name="IsPlanned">Whether the plan has it so.</param>
/// <param name="Levels">What the best plan with it reaches; null when no plan is left.</param>
/// <param name="Delta">The difference to the plan, level by level; null when no plan is left.</param>
/// <param name="Changed">How many people have another outcome in that plan, the teacher among them.</param>
/// <param name="IsProven">Whether these are the exact numbers; otherwise the best found in time.</param>
/// <param name="Wish">Rank of the wish it grants, from 1.</param>
public sealed record AlternativeBody(
    string Teacher, string Name, string Number, string? School, string? SchoolName, string? Stage, string? Subject, bool IsPlanned, ImmutableArray<long>? Levels,
    ImmutableArray<long>? Delta, int Changed, bool IsProven, int? Wish, long? Kilometres);

/// <summary>Why a plan has it so for one teacher, in rules and counts, never in another person's reasons.</summary>
/// <param name="Outcome"><c>moves</c>, <c>stays</c>, or <c>outside</c> for who takes no part.</param>
/// <param name="Reason">Why there is no move: as in the unplaced of a plan; null for who moves or takes no part.</param>
/// <param name="Standing">Duty, eligible, volunteer, exempt or not-eligible; null before an assessment.</param>
/// <param name="Rules">Each rule with its fact and outcome.</param>
/// <param name="Instead">What the opposite would make of the plan: staying for who moves, the first wish or nearest post for who stays.</param>
/// <param name="Change">The smallest change that gives the first wish; null when it is given, there is none, or time ran out.</param>
public sealed record PlanReasonBody(
    string Teacher, string Name, string Number, string Outcome, string? School, string? SchoolName, string? Reason, string? Standing, ImmutableArray<RuleResultBody> Rules,
    int? Wish, AlternativeBody? Instead, PlanGrantBody? Change, bool IsComplete);

/// <summary>A change that gives a teacher a post; no part of it can be left out.</summary>
/// <param name="Loosened">Rules that give way; empty when only other things are worth more.</param>
/// <param name="IsLocked">Whether a lock is part of it.</param>
/// <param name="Delta">What it does to the levels.</param>
/// <param name="Changed">How many people have another outcome then.</param>
public sealed record PlanGrantBody(string School, string SchoolName, string Stage, string Subject, ImmutableArray<PlanRuleBody> Loosened, bool IsLocked, ImmutableArray<long> Delta, int Changed);
