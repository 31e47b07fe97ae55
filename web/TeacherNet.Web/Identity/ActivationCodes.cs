using System.Security.Cryptography;
using System.Text;
using TeacherNet.Engine.Privacy;

namespace TeacherNet.Web.Identity;

/// <summary>
/// The code of an issue: 50 bits of an authenticator of the issue's id, as ten characters of Crockford's base32 in two groups.
/// It is stored nowhere; who has the key file can make it again for as long as it is wanted.
/// </summary>
internal sealed class ActivationCodes(PersonVault vault)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;
    private const int Group = 5;

    /// <summary>The code as printed: <c>7KQ2M-XW40B</c>.</summary>
    public string Of(Guid issue) => Plain(issue).Insert(Group, "-");

    /// <summary>Whether what was typed is the issue's code; letters of either case, O for 0 and I or L for 1 pass.</summary>
    public bool Fits(Guid issue, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Plain(issue)), Encoding.ASCII.GetBytes(Normal(typed)));

    private string Plain(Guid issue)
    {
        var bytes = vault.Authenticator("activation codes", issue.ToByteArray(bigEndian: true));
        var bits = BitConverter.ToUInt64(bytes);
        return string.Create(Length, bits, static (text, bits) =>
        {
            for (var n = 0; n < text.Length; n++, bits >>= 5)
                text[n] = Alphabet[(int)(bits & 31)];
        });
    }

    private static string Normal(string typed) => string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
        .Where(c => c is not '-' && !char.IsWhiteSpace(c))
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}
