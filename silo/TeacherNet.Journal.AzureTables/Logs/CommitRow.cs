using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Contents;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>A commit as a row, whose key is its first position.</summary>
internal static class CommitRow
{
    private const long LastTime = 253_402_300_799_999_999; // the end of the year 9999 in microseconds

    public static string KeyOf(long first) => string.Create(CultureInfo.InvariantCulture, $"c|{first:D19}");

    public static long FirstOf(Row row) => long.Parse(row.Key.AsSpan(2), CultureInfo.InvariantCulture);

    /// <param name="commit">The commit.</param>
    /// <param name="writer">Whose append it is part of.</param>
    /// <param name="events">Its events as bytes.</param>
    /// <param name="staged">Their chunks; null when they go into the row.</param>
    public static Row Write(StoredCommit commit, string writer, byte[] events, Staged? staged) => Staging.Fill(
        new Row(KeyOf(commit.First))
            .With("Count", commit.Events.Length)
            .With("Command", commit.Command.Value.ToString("N"))
            .With("Actor", commit.Actor)
            .With("TargetKind", commit.Target.Kind)
            .With("TargetKey", commit.Target.Key)
            .With("BodyDigest", commit.BodyDigest.AsMemory())
            .With("At", Microseconds.Of(commit.At))
            .With("Digest", commit.Digest.AsMemory())
            .With("Hash", commit.Hash.AsMemory())
            .With("Writer", writer),
        events, staged);

    public static string WriterOf(Row row) => row.Text("Writer");

    /// <summary>The commit's answer to its command ordered once more.</summary>
    public static KnownCommand Known(ScopeId scope, Guid epoch, Row row)
    {
        var first = FirstOf(row);
        return new(row.Text("Actor"), Target(scope, row), row.Bytes("BodyDigest"), new(epoch, first, first + row.Number("Count") - 1, At(row), Exactly(row, "Hash")));
    }

    /// <exception cref="JournalDamagedException">The store never writes such a row.</exception>
    public static async ValueTask<StoredCommit> ReadAsync(ScopeId scope, Row row, Staging staging, CancellationToken cancel)
    {
        var first = FirstOf(row);
        try
        {
            var bytes = await staging.ReadAsync(row, cancel) ?? throw new FormatException("missing chunk");
            var events = Payload.Read(scope, first, bytes);
            if (events.Length == 0 || events.Length != row.Number("Count"))
                throw new FormatException("event count");
            return new(
                scope, first, new(Guid.ParseExact(row.Text("Command"), "N")), row.Text("Actor"), Target(scope, row), Exactly(row, "BodyDigest"), At(row), Exactly(row, "Digest"), Exactly(row, "Hash"), events);
        }
        catch (FormatException wrong)
        {
            throw new JournalDamagedException(scope, first, wrong.Message, wrong);
        }
    }

    private static GrainId Target(ScopeId scope, Row row) => new(scope, row.Text("TargetKind"), row.Text("TargetKey"));

    private static DateTimeOffset At(Row row) => row.Number("At") is >= 0 and <= LastTime and var at ? Microseconds.ToTime(at) : throw new FormatException("time");

    private static ImmutableArray<byte> Exactly(Row row, string name) => [.. row.Bytes(name).Span];
}
