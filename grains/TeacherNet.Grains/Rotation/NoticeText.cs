using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>What stands at the head of a notice: one version of it, what it was computed from, and the hash before.</summary>
/// <param name="Cycle">Key of the cycle.</param>
/// <param name="Notice">Key of this version.</param>
/// <param name="Version">From 1; a change after publishing is the next.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Basis">What the list came from.</param>
/// <param name="Previous">Hash of the version before; empty for the first.</param>
public sealed record NoticeHead(string Cycle, Guid Notice, int Version, DateOnly From, DateOnly Until, NoticeBasis Basis, string Previous);

/// <summary>What a notice's list came from.</summary>
/// <param name="InputsHash">Of what was planned from; of the moves themselves when they were placed by hand.</param>
/// <param name="PolicyVersion">The frozen policy.</param>
/// <param name="Solver">Name and version of the solver; <c>hand</c> when none was used, with <c>+hand</c> when moves were changed afterwards.</param>
public sealed record NoticeBasis(string InputsHash, int PolicyVersion, string Solver);

/// <summary>
/// The canonical text of a notice, the same wherever it is computed. Each row has a hash of its own and the notice's hash is over the head and
/// the rows' hashes, so that one row can be checked without the others being shown. A row's random move id keeps its hash from being guessed.
/// </summary>
public static class NoticeText
{
    /// <summary>The hash of a notice, in lower-case hex.</summary>
    public static string Hash(NoticeHead head, IEnumerable<Placement> moves) => Hash(head, InOrder(moves).Select(RowHash));

    /// <summary>The hash of a notice from its rows' hashes, in the order of their move ids.</summary>
    public static string Hash(NoticeHead head, IEnumerable<string> rowHashes)
    {
        var text = new StringBuilder(HeadLine(head)).Append('\n');
        foreach (var row in rowHashes)
            text.Append(row).Append('\n');
        return Sha256(text.ToString());
    }

    /// <summary>The hash of a row, in lower-case hex.</summary>
    public static string RowHash(Placement move) => RowHash(RowLine(move));

    /// <summary>The hash of a row from its line.</summary>
    public static string RowHash(string line) => Sha256($"row/2\t{line}\n");

    /// <summary>The head as it is hashed: fields parted by tabs.</summary>
    public static string HeadLine(NoticeHead head) => string.Create(
        CultureInfo.InvariantCulture,
        $"notice/2\t{head.Cycle}\t{head.Notice:D}\t{head.Version}\t{head.From:yyyy-MM-dd}\t{head.Until:yyyy-MM-dd}\t{head.Basis.InputsHash}\t{head.Basis.PolicyVersion}\t{head.Basis.Solver}\t{head.Previous}");

    /// <summary>A row as it is hashed: fields parted by tabs.</summary>
    public static string RowLine(Placement move) => string.Create(
        CultureInfo.InvariantCulture,
        $"{move.Move:D}\t{move.Teacher}\t{Line(move.From)}\t{Line(move.To)}\t{move.Form}\t{(move.RelationMoves ? 1 : 0)}");

    /// <summary>Moves in the order in which a notice lists them.</summary>
    public static ImmutableArray<Placement> InOrder(IEnumerable<Placement> moves) => [.. moves.OrderBy(m => m.Move)];

    internal static void AppendLines(StringBuilder text, IEnumerable<Placement> moves)
    {
        foreach (var move in InOrder(moves))
            text.Append(RowLine(move)).Append('\n');
    }

    private static string Line(Post post) => $"{post.School}\t{post.Campus}\t{post.Stage}\t{post.Subject}";

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
