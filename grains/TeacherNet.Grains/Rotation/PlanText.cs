using System.Security.Cryptography;
using System.Text;

namespace TeacherNet.Grains.Rotation;

/// <summary>The canonical text of a draft's moves: what leaders approve.</summary>
public static class PlanText
{
    /// <summary>SHA-256 over a head line and the lines of a notice, in lower-case hex; equal exactly when who goes where is.</summary>
    public static string Digest(string cycle, IEnumerable<Placement> moves)
    {
        var text = new StringBuilder(FormattableString.Invariant($"plan/1\t{cycle}\n"));
        NoticeText.AppendLines(text, moves);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
