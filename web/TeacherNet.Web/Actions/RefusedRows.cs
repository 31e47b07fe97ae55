using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Actions;

namespace TeacherNet.Web.Actions;

/// <summary>The rows an action could not be done to, for the list that shows exactly those.</summary>
internal static class RefusedRows
{
    /// <summary>Their keys; null when the address names no action, empty when there is no such action.</summary>
    public static ImmutableHashSet<string>? Of(ScopeViews views, string? action) =>
        string.IsNullOrEmpty(action) ? null : views.Read<ActionLog, ImmutableHashSet<string>>(log => [.. log.Find(action)?.Outcome.Refused.Select(r => r.Key) ?? []]);
}
