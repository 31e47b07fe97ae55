namespace TeacherNet.Web.Demo.Day;

/// <summary>One thing that happens on the day.</summary>
/// <param name="At">When, from the beginning, at speed 1.</param>
/// <param name="Zh">What, in Chinese; null for a step nobody needs to be told of.</param>
/// <param name="En">The same in English.</param>
/// <param name="DoAsync">Does it.</param>
internal sealed record DayStep(TimeSpan At, string? Zh, string? En, Func<CancellationToken, Task> DoAsync);
