namespace TeacherNet.Web.Tests.Hosting;

/// <summary>The system's clock set to another instant, and set on by tests; timers run as ever.</summary>
internal sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
