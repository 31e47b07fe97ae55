using TeacherNet.Engine.Journals;

namespace TeacherNet.Web.Hosting;

/// <summary>
/// Ends this process when what it has folded or opened may no longer be shown: the database holds another history, or somebody
/// was erased by another process. Whatever keeps the service running starts it again, with nothing in memory.
/// </summary>
internal sealed class RestartWatch(Node node, IHostApplicationLifetime lifetime, ILogger<RestartWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>True once this process was ended for that reason.</summary>
    public bool Called { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (node.Leases is null)
            return;
        try
        {
            while (!node.OtherHistory.IsCompleted && await CountAsync(stoppingToken) == node.Restarts)
                await Task.Delay(Look, node.Time.Clock, stoppingToken);
            log.BeginsAgain();
            Called = true;
            lifetime.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    private async Task<long> CountAsync(CancellationToken cancel)
    {
        try
        {
            return await RestartCall.CountAsync(node.Side, cancel);
        }
        catch (JournalUnavailableException)
        {
            return node.Restarts; // asked again at the next look
        }
    }
}
