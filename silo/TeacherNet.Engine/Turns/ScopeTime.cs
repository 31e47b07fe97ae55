using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>The one place where clocks and time zones are read for decisions.</summary>
/// <param name="time">The clock.</param>
/// <param name="zoneOf">The time zone of a scope.</param>
public sealed class ScopeTime(TimeProvider time, Func<ScopeId, TimeZoneInfo> zoneOf)
{
    /// <summary>The clock.</summary>
    public TimeProvider Clock => time;

    /// <summary>Now, UTC, in whole microseconds as the journal stores it.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }
    }

    /// <summary>Local time in the scope's zone.</summary>
    public DateTime Local(ScopeId scope, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zoneOf(scope)).DateTime;

    /// <summary>The instant of a local time; of two, the earlier, and a time the clocks skip counts as the moment after the gap.</summary>
    public DateTimeOffset Instant(ScopeId scope, DateTime local)
    {
        var zone = zoneOf(scope);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What a decision of a grain may know about time and actor.</summary>
    public Turn Turn(GrainId self, string actor, CommandId id)
    {
        var now = Now;
        return new(self, now, DateOnly.FromDateTime(Local(self.Scope, now)), actor, id);
    }
}
