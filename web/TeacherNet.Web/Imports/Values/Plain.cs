using System.Text;

namespace TeacherNet.Web.Imports.Values;

/// <summary>Text as a keyboard in half width would have written it. Doing it twice changes nothing more.</summary>
internal static class Plain
{
    private const char FirstFull = '\uFF01';
    private const char LastFull = '\uFF5E';
    private const int FullToHalf = 0xFEE0;

    /// <summary>Half width, without invisible characters, no blanks around and single blanks within.</summary>
    public static string Text(string text)
    {
        if (IsPlain(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsBlank(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else if (!IsInvisible(c))
            {
                plain.Append(c is >= FirstFull and <= LastFull ? (char)(c - FullToHalf) : c);
            }
        }

        if (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
        return plain.ToString();
    }

    /// <summary>The text without any blank.</summary>
    public static string WithoutBlanks(string text) => text.Any(IsBlank) ? string.Concat(text.Where(c => !IsBlank(c))) : text;

    /// <summary>A person's name: blanks that only widen a two-character name go, those between Latin words stay.</summary>
    public static string Name(string text)
    {
        var plain = Text(text).Replace('•', '·').Replace('・', '·').Replace('‧', '·');
        return plain.Any(char.IsAsciiLetter) ? plain : WithoutBlanks(plain);
    }

    private static bool IsPlain(string text) =>
        text.Length == 0 || (!text.Any(c => IsBlank(c) || IsInvisible(c) || c is >= FirstFull and <= LastFull));

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
