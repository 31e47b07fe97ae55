using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables;

/// <summary>The checkpoints of an <see cref="AzureTablesStore"/>, as rows of a side store of their own.</summary>
internal sealed class AzureTablesCheckpoints(ISideStore rows) : ICheckpoints
{
    private const string Table = "checkpoints";

    /// <inheritdoc/>
    public async ValueTask<Checkpoint?> LoadAsync(ScopeId scope, string view, int version, Guid epoch, CancellationToken cancel)
    {
        if (await rows.GetAsync(Table, Key(scope, view), cancel) is not { } row)
            return null;
        using var from = new BinaryReader(new MemoryStream(row.Value));
        try
        {
            if (from.ReadInt32() != version || new Guid(from.ReadBytes(16)) != epoch)
                return null;
            var digest = from.ReadBytes(32);
            var found = new Checkpoint(from.ReadInt64(), from.ReadString(), from.ReadBytes(from.ReadInt32()));
            return found.Digest().AsSpan().SequenceEqual(digest) ? found : null;
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(ScopeId scope, string view, int version, Guid epoch, Checkpoint checkpoint, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes))
        {
            to.Write(version);
            to.Write(epoch.ToByteArray());
            to.Write(checkpoint.Digest());
            to.Write(checkpoint.Position);
            to.Write(checkpoint.Mark);
            to.Write(checkpoint.Body.Length);
            to.Write(checkpoint.Body);
        }
        await rows.WriteAsync([new(Table, Key(scope, view), bytes.ToArray())], cancel);
    }

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(ScopeId scope, CancellationToken cancel)
    {
        var forgotten = new List<SideWrite>();
        await foreach (var row in rows.ListAsync(Table, Key(scope, ""), cancel))
            forgotten.Add(new(Table, row.Key, null));
        await rows.WriteAsync(forgotten, cancel);
    }

    private static string Key(ScopeId scope, string view) => $"{scope}/{view}";
}
