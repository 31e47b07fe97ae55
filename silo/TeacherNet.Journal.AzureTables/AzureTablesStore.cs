using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.AzureTables.Following;
using TeacherNet.Journal.AzureTables.Logs;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Journal.AzureTables.Side;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables;

/// <summary>A table of Azure Tables with the journal, what is stored beside it, and checkpoints. Any number of processes may use it at once.</summary>
public sealed class AzureTablesStore : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ScopeId, ScopeLog> logs = new();
    private readonly Table table;
    private readonly Guid epoch;
    private readonly ScopeList scopes;
    private readonly AzureTablesSideStore side;
    private readonly AzureTablesSideStore checkpoints;
    private readonly AzureTablesJournal journal;
    private readonly AzureTablesJournal stored;
    private readonly Follower follower;

    private AzureTablesStore(Table table, Guid epoch, TimeProvider time)
    {
        (this.table, this.epoch) = (table, epoch);
        var wakeUps = new WakeUps(time);
        var heads = new Heads(wakeUps);
        var claims = new Claims(table, LogOf);
        scopes = new(table, History.Partition);
        journal = new(scopes, claims, LogOf, heads, new(), wakeUps);
        stored = new(scopes, claims, LogOf, heads, null, wakeUps);
        side = new(table, "side");
        checkpoints = new(table, "checkpoints");
        Checkpoints = new AzureTablesCheckpoints(checkpoints);
        follower = new(LogOf, heads, cancel => SweepAsync(DateTimeOffset.UtcNow, cancel));
    }

    /// <summary>The journal; it lives as long as the store.</summary>
    public IJournal Journal => journal;

    /// <summary>What is stored beside the journal, in the same table.</summary>
    public ISideStore Side => side;

    /// <summary>Checkpoints of views.</summary>
    public ICheckpoints Checkpoints { get; }

    /// <summary>Opens a table, and makes it when it is missing.</summary>
    /// <param name="connection">A storage account's connection string, with <c>Table=NAME</c> for another table than <c>teachernet</c>.</param>
    /// <param name="time">For the look at the head each second.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <param name="credential">Who asks, where the connection string holds neither key nor signature; null for what the machine is signed in with.</param>
    /// <param name="transport">Carries requests; null for the platform's own.</param>
    /// <param name="history">The epoch that a table without events goes on under; null for its own.</param>
    /// <exception cref="StoreUnusableException">It cannot be used; nothing in it was changed.</exception>
    public static async Task<AzureTablesStore> OpenAsync(
        string connection, TimeProvider time, CancellationToken cancel, TokenCredential? credential = null, HttpPipelineTransport? transport = null, Guid? history = null)
    {
        var table = new Table(Address.Parse(connection), credential, transport);
        try
        {
            await table.EnsureAsync(cancel);
            var store = new AzureTablesStore(table, await History.EpochAsync(table, history, cancel), time);
            await store.side.SettledAsync();
            await store.checkpoints.SettledAsync();
            return store;
        }
        catch (JournalUnavailableException failure)
        {
            throw new StoreUnusableException(StoreFault.NotReached, table.Name, failure.Message, failure);
        }
    }

    /// <summary>Removes what writers that died staged and never stored, an hour after.</summary>
    /// <returns>How many writers' chunks were removed.</returns>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var swept = await side.Staging.SweepAsync(now, cancel) + await checkpoints.Staging.SweepAsync(now, cancel);
        foreach (var scope in await scopes.ReadAsync(cancel))
            swept += await LogOf(scope).Staging.SweepAsync(now, cancel);
        return swept;
    }

    /// <summary>Verifies the journal as the table has it, by <see cref="Verification"/>, and that the index follows from it.</summary>
    /// <param name="progress">Told the number of events read, now and then; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel)
    {
        var verified = await Verification.RunAsync(stored, progress, cancel);
        if (!verified.IsSound)
            return verified;
        var strays = new List<Damage>();
        foreach (var scope in await scopes.ReadAsync(cancel))
            strays.AddRange(await IndexCheck.RunAsync(LogOf(scope), cancel));
        return verified with { Damages = [.. strays.Take(Verification.MostDamages)] };
    }

    /// <summary>Ends the look at the heads.</summary>
    public async ValueTask DisposeAsync()
    {
        await follower.DisposeAsync();
        await journal.DisposeAsync();
        await stored.DisposeAsync();
        side.Dispose();
        checkpoints.Dispose();
    }

    private ScopeLog LogOf(ScopeId scope) => logs.GetOrAdd(scope, s => new(table, s, epoch));
}
