using System.Text;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Identity;

/// <summary>What a person may choose as a password.</summary>
internal static class PasswordRules
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 10;

    private const int Longest = 200;
    private const int FewestKinds = 4;

    // The heads of what people choose when they must choose something long.
    private static readonly string[] Common =
    [
        "1234567890", "0123456789", "0987654321", "9876543210", "qwertyuiop", "asdfghjkl", "1qaz2wsx3edc", "password", "passw0rd", "admin", "iloveyou",
        "woaini", "abcdefghij", "abc123", "abcd1234", "a123456789", "jiaoshi", "laoshi", "teacher", "letmein", "welcome",
    ];

    /// <summary>Why a password cannot be taken for a login, or null.</summary>
    public static Refusal? Objection(string? password, string login)
    {
        var plain = Plain(password ?? "");
        var name = Plain(login);
        return plain.Length < Shortest ? Refusal.Because("password.short", "password").Given("least", $"{Shortest}")
            : plain.Length > Longest ? Refusal.Because("password.long", "password").Given("most", $"{Longest}")
            : name.Length > 0 && plain.Contains(name, StringComparison.Ordinal) ? Refusal.Because("password.holds-login", "password")
            : plain.Distinct().Count() < FewestKinds || Common.Any(c => IsHardlyMore(plain, c)) ? Refusal.Because("password.common", "password")
            : null;
    }

    // "password1234" is "password" with a tail that everybody adds.
    private static bool IsHardlyMore(string plain, string common) =>
        plain.StartsWith(common, StringComparison.Ordinal) && plain[common.Length..].All(c => char.IsAsciiDigit(c) || c is '!' or '.' or '@' or '#')
        || common.StartsWith(plain, StringComparison.Ordinal);

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
