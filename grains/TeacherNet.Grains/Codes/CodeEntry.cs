namespace TeacherNet.Grains.Codes;

/// <summary>One line of a code list. <see cref="Code"/> is stable and may be stored; names are for people.</summary>
public sealed class CodeEntry<T>(T value, string code, string zh, string en, params IReadOnlyList<string> aliases)
    where T : notnull
{
    /// <summary>The value itself.</summary>
    public T Value { get; } = value;

    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>The Chinese name that pages and reports show.</summary>
    public string Zh { get; } = zh;

    /// <summary>The English name.</summary>
    public string En { get; } = en;

    /// <summary>Other Chinese spellings of the same thing.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;
}
