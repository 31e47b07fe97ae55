using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Policies;

/// <summary>A region's policy: every version with its rules, what a change of it would do, and the next version.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicy(this RouteGroupBuilder region)
    {
        var policy = region.MapGroup("/policy").WithTags("policy");
        policy.MapGet("", Read).Needs(AccessKind.Query, "policy").WithName("policy");
        policy.MapWorkbook("", Read, "policy", PolicyBooks.Rules).WithName("policyWorkbook");
        policy.MapGet("/what-if", Try).Needs(AccessKind.Query, "policy-what-if").WithName("policyWhatIf");
        policy.MapWorkbook("/what-if", Try, "policy-what-if", PolicyBooks.WhatIf).WithName("policyWhatIfWorkbook");
        policy.MapPost("/versions", ReviseAsync).NeedsCommand(typeof(RevisePolicy)).WithName("revisePolicy");
    }

    private static Results<Ok<PolicyBody>, ProblemResult> Read(ReadCall call, int? version) => call.Views.Read<RegionState, Results<Ok<PolicyBody>, ProblemResult>>(region =>
    {
        if (Find(region, version) is not { } shown)
            return Problems.Of("policy.no-such-version");
        var before = shown.Version == 0 ? shown : region.Versions.Take(shown.Version - 1).For(shown.SchoolYear ?? int.MaxValue);
        return TypedResults.Ok(new PolicyBody(
            shown.Version, region.Versions.Count, before.Version,
            [.. region.Versions.Select(v => Line(v, region)).Prepend(new(0, null, null, null, 0))],
            [.. shown.Policy.Rules.Select(r => Rule(r, before.Policy.Rule(r.Code), DefaultPolicy.Value.Rule(r.Code)))]));
    });

    /// <summary>Whom edits would reach; nothing is kept.</summary>
    private static Results<Ok<WhatIfBody>, ProblemResult> Try(ReadCall call, int? schoolYear, [FromQuery] string[]? set, [AsParameters] Paging paging)
    {
        var year = schoolYear ?? call.Today.Year;
        var region = call.Views.Read<RegionState, (PolicyVersion Was, Policy? Becomes, Refusal? Refusal)>(state =>
        {
            var was = state.Versions.For(year);
            var (becomes, refusal) = PolicyEdits.Apply(was.Policy, PolicyEditText.All(set));
            return (was, becomes, refusal);
        });
        if (region.Becomes is not { } changed)
            return Problems.Of(region.Refusal!);
        var (skip, take) = paging.Span(most: 200);
        var lastDays = call.Views.Read<SchoolList, Dictionary<string, DateOnly>>(s => s.LastDays());
        return TypedResults.Ok(call.Views.Read<TeacherDirectory, RotationState, WhatIfBody>((directory, rotation) =>
            PolicyTrial.Of(directory, rotation.OfYear(year).FirstOrDefault(), region.Was, changed, year, call.Today, lastDays).Body(skip, take)));
    }

    private static async Task<Results<CommandDone, ProblemResult>> ReviseAsync(CommandCall call, RevisePolicyBody body)
    {
        var reading = new FormReading();
        var reason = reading.Reason(body.Reason);
        if (body.SchoolYear is < 2000 or > 2100)
            reading.Refuse("cycle.school-year", "schoolYear");
        if (reading.Objection is { } wrong)
            return Problems.Of(wrong);
        var (policy, refusal) = PolicyEdits.Apply(
            call.Views.Read<RegionState, Policy>(r => r.Versions.For(body.SchoolYear).Policy),
            [.. (body.Edits.IsDefault ? [] : body.Edits).Select(e => new PolicyEdit(e.Rule, e.Part, e.Value))]);
        return policy is null
            ? Problems.Of(refusal!)
            : await call.AskAsync(RegionGrain.Kind, RegionGrain.Of(call.Scope).Key, new RevisePolicy(body.Base, body.SchoolYear, policy, reason));
    }

    private static PolicyVersion? Find(RegionState region, int? version) =>
        version is null ? region.InForce() : version == 0 ? PolicyVersion.Default : region.Versions.FirstOrDefault(v => v.Version == version);

    private static PolicyVersionBody Line(PolicyVersion version, RegionState region)
    {
        var before = region.Versions.Take(version.Version - 1).For(version.SchoolYear ?? int.MaxValue);
        return new(version.Version, version.AdoptedOn, version.SchoolYear, version.Reason, PolicyEdits.Between(before.Policy, version.Policy).Count());
    }

    private static PolicyRuleBody Rule(PolicyRule rule, PolicyRule? before, PolicyRule? standard) => new(
        rule.Code, rule.Zh, rule.En, rule.Source, rule.Population, rule.Denominator, rule.Threshold, rule.Unit, rule.Comparison, rule.Hard, rule.EffectiveFrom,
        [.. PolicyParts.Of(rule).Select(p => new PolicyPartBody(
            p.Name, p.Zh, p.En, p.Kind.ToString().ToLowerInvariant(), PolicyParts.Value(rule, p.Name),
            before is null ? null : PolicyParts.Value(before, p.Name), standard is null ? null : PolicyParts.Value(standard, p.Name),
            [.. p.Options.Select(o => new PolicyOptionBody(o.Code, o.Zh, o.En))]))]);
}

