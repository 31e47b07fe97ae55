using TeacherNet.Kernel;

namespace TeacherNet.Engine.Storage;

/// <summary>Checkpoints in memory, for tests and simulation.</summary>
public sealed class VolatileCheckpoints : ICheckpoints
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ScopeId Scope, string View), (int Version, Guid Epoch, Checkpoint Checkpoint)> kept = [];

    /// <inheritdoc/>
    public ValueTask<Checkpoint?> LoadAsync(ScopeId scope, string view, int version, Guid epoch, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new(kept.TryGetValue((scope, view), out var found) && found.Version == version && found.Epoch == epoch
                ? found.Checkpoint with { Body = [.. found.Checkpoint.Body] }
                : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(ScopeId scope, string view, int version, Guid epoch, Checkpoint checkpoint, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
            kept[(scope, view)] = (version, epoch, checkpoint with { Body = [.. checkpoint.Body] });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ForgetAsync(ScopeId scope, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            foreach (var key in kept.Keys.Where(k => k.Scope == scope).ToArray())
                kept.Remove(key);
        }
        return ValueTask.CompletedTask;
    }
}
