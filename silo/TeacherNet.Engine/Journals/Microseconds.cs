namespace TeacherNet.Engine.Journals;

/// <summary>Recorded times as stores keep them: whole microseconds since the Unix epoch, UTC.</summary>
public static class Microseconds
{
    /// <summary>Microseconds since the Unix epoch, rounded down.</summary>
    public static long Of(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerMicrosecond - DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time of a number of microseconds.</summary>
    public static DateTimeOffset ToTime(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>A time in UTC, cut to whole microseconds.</summary>
    public static DateTimeOffset Floor(DateTimeOffset time) => ToTime(Of(time));
}
