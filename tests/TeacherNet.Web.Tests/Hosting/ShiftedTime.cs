namespace TeacherNet.Web.Tests.Hosting;

/// <summary>The system's clock set to another instant, and set on by tests; timers run as ever.</summary>
internal sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;
    private TimeSpan advanced;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(advanced.TotalSeconds * TimestampFrequency);

    public void Advance(TimeSpan by) => (now, advanced) = (now + by, advanced + by);
}
