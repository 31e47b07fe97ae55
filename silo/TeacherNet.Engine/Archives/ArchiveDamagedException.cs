namespace TeacherNet.Engine.Archives;

/// <summary>A file is no whole, unchanged archive. Nothing of it was taken.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="what">What is wrong there, in English for an operator.</param>
/// <param name="inner">The error below, if there was one.</param>
public sealed class ArchiveDamagedException(long line, string what, Exception? inner = null) : Exception($"line {line}: {what}", inner)
{
    /// <summary>The line, from 1.</summary>
    public long Line => line;
}
