using System.Text.RegularExpressions;
using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Values;

/// <summary>Tells what a cell that should hold an identity number holds.</summary>
internal static partial class IdentityTexts
{
    /// <summary>As it would be written: half width, no blanks, a capital X.</summary>
    public static string Plain(string text) => Values.Plain.WithoutBlanks(Values.Plain.Text(text)).Trim('\'').ToUpperInvariant();

    /// <summary>The code of what is wrong with a number in plain form, or null and what it says.</summary>
    public static string? Fault(string number, out IdentityNumber identity) => IdentityNumber.Read(number, out identity) switch
    {
        IdentityFault.None => null,
        IdentityFault.Form when Figure().IsMatch(number) => "import.identity-damaged",
        IdentityFault.Form => "import.identity-malformed",
        // A spreadsheet keeps fifteen digits and fills the rest with noughts.
        IdentityFault.CheckDigit when number.EndsWith("000", StringComparison.Ordinal) => "import.identity-damaged",
        IdentityFault.CheckDigit => "import.identity-check-digit",
        _ => "import.identity-birth-date",
    };

    [GeneratedRegex(@"^\d(\.\d+)?E\+?\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
