using System.Globalization;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Contents;

/// <summary>Chunks that stand ready for a row to name them.</summary>
/// <param name="Id">Their common name.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Tag">Of the note that nothing names them yet; null once a row does.</param>
internal sealed record Staged(string Id, int Count, string? Tag)
{
    private const string Name = "Chunks";
    private const string Number = "ChunkCount";

    /// <summary>The key of the note that nothing names them, for the sweeper.</summary>
    public string Note => NoteOf(Id);

    /// <summary>Strikes the note, in the transaction that names them. It fails if the sweeper has taken them.</summary>
    public Change Keep => Change.Delete(Note, Tag!);

    /// <summary>Notes that nothing names them, in the transaction that lets go of them.</summary>
    public Change LetGo => Change.Put(NoteFor(Id, Count));

    public string Chunk(int n) => string.Create(CultureInfo.InvariantCulture, $"k|{Id}|{n:D4}");

    public Row On(Row row) => row.With(Name, Id).With(Number, Count);

    /// <summary>The chunks that a row names, or null.</summary>
    public static Staged? NamedBy(Row row) => row.Has(Name) ? new(row.Text(Name), (int)row.Number(Number), null) : null;

    public static Row NoteFor(string id, int count) => new Row(NoteOf(id)).With(Number, count);

    /// <summary>The chunks that a note is about.</summary>
    public static Staged NotedBy(Row note) => new(note.Key[2..], (int)note.Number(Number), note.Tagged);

    private static string NoteOf(string id) => $"p|{id}";
}
