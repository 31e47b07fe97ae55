using TeacherNet.Journal.AzureTables.Logs;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Following;

/// <summary>
/// Looks each second at the ends of the logs somebody asked about: the service tells nobody when another process writes. And
/// sweeps, at the beginning and each hour.
/// </summary>
internal sealed class Follower : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private readonly Func<ScopeId, ScopeLog> logs;
    private readonly Heads heads;
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    public Follower(Func<ScopeId, ScopeLog> logs, Heads heads, Func<CancellationToken, Task> sweep)
    {
        (this.logs, this.heads) = (logs, heads);
        work = Task.WhenAll(Task.Run(() => RepeatAsync(LookAsync, Look)), Task.Run(() => RepeatAsync(sweep, BetweenSweeps)));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, TimeSpan pause)
    {
        try
        {
            while (true)
            {
                try
                {
                    await work(stop.Token);
                }
#pragma warning disable CA1031 // Whatever broke, the next time may find it mended; until then nobody is woken.
                catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
#pragma warning restore CA1031
                {
                }
                await Task.Delay(pause, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        foreach (var scope in heads.Asked.ToArray())
            await SeeAsync(scope, cancel);
    }

    private async Task SeeAsync(ScopeId scope, CancellationToken cancel)
    {
        var seen = await logs(scope).HeadAsync(cancel);
        if (seen.Head.Position > 0)
            heads.Saw(scope, seen.Head);
    }
}
