using System.Collections.Immutable;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Eligibility;

/// <summary>What the rules need to know of a person. Nothing here is personal but derived from what is.</summary>
/// <param name="Stage">Stage taught.</param>
/// <param name="Establishment">How employed.</param>
/// <param name="Duty">Office held.</param>
/// <param name="DutySince">Since when.</param>
/// <param name="SameSchoolSince">First day of unbroken service in the present school, as the policy counts it.</param>
/// <param name="StartedWork">First day of work.</param>
/// <param name="RetiresOn">Retirement date; null when unknown.</param>
/// <param name="IsExempt">Whether an exemption is on record at all.</param>
/// <param name="ExemptFrom">Its first day; null for open.</param>
/// <param name="ExemptUntil">Its last day; null for open.</param>
public sealed record CandidateFacts(
    string Stage, string Establishment, string? Duty, DateOnly? DutySince, DateOnly SameSchoolSince, DateOnly? StartedWork,
    DateOnly? RetiresOn, bool IsExempt, DateOnly? ExemptFrom, DateOnly? ExemptUntil)
{
    /// <summary>Long leaves, oldest first.</summary>
    public Listed<LongLeave> LongLeaves { get; init; } = [];

    /// <summary>The facts of a teacher on the roster, with service counted as rule R1 says.</summary>
    /// <param name="teacher">The teacher.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="lastDays">Last days of schools that closed, by key; null when none is known.</param>
    public static CandidateFacts Of(Teacher.Registered teacher, Listed<PolicyRule> rules, IReadOnlyDictionary<string, DateOnly>? lastDays = null) =>
        Of(teacher.Facts, teacher.Postings, rules, lastDays) with { LongLeaves = teacher.LongLeaves };

    /// <summary>The facts of a teacher in a directory.</summary>
    public static CandidateFacts Of(DirectoryEntry teacher, Listed<PolicyRule> rules, IReadOnlyDictionary<string, DateOnly>? lastDays = null) =>
        Of(teacher.Facts, teacher.Postings, rules, lastDays) with { LongLeaves = teacher.LongLeaves };

    /// <summary>As <see cref="Of(Teacher.Registered, Listed{PolicyRule}, IReadOnlyDictionary{string, DateOnly})"/>, from what a directory keeps.</summary>
    public static CandidateFacts Of(TeacherFacts facts, ImmutableArray<Posting> postings, Listed<PolicyRule> rules, IReadOnlyDictionary<string, DateOnly>? lastDays = null) => new(
        facts.Post.Stage, facts.Establishment, facts.Duty, facts.DutySince, SameSchool.Since(postings, rules.Find("R1"), lastDays), facts.StartedWork,
        facts.RetiresOn, facts.Exemption is not null, facts.Exemption?.From, facts.Exemption?.Until);
}
