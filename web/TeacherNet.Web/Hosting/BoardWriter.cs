namespace TeacherNet.Web.Hosting;

/// <summary>Tells the other nodes of a shared store what this one runs.</summary>
internal sealed class BoardWriter(Node node) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        node.Leases is null ? Task.CompletedTask : node.Board.RunAsync(stoppingToken);
}
