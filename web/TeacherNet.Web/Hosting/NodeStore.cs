using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Web.Hosting;

/// <summary>What a node writes to.</summary>
internal sealed record NodeStore(IJournal Journal, ISideStore Side, ICheckpoints Checkpoints) : IAsyncDisposable
{
    /// <summary>True when the directory holds no data yet.</summary>
    public static bool IsNew(string directory) =>
        !Directory.Exists(directory) || !Directory.EnumerateFiles(directory).Any();

    /// <summary>Opens the store of a data directory.</summary>
    public static NodeStore Open(string directory, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        return new(new VolatileJournal(time), new VolatileSideStore(), new VolatileCheckpoints());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Journal.DisposeAsync();
}
