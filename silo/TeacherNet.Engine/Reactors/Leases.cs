using System.Text;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Engine.Reactors;

/// <summary>
/// Lets one node of many do a piece of work. The holder writes its row again and again; whoever sees the row unchanged for as
/// long as a lease lasts, by its own clock, takes it over. No two clocks are compared.
/// </summary>
/// <remarks>A holder that was held up may go on for a moment beside its successor, so what it does must be fenced or harmless twice.</remarks>
/// <param name="side">Where leases are kept.</param>
/// <param name="owner">This node's name, for people.</param>
/// <param name="time">The clock.</param>
public sealed class Leases(ISideStore side, string owner, TimeProvider time)
{
    internal const string Table = "lease";
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Renewed = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly byte[] value = Encoding.UTF8.GetBytes(owner);

    /// <summary>Waits for the lease, works while it holds, and begins again when it was lost. Ends when cancelled or when the work ends by itself.</summary>
    public async Task HoldAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        while (true)
        {
            var version = await TakeAsync(name, cancel);
            using var held = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var working = work(held.Token);
            var renewing = RenewAsync(name, version, held);
            await Task.WhenAny(working, renewing);
            var isOver = working.IsCompleted && !held.IsCancellationRequested;
            held.Cancel();
            await renewing;
            try
            {
                await working;
            }
            catch (OperationCanceledException) when (!isOver && !cancel.IsCancellationRequested)
            {
                continue; // the lease was lost
            }
            if (isOver || cancel.IsCancellationRequested)
                return;
        }
    }

    /// <summary>The node that holds a lease, as it named itself; null when none does.</summary>
    public static async ValueTask<string?> HolderAsync(ISideStore side, string name, CancellationToken cancel) =>
        await side.GetAsync(Table, name, cancel) is { Value.Length: > 0 } row ? Encoding.UTF8.GetString(row.Value) : null;

    private async Task<long> TakeAsync(string name, CancellationToken cancel)
    {
        (long Version, long Since)? seen = null;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var row = await side.GetAsync(Table, name, cancel);
                var version = row?.Version ?? 0;
                if (seen?.Version != version)
                    seen = (version, time.GetTimestamp());
                if ((row is null or { Value.Length: 0 } || time.GetElapsedTime(seen.Value.Since) >= Lasts) && await side.WriteAsync([new(Table, name, value, version)], cancel))
                    return version + 1;
            }
            catch (JournalUnavailableException)
            {
                seen = null; // nobody may be able to renew just now
            }
            await Task.Delay(Look, time, cancel);
        }
    }

    /// <summary>Renews until cancelled, then gives the lease up; cancels when the lease is lost, or could not be renewed in time.</summary>
    private async Task RenewAsync(string name, long version, CancellationTokenSource held)
    {
        var renewed = time.GetTimestamp();
        while (!held.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Renewed, time, held.Token);
                if (!await side.WriteAsync([new(Table, name, value, version)], CancellationToken.None))
                {
                    held.Cancel();
                    return;
                }
                version++;
                renewed = time.GetTimestamp();
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (JournalUnavailableException)
            {
                if (time.GetElapsedTime(renewed) >= Lasts - Renewed)
                    held.Cancel();
            }
        }
        try
        {
            // Given up, not removed: versions must not begin again, or a holder that was held up might take one for its own.
            await side.WriteAsync([new(Table, name, [], version)], CancellationToken.None);
        }
        catch (JournalUnavailableException)
        {
            // It ends by itself.
        }
    }
}
