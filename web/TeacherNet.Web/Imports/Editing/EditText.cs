using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>Values as lists show them and the import reads them.</summary>
internal static class EditText
{
    /// <summary>The name of a code; the code itself when the list has it no more, empty for none.</summary>
    public static string Of<T>(CodeList<T> list, string? code)
        where T : notnull => code is null ? "" : list.WithCode(code)?.Zh ?? code;

    /// <summary>A day, or empty.</summary>
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A written day as lists show it; what is no day stays as it is, for the reader to refuse.</summary>
    public static string Day(string text) => Dates.TryRead(text, out var day, out _) ? Of(day) : text;

    /// <summary>A written number as lists show it; what is no number stays as it is.</summary>
    public static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Of(number) : text;

    /// <summary>A number, or empty.</summary>
    public static string Of(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether two cells say the same, blanks and width aside.</summary>
    public static bool Same(string a, string b) => string.Equals(Plain.Text(a), Plain.Text(b), StringComparison.Ordinal);
}
