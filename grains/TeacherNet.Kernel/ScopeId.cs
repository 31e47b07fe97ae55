namespace TeacherNet.Kernel;

/// <summary>A tenant and a log: a region (<c>region/datong</c>) or a partnership of two (<c>partnership/yuhuatai~datong</c>).</summary>
/// <param name="Value">Kind, slash, name; lower-case ASCII letters, digits, <c>-</c> and <c>~</c>.</param>
public readonly record struct ScopeId(string Value)
{
    /// <summary>The scope of a region.</summary>
    public static ScopeId Region(string name) => Parse($"region/{name}");

    /// <summary>The scope two regions share; the order of the two is part of the name.</summary>
    public static ScopeId Partnership(string first, string second) => Parse($"partnership/{first}~{second}");

    /// <summary>Reads a scope's name.</summary>
    /// <exception cref="FormatException">The text is no scope.</exception>
    public static ScopeId Parse(string text) =>
        TryParse(text, out var scope) ? scope : throw new FormatException($"'{text}' is no scope; expected region/NAME or partnership/A~B.");

    /// <summary>Reads a scope's name; false when the text is none.</summary>
    public static bool TryParse(string? text, out ScopeId scope)
    {
        scope = new(text ?? "");
        var parts = scope.Value.Split('/');
        return parts.Length == 2 && parts[1].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '~') && parts[0] switch
        {
            "region" => parts[1].Length > 0 && !parts[1].Contains('~'),
            "partnership" => parts[1].Split('~') is [{ Length: > 0 }, { Length: > 0 }],
            _ => false,
        };
    }

    /// <summary><c>region</c> or <c>partnership</c>.</summary>
    public string Kind => Value[..Value.IndexOf('/')];

    /// <summary>The part after the slash.</summary>
    public string Name => Value[(Value.IndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
