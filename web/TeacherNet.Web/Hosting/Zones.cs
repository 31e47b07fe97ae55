using System.Collections.Concurrent;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Hosting;

/// <summary>The time zone of each scope.</summary>
internal sealed class Zones
{
    private static readonly TimeZoneInfo Default = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private readonly ConcurrentDictionary<ScopeId, TimeZoneInfo> known = new();

    /// <summary>The scope's zone; Asia/Shanghai until its region says otherwise.</summary>
    public TimeZoneInfo Of(ScopeId scope) => known.GetValueOrDefault(scope, Default);

    /// <summary>Takes over what a region says; an unknown IANA name leaves the zone as it is.</summary>
    public void Set(ScopeId scope, string zone)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
            known[scope] = found;
    }
}
