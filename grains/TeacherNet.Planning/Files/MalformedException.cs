namespace TeacherNet.Planning.Files;

/// <summary>A file that is no instance or plan: where it breaks the format and what would mend it.</summary>
/// <param name="line">Counted from 1.</param>
/// <param name="path">For example <c>teachers[3].options[0].post</c>.</param>
public sealed class MalformedException(long line, string path, string reasonZh, string reason) : Exception($"line {line}, {path}: {reason}")
{
    /// <summary>The line, counted from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The place in the document.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong and what is expected, in Chinese.</summary>
    public string ReasonZh { get; } = reasonZh;

    /// <summary>The same in English.</summary>
    public string Reason { get; } = reason;
}
