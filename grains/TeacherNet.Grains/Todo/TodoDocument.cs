using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>
/// One audience's document: <c>total</c>, and <c>items</c> by kind in <c>order</c>, each with its <c>count</c> and, where there are such,
/// <c>of</c> how many, <c>since</c> when the oldest waits, <c>due</c>, the earliest last day, and the <c>cycle</c> a list must name. What waits for nobody is not in it.
/// </summary>
internal static class TodoDocument
{
    private static readonly ImmutableArray<string> School = [TodoKinds.SchoolReviews, TodoKinds.NoShows, TodoKinds.HandOver, TodoKinds.TermAssessments, TodoKinds.Hours, TodoKinds.RefusedExemptions, TodoKinds.Accounts, TodoKinds.Activations, TodoKinds.Refused];
    private const string Approval = "P8";
    private static readonly ImmutableArray<string> AfterApproval = ["P9", "P10", "P11"];
    private static readonly ImmutableArray<string> Only = [TodoKinds.Refused];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> KindsOf = new Dictionary<string, ImmutableArray<string>>
    {
        [Roles.Coordinator] =
        [
            TodoKinds.Objections, TodoKinds.Disputes, TodoKinds.BureauReviews, TodoKinds.Exemptions, TodoKinds.PlansSentBack, TodoKinds.MovesToOrder, TodoKinds.NoShows, TodoKinds.TermsToEnd, TodoKinds.HandOversOpen, TodoKinds.TermAssessments, TodoKinds.CheckInsDue, TodoKinds.PlansToPublish, TodoKinds.SilentSchools, TodoKinds.ConfirmFirst, TodoKinds.ConfirmSecond,
            TodoKinds.Hours, TodoKinds.Accept, TodoKinds.Accounts, TodoKinds.Activations, TodoKinds.Refused,
        ],
        [Roles.PartnerCoordinator] = [TodoKinds.ConfirmFirst, TodoKinds.ConfirmSecond, TodoKinds.Accept, TodoKinds.Refused],
        [Roles.BureauLeader] = [TodoKinds.PlansToApprove, TodoKinds.Refused],
        [Roles.SchoolPrincipal] = School,
        [Roles.SchoolClerk] = School,
        [Roles.GroupCoordinator] = [TodoKinds.Accept, TodoKinds.Refused],
        [Roles.Teacher] = [TodoKinds.ReturnedWishes, TodoKinds.CheckInsDue, TodoKinds.HandOver, TodoKinds.ReturnedHours, TodoKinds.RefusedExemptions],
        [Roles.Auditor] = Only,
        [Roles.Operator] = Only,
    }.ToFrozenDictionary();

    public static LiveNode? Of(TodoState state, string audience)
    {
        var (role, target) = audience.Split('.', 2) is [var r, var t] ? (r, t) : (audience, null);
        if (!KindsOf.TryGetValue(role, out var kinds) || (Roles.TargetOf(role) == GrantTarget.Scope) != (target is null))
            return null;
        var items = kinds.Select(k => (Kind: k, Item: Item(state, k, k == TodoKinds.Refused ? role : target)))
            .Where(i => i.Item.Count > 0).ToList();
        return LiveNode.Object(
            ("total", items.Sum(i => i.Item.Count)),
            ("order", new LiveNode.Texts([.. items.Select(i => i.Kind)])),
            ("items", new LiveNode.Map(items.ToImmutableSortedDictionary(i => i.Kind, i => (LiveNode)Node(i.Item), StringComparer.Ordinal))));
    }

    private static Waiting Item(TodoState state, string kind, string? place) => kind switch
    {
        TodoKinds.PlansToApprove => ToApprove(state),
        TodoKinds.PlansSentBack => state.Cycle() is { } cycle ? Ready(state, cycle.Key, p => p.IsApproved is false) : default,
        TodoKinds.PlansToPublish => InPhase(state, "P9", (c, _) => IsAnyPublished(state, c) ? default : Ready(state, c, p => p.IsApproved is true)),
        TodoKinds.SilentSchools => InPhase(state, "P5", (key, cycle) => Silent(state, cycle) with { Cycle = key }),
        // That somebody has no account began with the roster, which says nothing.
        TodoKinds.Accounts => Piled(state.Pile(kind), place) with { Since = null },
        _ => Piled(state.Pile(kind), place),
    };

    private static Waiting Piled(TodoPile pile, string? place) => pile.CountAt(place) is var count and > 0
        ? new(count, null, pile.At(place).Min(i => i.Since), pile.At(place).Min(i => i.Due))
        : default;

    private static Waiting InPhase(TodoState state, string phase, Func<string, TodoCycle, Waiting> count) =>
        state.Cycle() is { } cycle && cycle.Value.Open.Contains(phase)
            ? count(cycle.Key, cycle.Value) with { Due = cycle.Value.Closes[phase].ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) }
            : default;

    // A plan that nobody approved in its phase still waits in those after it, and then late.
    private static Waiting ToApprove(TodoState state)
    {
        if (state.Cycle() is not { } cycle || state.Plans.Values.Any(p => p.Cycle == cycle.Key && p.IsReady && p.IsApproved is true))
            return default;
        var isLate = !cycle.Value.Open.Contains(Approval) && cycle.Value.Open.Overlaps(AfterApproval) && !IsAnyPublished(state, cycle.Key);
        if (!isLate && !cycle.Value.Open.Contains(Approval))
            return default;
        return Ready(state, cycle.Key, p => p.IsApproved is null) with
        {
            Due = cycle.Value.Closes.TryGetValue(Approval, out var closes) ? closes.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null,
        };
    }

    private static bool IsAnyPublished(TodoState state, string cycle) => state.Plans.Values.Any(p => p.Cycle == cycle && p.IsPublished);

    private static Waiting Ready(TodoState state, string cycle, Func<TodoPlan, bool> which) => state.Plans.Values.Where(p => p.Cycle == cycle && p.IsReady && which(p)).ToList() is { Count: > 0 } ready
        ? new(ready.Count, null, ready.Min(p => p.Since), null)
        : default;

    private static Waiting Silent(TodoState state, TodoCycle cycle)
    {
        var told = cycle.Nominated.Select(state.PlaceOf).ToHashSet();
        return new(state.Schools.Count(s => !told.Contains(s)), state.Schools.Count, null, null);
    }

    private static LiveNode.Map Node(Waiting item)
    {
        var members = ImmutableSortedDictionary.CreateBuilder<string, LiveNode>(StringComparer.Ordinal);
        members["count"] = item.Count;
        if (item.Of is { } of)
            members["of"] = of;
        if (item.Since is { } since)
            members["since"] = since.ToString("O", CultureInfo.InvariantCulture);
        if (item.Due is { } due)
            members["due"] = due;
        if (item.Cycle is { } cycle)
            members["cycle"] = cycle;
        return new(members.ToImmutable());
    }

    private readonly record struct Waiting(int Count, int? Of, DateTimeOffset? Since, string? Due, string? Cycle = null);
}
