using System.Collections.Immutable;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Grains.Plans;

/// <summary>How a plan stands to one limit of its sheet.</summary>
/// <param name="Id">The limit's: a rule's code, with the school, stage or grade after a stroke when it is about one.</param>
/// <param name="Count">Movers who count.</param>
/// <param name="Of">Movers whom a share is of; null for limits that are no share.</param>
/// <param name="AtLeast">Fewest who must count; null without.</param>
/// <param name="AtMost">Most who may; null without.</param>
/// <param name="Hard">Whether it must hold.</param>
/// <param name="Missing">By how many movers it is missed; 0 when it holds.</param>
/// <param name="Denominator">What a quota is of, as the rule's choice names it; null for limits that are no quota.</param>
/// <param name="Population">How many people that is; null likewise.</param>
public sealed record Gauge(string Id, long Count, long? Of, long? AtLeast, long? AtMost, bool Hard, long Missing, string? Denominator, long? Population)
{
    /// <summary>All limits of a sheet against one outcome.</summary>
    public static ImmutableArray<Gauge> All(PlanSheet sheet, IReadOnlyList<int> taken) =>
        [.. sheet.Instance.Limits.Select(l => One(sheet.Instance, l, taken, sheet.Quotas.GetValueOrDefault(l.Id)))];

    private static Gauge One(Instance instance, Limit limit, IReadOnlyList<int> taken, QuotaBase? quota)
    {
        long count = 0, of = 0;
        for (var t = 0; t < taken.Count; t++)
        {
            if (taken[t] < 0) continue;
            var teacher = instance.Teachers[t];
            if (instance.Counts(limit, limit.Tags, teacher, teacher.Options[taken[t]])) count++;
            if (limit.Share is { } share && instance.Counts(limit, share.Of, teacher, teacher.Options[taken[t]])) of++;
        }

        var least = limit.Share is { } s ? ((s.N * of) + s.D - 1) / s.D : limit.AtLeast;
        return new(limit.Id, count, limit.Share is null ? null : of, least, limit.AtMost, limit.Hard, Math.Max(0, (least ?? 0) - count) + Math.Max(0, count - (limit.AtMost ?? count)),
            quota?.Denominator, quota is null ? null : quota.Population ?? of);
    }
}
