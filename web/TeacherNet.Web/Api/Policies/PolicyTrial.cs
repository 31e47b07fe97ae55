using System.Collections.Immutable;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Policies;

/// <summary>A change of policy tried on everybody in service and on the quotas of the year; nothing is kept.</summary>
internal sealed record PolicyTrial(PolicyVersion Was, int SchoolYear, PolicyEffect Effect, ImmutableArray<QuotaTrialBody> Quotas, TeacherDirectory Directory)
{
    public static PolicyTrial Of(TeacherDirectory directory, CycleEntry? cycle, PolicyVersion was, Policy becomes, int year, DateOnly today, IReadOnlyDictionary<string, DateOnly> lastDays)
    {
        var (cutOff, cutOffAfter) = (cycle?.CutOff ?? was.Policy.CutOff(year), becomes.CutOff(year));
        var people = directory.ByKey.Values.Where(t => t.ServesUntil(cutOff, today)).OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal).ToList();
        return new(
            was, year, PolicyEffect.Of(was.Policy.Rules, becomes.Rules, people, cutOff, cycle is null || was.Policy.CutOff(year) != cutOffAfter ? cutOffAfter : cutOff, lastDays),
            cycle is null ? [] : [.. Quota(cycle, was.Policy, becomes)], directory);
    }

    public WhatIfBody Body(int skip, int take) => new(
        Was.Version, SchoolYear,
        [.. Effect.Before.Keys.Union(Effect.After.Keys).Select(s => new StandingCountBody(s, Effect.Before.GetValueOrDefault(s), Effect.After.GetValueOrDefault(s)))],
        Quotas, Effect.Changed.Length,
        [.. Effect.Changed.Skip(skip).Take(take).Select(c => new StandingChangeBody(
            c.Person.Key, c.Person.Name, c.Person.Facts.StaffNumber, Directory.SchoolName(c.Person.Post.School), c.Person.Post.Stage, c.Person.Post.Subject, c.Before, c.After,
            [.. c.Because.Select(r => new ChangeReasonBody(r.Code, r.FactZh, r.FactEn))]))]);

    // Populations are those of the last assessment: a rule's number changes what is required of them.
    private static IEnumerable<QuotaTrialBody> Quota(CycleEntry cycle, Policy was, Policy becomes) =>
        from code in (string[])[Grains.Rotation.Quotas.Share, Grains.Rotation.Quotas.Backbone]
        let before = was.Rule(code)
        let after = becomes.Rule(code)
        where before is not null && after is not null && before != after
        select new QuotaTrialBody(code, after.Zh, after.En, Side(cycle, before), Side(cycle, after));

    private static QuotaSideBody Side(CycleEntry cycle, PolicyRule rule)
    {
        var denominator = rule.Choice("denominator") ?? "eligible";
        int? population = denominator == "rotated" ? null : Grains.Rotation.Quotas.Population(cycle, rule);
        return new(rule.Threshold ?? 0, denominator, population, population is { } of ? (int)Math.Ceiling(of * (rule.Threshold ?? 0) / 100) : null);
    }
}

/// <summary>What a change of policy would do.</summary>
/// <param name="Base">The version the edits were made on.</param>
/// <param name="SchoolYear">The year it was tried on.</param>
/// <param name="Standings">People by standing before and after.</param>
/// <param name="Quotas">Quotas whose rule changes, when the year has a cycle.</param>
/// <param name="Total">Whose standing changes.</param>
/// <param name="Rows">A page of them.</param>
public sealed record WhatIfBody(
    int Base, int SchoolYear, ImmutableArray<StandingCountBody> Standings, ImmutableArray<QuotaTrialBody> Quotas, int Total, ImmutableArray<StandingChangeBody> Rows);

/// <summary>People of a standing: <c>duty</c>, <c>eligible</c>, <c>exempt</c> or <c>not-eligible</c>.</summary>
public sealed record StandingCountBody(string Standing, int Before, int After);

/// <summary>A quota before and after.</summary>
public sealed record QuotaTrialBody(string Code, string Zh, string En, QuotaSideBody Before, QuotaSideBody After);

/// <summary>What a quota asks for.</summary>
/// <param name="Line">Percent.</param>
/// <param name="Denominator">As the rule's choice names it.</param>
/// <param name="Population">What it is of, as assessed last; null for a share of those who will rotate.</param>
/// <param name="Required">The fewest that meet it.</param>
public sealed record QuotaSideBody(decimal Line, string Denominator, int? Population, int? Required);

/// <summary>A person whose standing would change, and the rules that come out otherwise. Never why someone is exempt.</summary>
public sealed record StandingChangeBody(
    string Teacher, string Name, string Number, string SchoolName, string Stage, string Subject, string Before, string After, ImmutableArray<ChangeReasonBody> Because);

/// <summary>A rule and the fact it was held against.</summary>
public sealed record ChangeReasonBody(string Code, string FactZh, string FactEn);
