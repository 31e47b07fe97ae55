using TeacherNet.Journal.AzureTables.Contents;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Side;

/// <summary>The row that every transaction of a side store writes under its tag, so that they follow each other.</summary>
/// <param name="Writers">Names of the last writes, the last one first.</param>
/// <param name="Redo">The changes of a write too large for one transaction, which is decided and still being made; null when there is none.</param>
/// <param name="Done">How many of them are made.</param>
/// <param name="Tag">The row's; null when there is no row yet.</param>
internal sealed record SideHead(string Writers, Staged? Redo, int Done, string? Tag)
{
    public const string Key = "head";
    private const int Remembered = 16;

    public static SideHead Read(Row? row) => row is null ? new("", null, 0, null) : new(row.Text("Writers"), Staged.NamedBy(row), (int)row.Number("Done"), row.Tagged);

    /// <summary>Writes another row in this one's place.</summary>
    public Change To(SideHead next)
    {
        var row = new Row(Key).With("Writers", next.Writers).With("Done", next.Done);
        return Change.Replace(next.Redo?.On(row) ?? row, Tag);
    }

    /// <summary>The head after a write.</summary>
    public SideHead After(string writer) => this with { Writers = string.Join(' ', Writers.Split(' ').Take(Remembered - 1).Prepend(writer)) };
}
