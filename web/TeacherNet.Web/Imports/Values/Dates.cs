using System.Globalization;
using System.Text.RegularExpressions;

namespace TeacherNet.Web.Imports.Values;

/// <summary>Dates in the styles offices write: 2020/09/01, 2020-09, 2020.9, 2020年9月, 202009, 20200901, and a spreadsheet's day number.</summary>
internal static partial class Dates
{
    // Excel's day numbers of 1954-10-03 and 2064-04-08; outside of them five digits are no date of a roster.
    private const int FirstDayNumber = 20_000;
    private const int LastDayNumber = 60_000;

    /// <summary>Reads plain text. A month alone is its first day, and <paramref name="hasDay"/> says so.</summary>
    public static bool TryRead(string text, out DateOnly date, out bool hasDay)
    {
        (date, hasDay) = (default, true);
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstDayNumber and <= LastDayNumber)
        {
            date = DateOnly.FromDateTime(DateTime.FromOADate(number));
            return true;
        }

        var match = Written().Match(text);
        if (!match.Success) match = Packed().Match(text);
        if (!match.Success) return false;

        var (year, month) = (Number(match.Groups["y"]), Number(match.Groups["m"]));
        hasDay = match.Groups["d"].Success;
        var day = hasDay ? Number(match.Groups["d"]) : 1;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>How the date is written once accepted: 2020-09-01, or 2020-09 where no day was given.</summary>
    public static string Text(DateOnly date, bool hasDay) => date.ToString(hasDay ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>2020.1 held as a figure: October was written, or January.</summary>
    public static bool IsAmbiguousFigure(string text) => text.Length == 6 && text.EndsWith(".1", StringComparison.Ordinal);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4}) ?[-/.年] ?(?<m>\d{1,2})(?: ?[-/.月] ?(?<d>\d{1,2}) ?日?| ?月)?(?: 0?0:00(?::00)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Packed();
}
