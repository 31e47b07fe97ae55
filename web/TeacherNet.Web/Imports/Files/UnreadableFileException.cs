namespace TeacherNet.Web.Imports.Files;

/// <summary>A file cannot be read further; <see cref="Code"/> is what its sender is told.</summary>
internal sealed class UnreadableFileException(string code, string value = "", Exception? inner = null) : Exception(code, inner)
{
    public string Code { get; } = code;

    public string Value { get; } = value;
}
