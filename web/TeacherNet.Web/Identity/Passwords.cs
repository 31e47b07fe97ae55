using System.Security.Cryptography;
using System.Text;

namespace TeacherNet.Web.Identity;

/// <summary>A password as stored: PBKDF2 with SHA-256, its own salt, and the rounds it was made with.</summary>
internal sealed record PasswordHash(string Salt, string Hash, int Rounds)
{
    private const int Bytes = 32;

    public static PasswordHash Of(string password, int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new(Convert.ToBase64String(salt), Convert.ToBase64String(Derive(password, salt, rounds)), rounds);
    }

    public bool Fits(string password) =>
        CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(Salt), Rounds), Convert.FromBase64String(Hash));

    // One person types full-width or composed characters where another keyboard gives the plain ones.
    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, rounds, HashAlgorithmName.SHA256, Bytes);
}
