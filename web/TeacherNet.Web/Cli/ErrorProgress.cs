namespace TeacherNet.Web.Cli;

/// <summary>Progress on standard error: one line that is written over on a terminal, nothing in a pipe.</summary>
internal sealed class ErrorProgress<T>(Func<T, string> text) : IProgress<T>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Lock gate = new();
    private long shownAt;

    /// <inheritdoc/>
    public void Report(T value)
    {
        if (Console.IsErrorRedirected)
            return;
        lock (gate)
        {
            if (shownAt != 0 && TimeProvider.System.GetElapsedTime(shownAt) < Pause)
                return;
            shownAt = TimeProvider.System.GetTimestamp();
            Console.Error.Write($"\r\u001b[K{text(value)}");
        }
    }

    /// <summary>Clears the line.</summary>
    public void Finish()
    {
        if (shownAt != 0)
            Console.Error.Write("\r\u001b[K");
    }
}
