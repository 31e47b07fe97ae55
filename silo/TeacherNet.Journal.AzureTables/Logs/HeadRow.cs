using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>The end of a log as its row has it. Every transaction of the log writes the row under its tag.</summary>
/// <param name="Head">The end.</param>
/// <param name="Tag">The row's; null when there is no row yet.</param>
/// <param name="Debt">The first position of the last commit, when rows of the index that follow from it are still to be written; else 0.</param>
/// <param name="Paid">How many of them are written.</param>
internal sealed record HeadRow(Head Head, string? Tag, long Debt, int Paid)
{
    public const string Key = "head";

    /// <param name="row">The row; null for a log nothing was ever written to.</param>
    /// <param name="epoch">The history of such a log.</param>
    public static HeadRow Read(Row? row, Guid epoch)
    {
        if (row is null)
            return new(new(epoch, 0, Chain.Empty, DateTimeOffset.UnixEpoch), null, 0, 0);
        return new(
            new(Guid.ParseExact(row.Text("Epoch"), "N"), row.Number("Position"), [.. row.Bytes("Hash").Span], Microseconds.ToTime(row.Number("At"))),
            row.Tagged, row.Number("Debt"), (int)row.Number("Paid"));
    }

    /// <summary>Writes another row in this one's place.</summary>
    public Change To(HeadRow next) => Change.Replace(
        new Row(Key)
            .With("Epoch", next.Head.Epoch.ToString("N"))
            .With("Position", next.Head.Position)
            .With("Hash", next.Head.Hash.AsMemory())
            .With("At", Microseconds.Of(next.Head.At))
            .With("Debt", next.Debt)
            .With("Paid", next.Paid),
        Tag);
}
