using System.Globalization;

namespace TeacherNet.Web.Imports.Returning;

/// <summary>Where cells stand: <c>C7</c> is place 2 of row 7.</summary>
internal static class CellPlace
{
    /// <summary>The place of a cell's name, from 0.</summary>
    public static int Of(string name)
    {
        var column = 0;
        foreach (var c in name.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return column - 1;
    }

    /// <summary>The name of a cell.</summary>
    public static string Name(int place, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(place + 1)}{row}");

    /// <summary>The last row of a range such as <c>A1:C7</c>.</summary>
    public static int LastRow(string range) =>
        int.TryParse(range[(range.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$".ToCharArray()), CultureInfo.InvariantCulture, out var row) ? row : 0;

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
