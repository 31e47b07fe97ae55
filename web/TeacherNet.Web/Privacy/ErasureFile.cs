using System.Collections.Immutable;
using TeacherNet.Engine.Privacy;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Privacy;

/// <summary>The erasure list as a file: a line each with person and key digest. It stands beside the key file and is kept where that is kept.</summary>
internal sealed class ErasureFile(string path) : IErasureList
{
    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>True when anyone was erased, as far as the file tells.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>The list that belongs to a node's key.</summary>
    public static ErasureFile Beside(NodeSettings settings) =>
        new(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(settings.KeyPath))!, "erased.txt"));

    /// <inheritdoc/>
    public async Task AddAsync(Erasure erasure, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync($"{erasure.Person} {erasure.KeyDigest}".AsMemory(), cancel);
        await writer.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    /// <exception cref="StartException">A line cannot be read: somebody erased might stay.</exception>
    public async Task<ImmutableArray<Erasure>> ReadAsync(CancellationToken cancel) =>
        Exists ? [.. (await File.ReadAllLinesAsync(path, cancel)).Where(l => l.Length > 0).Select(Parse)] : [];

    private Erasure Parse(string line) =>
        line.Split(' ') is [var person, { Length: 64 } digest] && Guid.TryParseExact(person, "N", out var id)
            ? new(new(id), digest)
            : throw new StartException("erasures.damaged", $"擦除名单 {path} 中有无法读取的行。请放回完整的名单。", $"The erasure list {path} holds a line that cannot be read. Put the whole list back.");
}
