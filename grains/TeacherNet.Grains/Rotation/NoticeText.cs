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

/// <summary>What a row of a notice says in words; numbers and names change, so they are kept as they read when the notice was put up, by their hash.</summary>
/// <param name="Name">The teacher's name.</param>
/// <param name="Number">The teacher's number.</param>
/// <param name="FromName">The school left.</param>
/// <param name="ToName">The school joined.</param>
public sealed record RowNames(string Name, string Number, string FromName, string ToName);

/// <summary>The hash of what a row said in words when the notice was put up, as <see cref="NoticeText.NamesHash"/> makes it.</summary>
public sealed record NamedRow(Guid Move, string Names);

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

    /// <summary>The hash of a row without names, in lower-case hex.</summary>
    public static string RowHash(Placement move) => RowHash(RowLine(move, null));

    /// <summary>The hash of a row from its line.</summary>
    public static string RowHash(string line) => Sha256($"{line}\n");

    /// <summary>The hash of what a row says in words. The random move id keeps it from being guessed.</summary>
    public static string NamesHash(Guid move, RowNames names) => Sha256($"names/1\t{move:D}\t{names.Name}\t{names.Number}\t{names.FromName}\t{names.ToName}\n");

    /// <summary>The head as it is hashed: fields parted by tabs.</summary>
    public static string HeadLine(NoticeHead head) => string.Create(
        CultureInfo.InvariantCulture,
        $"notice/2\t{head.Cycle}\t{head.Notice:D}\t{head.Version}\t{head.From:yyyy-MM-dd}\t{head.Until:yyyy-MM-dd}\t{head.Basis.InputsHash}\t{head.Basis.PolicyVersion}\t{head.Basis.Solver}\t{head.Previous}");

    /// <summary>A row as it is hashed: fields parted by tabs, the hash of its names the last; notices from before names were hashed have none.</summary>
    public static string RowLine(Placement move, string? names) => names is null ? $"row/2\t{Fields(move)}" : $"row/3\t{Fields(move)}\t{names}";

    /// <summary>Moves in the order in which a notice lists them.</summary>
    public static ImmutableArray<Placement> InOrder(IEnumerable<Placement> moves) => [.. moves.OrderBy(m => m.Move)];

    internal static string Hash(NoticeHead head, IEnumerable<Placement> moves, Listed<NamedRow>? names)
    {
        var known = (names ?? []).ToDictionary(n => n.Move, n => n.Names);
        return Hash(head, InOrder(moves).Select(m => RowHash(RowLine(m, known.GetValueOrDefault(m.Move)))));
    }

    private static string Fields(Placement move) => string.Create(
        CultureInfo.InvariantCulture,
        $"{move.Move:D}\t{move.Teacher}\t{Line(move.From)}\t{Line(move.To)}\t{move.Form}\t{(move.RelationMoves ? 1 : 0)}");

    internal static void AppendLines(StringBuilder text, IEnumerable<Placement> moves)
    {
        foreach (var move in InOrder(moves))
            text.Append(Fields(move)).Append('\n');
    }

    private static string Line(Post post) => $"{post.School}\t{post.Campus}\t{post.Stage}\t{post.Subject}";

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
