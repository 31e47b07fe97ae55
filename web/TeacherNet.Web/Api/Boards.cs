using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Lessons;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api;

/// <summary>Activities and lessons of a scope: a partnership's are its pairings', a region's are its groups'.</summary>
internal static class Boards
{
    public static T Activities<T>(ScopeViews views, Func<ActivityBoard, Func<HeldFor, string>, T> query) => views.Scope.Kind == "partnership"
        ? views.Read<ExchangeState, T>(state => query(state.Activities, held => NameOf(state, held)))
        : views.Read<GroupsState, T>(state => query(state.Activities, held => NameOf(state, held)));

    public static T Lessons<T>(ScopeViews views, Func<LessonBoard, Func<HeldFor, string>, T> query) => views.Scope.Kind == "partnership"
        ? views.Read<ExchangeState, T>(state => query(state.Lessons, held => NameOf(state, held)))
        : views.Read<GroupsState, T>(state => query(state.Lessons, held => NameOf(state, held)));

    /// <summary>The pairing or group a route names, as what something is held for; null when there is none.</summary>
    public static HeldFor? HeldFor(ScopeViews views, string key) => views.Scope.Kind == "partnership"
        ? views.Read<ExchangeState, bool>(s => s.Pairings.ContainsKey(key)) ? new(Grains.Exchanges.HeldFor.Pairing, key) : null
        : views.Read<GroupsState, bool>(s => s.Groups.ContainsKey(key)) ? new(Grains.Exchanges.HeldFor.Group, key) : null;

    /// <summary>What people call a pairing or group by its key; the key itself when there is none.</summary>
    public static string NameOf(ScopeViews views, string key) => views.Scope.Kind == "partnership"
        ? views.Read<ExchangeState, string>(s => NameOf(s, new(Grains.Exchanges.HeldFor.Pairing, key)))
        : views.Read<GroupsState, string>(s => NameOf(s, new(Grains.Exchanges.HeldFor.Group, key)));

    /// <summary>The problem of a pairing or group that is not there.</summary>
    public static ProblemResult Nothing(ScopeViews views) => views.Scope.Kind == "partnership" ? Problems.Of("pairing.not-signed") : Problems.Of("group.not-formed");

    /// <summary>Whose activity a route names: only its own group's coordinator may act on it, whatever group an address claims.</summary>
    public static AccessTarget ActivityTarget(HttpContext context, ScopeViews views) =>
        context.Request.RouteValues["activity"] is string key
            ? TargetOf(Activities(views, (board, _) => board.ByKey.GetValueOrDefault(key)?.Facts.HeldFor), null)
            : default;

    /// <summary>Whose lesson a route names, and who teaches at the end it names.</summary>
    public static AccessTarget LessonTarget(HttpContext context, ScopeViews views)
    {
        var (key, end) = (context.Request.RouteValues["lesson"] as string, context.Request.RouteValues["end"] as string);
        return key is not null && Lessons(views, (board, _) => board.ByKey.GetValueOrDefault(key)) is { } lesson
            ? TargetOf(lesson.Card.HeldFor, end is null ? null : lesson.TeacherAt(end))
            : default;
    }

    private static AccessTarget TargetOf(HeldFor? held, string? teacher) =>
        new(null, held is { Kind: Grains.Exchanges.HeldFor.Group } ? held.Key : null, teacher);

    private static string NameOf(ExchangeState state, HeldFor held) => state.Pairings.TryGetValue(held.Key, out var pair)
        ? $"{pair.Number} {PublicNames.ShortSchool(pair.First.Name)}—{PublicNames.ShortSchool(pair.Second.Name)}"
        : held.Key;

    private static string NameOf(GroupsState state, HeldFor held) => state.Groups.TryGetValue(held.Key, out var group) ? group.Facts.Name : held.Key;
}
