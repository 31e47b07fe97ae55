using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Views;

/// <summary>The views of every scope, loaded when first asked for.</summary>
public sealed class ViewHost(
    IJournal journal, JsonCodec codec, ICheckpoints checkpoints, IReveal reveal, IBlobSeal seal, IEnumerable<ViewKind> kinds, TimeProvider time, ViewOptions? options = null)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ScopeId, Lazy<Task<ScopeViews>>> scopes = new();
    private readonly CheckpointKeeper keeper = new(checkpoints, journal, seal);

    /// <summary>The views there are.</summary>
    public ImmutableArray<ViewKind> Kinds { get; } = [.. kinds];

    /// <summary>Scopes that are loaded and cannot be served, with the reason.</summary>
    public ImmutableArray<ScopeUnavailableException> Failures =>
        [.. scopes.Values.Where(s => s.IsValueCreated && s.Value.IsCompletedSuccessfully).Select(s => s.Value.Result.Failure).OfType<ScopeUnavailableException>()];

    /// <summary>The views of a scope, folded up to its head as it was at the first call.</summary>
    public Task<ScopeViews> OfAsync(ScopeId scope) => scopes.GetOrAdd(scope, s => new(() => StartAsync(s))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var loaded in scopes.Values.Where(s => s.IsValueCreated))
            await (await loaded.Value).DisposeAsync();
        scopes.Clear();
    }

    private async Task<ScopeViews> StartAsync(ScopeId scope)
    {
        try
        {
            return await ScopeViews.StartAsync(scope, journal, codec, reveal, keeper, Kinds, time, options ?? new());
        }
        catch
        {
            scopes.TryRemove(scope, out _);
            throw;
        }
    }
}
