using System.Security.Cryptography;
using System.Text;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>The canonical text of a notice: what its hash is over, the same wherever it is computed.</summary>
public static class NoticeText
{
    /// <summary>SHA-256 over <see cref="Of"/>, in lower-case hex.</summary>
    public static string Hash(string cycle, PublishScenario order, IEnumerable<Placement> moves) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(cycle, order, moves))));

    /// <summary>A head line, then one line a move in order of ids; fields parted by tabs, lines ended by a line feed.</summary>
    public static string Of(string cycle, PublishScenario order, IEnumerable<Placement> moves)
    {
        var text = new StringBuilder(FormattableString.Invariant($"notice/1\t{cycle}\t{order.Notice:D}\t{order.From:yyyy-MM-dd}\t{order.Until:yyyy-MM-dd}\n"));
        AppendLines(text, moves);
        return text.ToString();
    }

    internal static void AppendLines(StringBuilder text, IEnumerable<Placement> moves)
    {
        foreach (var move in moves.OrderBy(m => m.Move))
            text.Append(FormattableString.Invariant(
                $"{move.Move:D}\t{move.Teacher}\t{Line(move.From)}\t{Line(move.To)}\t{move.Form}\t{(move.RelationMoves ? 1 : 0)}\n"));
    }

    private static string Line(Post post) => $"{post.School}\t{post.Campus}\t{post.Stage}\t{post.Subject}";
}
