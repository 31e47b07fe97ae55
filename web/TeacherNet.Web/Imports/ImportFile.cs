namespace TeacherNet.Web.Imports;

/// <summary>A file to import: the name people know it by, and its bytes.</summary>
/// <param name="Name">File name without a folder; what problems are reported under.</param>
/// <param name="Open">Gives a seekable stream at its beginning; the reader disposes it.</param>
public sealed record ImportFile(string Name, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static ImportFile At(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    /// <summary>A file that is already in memory.</summary>
    public static ImportFile Of(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));
}
