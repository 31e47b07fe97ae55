using OpenTelemetry;
using OpenTelemetry.Logs;

namespace TeacherNet.Web.Telemetry;

/// <summary>
/// Lets log lines leave as their pattern: our own with their values, which hold nothing personal, others without. Of
/// an exception goes its type and where it was thrown; its message may quote what somebody typed.
/// </summary>
internal sealed class SafeLogs : BaseProcessor<LogRecord>
{
    private const string Ours = "TeacherNet.";
    private const string Pattern = "{OriginalFormat}";

    /// <inheritdoc/>
    public override void OnEnd(LogRecord data)
    {
        var kept = (data.Attributes ?? []).Where(a => a.Key == Pattern || IsOurs(data)).ToList();
        if (data.Exception is { } thrown)
        {
            kept.Add(new("exception.type", string.Join(" < ", Chain(thrown).Select(e => e.GetType().FullName))));
            kept.Add(new("exception.stacktrace", thrown.StackTrace ?? ""));
            data.Exception = null;
        }
        data.FormattedMessage = null;
        data.Attributes = kept;
        if (kept.Find(a => a.Key == Pattern).Value is string pattern)
            data.Body = pattern;
    }

    private static bool IsOurs(LogRecord line) => line.CategoryName is { } name && (name == "teachernet" || name.StartsWith(Ours, StringComparison.Ordinal));

    private static IEnumerable<Exception> Chain(Exception? thrown)
    {
        for (; thrown is not null; thrown = thrown.InnerException)
            yield return thrown;
    }
}
