using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Hosting;

/// <summary>Runs reactors and clock for every scope there is, and for scopes that appear later; of many nodes, one for each scope.</summary>
internal sealed class ScopeRunner(Node node, ILogger<ScopeRunner> log) : BackgroundService
{
    private static readonly TimeSpan LookPause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<ScopeId, Task> running = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await Task.Delay(LookPause, node.Time.Clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(running.Values);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var scope in await node.Journal.ScopesAsync(stopping))
            {
                await SetZoneAsync(scope);
                if (!running.TryGetValue(scope, out var run) || run.IsCompleted)
                    running[scope] = RunAsync(scope, stopping);
            }
        }
        catch (Exception away) when (away is JournalUnavailableException or ScopeUnavailableException)
        {
            // The store is away, or a scope cannot be read just now; the next look goes on.
        }
    }

    /// <summary>Takes over the region's time zone, before its clock starts and when it is corrected.</summary>
    private async Task SetZoneAsync(ScopeId scope)
    {
        var views = await node.Views.OfAsync(scope);
        if (views.Failure is null && views.Read<RegionState, string?>(r => r.Facts?.Zone) is { } zone)
            node.Zones.Set(scope, zone);
    }

    private async Task RunAsync(ScopeId scope, CancellationToken stopping)
    {
        try
        {
            if (node.Leases is { } leases)
                await leases.HoldAsync($"scope/{scope}", held => WorkAsync(scope, held), stopping);
            else
                await WorkAsync(scope, stopping);
        }
#pragma warning disable CA1031 // One scope that cannot run must not stop the others; it is tried again at the next look.
        catch (Exception failure) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.ScopeStopped(scope, failure);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping.
        }
    }

    private async Task WorkAsync(ScopeId scope, CancellationToken stopping)
    {
        await Task.WhenAll(node.Reactors.RunAsync(scope, stopping), node.Clock.RunAsync(scope, stopping));
        stopping.ThrowIfCancellationRequested();
    }
}
