namespace TeacherNet.Web.Api;

/// <summary>Keys that pages give to what they add.</summary>
internal static class Keys
{
    private const int Longest = 64;

    /// <summary>True for 1 to 64 ASCII letters, digits, hyphens and dots.</summary>
    public static bool Fit(string key) => key.Length is > 0 and <= Longest && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}
