namespace TeacherNet.Grains;

/// <summary>Codes repeat in every record; a view that holds thousands keeps one instance of each.</summary>
internal static class Interned
{
    /// <summary>The instance the code lists hold, or the text itself when it is no code.</summary>
    public static string Code(string code) => string.IsInterned(code) ?? code;

    /// <inheritdoc cref="Code(string)"/>
    public static string? CodeOrNone(string? code) => code is null ? null : Code(code);
}
