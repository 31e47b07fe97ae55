using System.Globalization;
using System.Text;

namespace TeacherNet.Journal.AzureTables.Side;

/// <summary>Names as row keys, which may hold neither <c>/ \ # ?</c> nor control characters. Their ordinal order and their prefixes stay.</summary>
internal static class SideKey
{
    private const int Longest = 500;

    /// <summary>The key of a row.</summary>
    /// <exception cref="ArgumentException">Table and key are too long for the service.</exception>
    public static string Of(string table, string key) =>
        $"{Of(table)}{Written(key)}" is { Length: <= Longest } whole ? whole : throw new ArgumentException($"The key '{key}' is too long.", nameof(key));

    /// <summary>What the keys of a table begin with.</summary>
    public static string Of(string table) => $"r|{Written(table)}|";

    /// <summary>The table and key of a row.</summary>
    public static (string Table, string Key) Read(string whole)
    {
        var parts = whole.Split('|');
        return (Unwritten(parts[1]), Unwritten(parts[2]));
    }

    // Letters and digits stay. Each stretch of other characters between them has a mark of its own that sorts as the stretch does.
    private static string Written(string name)
    {
        var written = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                written.Append(c);
            else
                written.Append(c < '0' ? '!' : c < 'A' ? ':' : c < 'a' ? '[' : '{').Append(CultureInfo.InvariantCulture, $"{(int)c:x4}");
        }
        return written.ToString();
    }

    private static string Unwritten(string written)
    {
        var name = new StringBuilder(written.Length);
        for (var n = 0; n < written.Length; n++)
        {
            if (char.IsAsciiLetterOrDigit(written[n]))
            {
                name.Append(written[n]);
                continue;
            }
            name.Append((char)int.Parse(written.AsSpan(n + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            n += 4;
        }
        return name.ToString();
    }
}
