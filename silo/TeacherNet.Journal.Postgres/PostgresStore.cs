using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Postgres.Appending;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Journal.Postgres.Following;
using TeacherNet.Journal.Postgres.Opening;
using TeacherNet.Journal.Postgres.Reading;

namespace TeacherNet.Journal.Postgres;

/// <summary>A PostgreSQL database with the journal, what is stored beside it, and checkpoints. Any number of processes may use it at once.</summary>
public sealed class PostgresStore : IAsyncDisposable
{
    private readonly Server server;
    private readonly Notifier notifier;
    private readonly Follower follower;
    private readonly PostgresJournal stored;

    private PostgresStore(Server server, Heads heads, WakeUps wakeUps, Guid epoch)
    {
        this.server = server;
        notifier = new(server);
        follower = new(server, heads, notifier, epoch);
        var types = new EventTypes();
        var appender = new Appender(server, types, heads);
        Journal = new PostgresJournal(server, appender, types, heads, new(), wakeUps, notifier.Tell);
        stored = new(server, appender, types, heads, null, wakeUps, notifier.Tell);
        Side = new PostgresSideStore(server);
        Checkpoints = new PostgresCheckpoints(server);
    }

    /// <summary>The journal; it lives as long as the store.</summary>
    public IJournal Journal { get; }

    /// <summary>What is stored beside the journal, in the same database.</summary>
    public ISideStore Side { get; }

    /// <summary>Checkpoints of views.</summary>
    public ICheckpoints Checkpoints { get; }

    /// <summary>Why the server does not answer, as last seen; null when it does.</summary>
    public string? Failure => follower.Failure;

    /// <summary>Completes when the database comes to hold another history, after a failover or a restore. What this process has folded may then be of none: it must begin again.</summary>
    public Task OtherHistory => follower.OtherHistory;

    /// <summary>Opens a database, taking the steps of the schema that it lacks.</summary>
    /// <param name="connection">A connection string of Npgsql.</param>
    /// <param name="time">For the look at the head each second.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <param name="history">The epoch that a database without events goes on under; null for its own.</param>
    /// <exception cref="StoreUnusableException">It cannot be used; nothing in it was changed.</exception>
    public static async Task<PostgresStore> OpenAsync(string connection, TimeProvider time, CancellationToken cancel, Guid? history = null)
    {
        await Migration.RunAsync(connection, history, cancel);
        var server = new Server(connection);
        try
        {
            var wakeUps = new WakeUps(time);
            var heads = new Heads(wakeUps);
            var epoch = await server.WithAsync(Facts.EpochAsync, cancel);
            return new(server, heads, wakeUps, epoch);
        }
        catch (JournalUnavailableException failure)
        {
            await server.DisposeAsync();
            throw new StoreUnusableException(Server.FaultOf(failure.InnerException!), server.Name, failure.Message, failure);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Verifies the journal as the database has it, by <see cref="Verification"/>.</summary>
    /// <param name="progress">Told the number of events read, now and then; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel)
    {
        var verified = await Verification.RunAsync(stored, progress, cancel);
        var own = await server.WithAsync(c => TableChecks.RunAsync(c, cancel), cancel);
        return verified with { Damages = [.. verified.Damages.Concat(own).Take(Verification.MostDamages)] };
    }

    /// <summary>Ends the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await follower.DisposeAsync();
        await notifier.DisposeAsync();
        await server.DisposeAsync();
    }
}