/// <summary>A version of the policy with its rules.</summary>
/// <param name="Version">The one shown; 0 is the default the county starts from.</param>
/// <param name="Latest">The last adopted, 0 before any was: what a change names as its base.</param>
/// <param name="Before">The version it is compared with.</param>
/// <param name="Versions">All of them, oldest first.</param>
/// <param name="Rules">The rules of the version shown.</param>
public sealed record PolicyBody(int Version, int Latest, int Before, ImmutableArray<PolicyVersionBody> Versions, ImmutableArray<PolicyRuleBody> Rules);

/// <summary>A version in the list of them.</summary>
/// <param name="Version">Its number.</param>
/// <param name="AdoptedOn">The day; null for the default policy.</param>
/// <param name="SchoolYear">The first school year it is for, by the year in whose September it begins; null for every year.</param>
/// <param name="Reason">Why, where somebody said so.</param>
/// <param name="Changes">How many parts differ from the version before for that year.</param>
public sealed record PolicyVersionBody(int Version, DateOnly? AdoptedOn, int? SchoolYear, string? Reason, int Changes);

/// <summary>A rule.</summary>
/// <param name="Code">R1, R2 …</param>
/// <param name="Population">Whom it speaks of, in Chinese.</param>
/// <param name="Denominator">What a share is of, in Chinese.</param>
/// <param name="Parts">What the county may set.</param>
public sealed record PolicyRuleBody(
    string Code, string Zh, string En, string Source, string Population, string? Denominator, decimal? Threshold, string? Unit, string Comparison, bool Hard,
    DateOnly? EffectiveFrom, ImmutableArray<PolicyPartBody> Parts);

/// <summary>A part of a rule.</summary>
/// <param name="Name">As an edit names it.</param>
/// <param name="Kind"><c>number</c>, <c>switch</c>, <c>one</c>, <c>many</c>, <c>codes</c>, <c>day</c>, <c>monthday</c> or <c>text</c>.</param>
/// <param name="Value">As set, as text.</param>
/// <param name="Before">As set in the version before; null where the rule was not there.</param>
/// <param name="Default">As the default policy has it; null where it has no such rule.</param>
/// <param name="Options">The codes to choose from.</param>
public sealed record PolicyPartBody(string Name, string Zh, string En, string Kind, string Value, string? Before, string? Default, ImmutableArray<PolicyOptionBody> Options);

/// <summary>A code to choose.</summary>
public sealed record PolicyOptionBody(string Code, string Zh, string En);

/// <summary>Changes the policy for a school year and those after it.</summary>
/// <param name="Base">The latest version seen.</param>
/// <param name="SchoolYear">The year in whose September the first school year begins.</param>
/// <param name="Edits">What to set, starting from the policy for that year.</param>
/// <param name="Reason">Why; names nobody.</param>
public sealed record RevisePolicyBody(int Base, int SchoolYear, ImmutableArray<PolicyEditBody> Edits, string? Reason);

/// <summary>One part of one rule to set.</summary>
public sealed record PolicyEditBody(string Rule, string Part, string Value);
