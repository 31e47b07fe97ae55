using System.Collections.Concurrent;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Live;

/// <summary>
/// Ticks every watched document: renders, diffs, and hands one patch to the sink, at most ten times a second for
/// each scope.
/// </summary>
/// <param name="views">The views.</param>
/// <param name="sink">Where patches go.</param>
/// <param name="time">The clock.</param>
public sealed class LiveDocuments(ViewHost views, ILiveSink sink, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The shortest time between two ticks.</summary>
    public static readonly TimeSpan TickTime = TimeSpan.FromMilliseconds(100);

    /// <summary>A larger document is not watched: its patches and answers would cost every watcher too much.</summary>
    public const int LargestBytes = 256 * 1024;

    private readonly ConcurrentDictionary<ScopeId, Lazy<Task<Pump>>> pumps = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>
    /// What a watcher needs who has already joined the document's group: the last ticked document, or the patches
    /// after its cursor. Null when there is no such document.
    /// </summary>
    /// <exception cref="ScopeUnavailableException">The log cannot be folded.</exception>
    public async Task<LiveAnswer?> WatchAsync(LiveAddress address, LiveCursor? cursor)
    {
        var pump = await PumpOfAsync(address.Scope);
        return pump.DocumentOf(address)?.Watch(cursor);
    }

    /// <summary>The document as it is now, with its cursor; null when there is none.</summary>
    public async Task<LiveAnswer.Document?> ReadAsync(LiveAddress address, long after, CancellationToken cancel)
    {
        var scope = await views.OfAsync(address.Scope);
        await scope.ReachAsync(after, cancel);
        if (VersionOf(address.View) is not { } version || scope.Render(address.View, address.Audience) is not { Node: LiveNode.Map node } rendered)
            return null;
        return new LiveDocument(version, node, rendered.At).Read();
    }

    /// <summary>Stops rendering a document that nobody watches.</summary>
    /// <param name="address">The document.</param>
    /// <param name="isDeserted">Asked once more at the last moment: somebody who joins before asking is never overlooked.</param>
    public async Task ForgetAsync(LiveAddress address, Func<bool> isDeserted)
    {
        if (pumps.TryGetValue(address.Scope, out var pump))
            (await pump.Value).Forget(address, isDeserted);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        stopping.Cancel();
        foreach (var pump in pumps.Values.Where(p => p is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await pump.Value).Running;
        stopping.Dispose();
    }

    private int? VersionOf(string view) => views.Kinds.FirstOrDefault(k => k.Name == view && k.IsLive)?.Version;

    private Task<Pump> PumpOfAsync(ScopeId scope) => pumps.GetOrAdd(scope, s => new(() => StartAsync(s))).Value;

    private async Task<Pump> StartAsync(ScopeId scope)
    {
        try
        {
            var pump = new Pump(await views.OfAsync(scope), VersionOf, sink);
            pump.Running = RunAsync(pump);
            return pump;
        }
        catch
        {
            pumps.TryRemove(scope, out _);
            throw;
        }
    }

    private async Task RunAsync(Pump pump)
    {
        try
        {
            for (var position = pump.Views.Cursor.Position; ; position = pump.Tick())
            {
                await pump.Views.WhenBeyondAsync(position, stopping.Token);
                await Task.Delay(TickTime, time, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping.
        }
#pragma warning disable CA1031 // Whatever stopped the ticks, those who watch must not take what they have for current.
        catch (Exception)
#pragma warning restore CA1031
        {
            pumps.TryRemove(pump.Views.Scope, out _);
            pump.CutAll();
        }
    }

    private sealed class Pump(ScopeViews views, Func<string, int?> versionOf, ILiveSink sink)
    {
        private readonly ConcurrentDictionary<LiveAddress, LiveDocument> documents = new();
        private readonly Lock coming = new();

        public ScopeViews Views => views;

        public Task Running { get; set; } = Task.CompletedTask;

        public LiveDocument? DocumentOf(LiveAddress address)
        {
            lock (coming)
            {
                if (documents.TryGetValue(address, out var known))
                    return known;
                return versionOf(address.View) is { } version && views.Render(address.View, address.Audience) is { Node: LiveNode.Map node } rendered
                    ? documents[address] = new LiveDocument(version, node, rendered.At)
                    : null;
            }
        }

        public void Forget(LiveAddress address, Func<bool> isDeserted)
        {
            lock (coming)
            {
                if (isDeserted())
                    documents.TryRemove(address, out _);
            }
        }

        /// <summary>Lets everybody ask again; who asks finds out what is wrong.</summary>
        public void CutAll()
        {
            foreach (var (address, document) in documents)
                sink.Send(address, document.Cut());
        }

        /// <summary>Ticks every document; the position they are now true at.</summary>
        public long Tick()
        {
            var position = views.Cursor.Position;
            foreach (var (address, document) in documents)
            {
                if (views.Render(address.View, address.Audience) is { Node: LiveNode.Map node } rendered && document.Tick(node, rendered.At) is { } patch)
                    sink.Send(address, patch);
            }
            return position;
        }
    }
}
