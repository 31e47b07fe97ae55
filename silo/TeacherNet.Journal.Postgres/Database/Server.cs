using System.Net.Sockets;
using Npgsql;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Journal.Postgres.Database;

/// <summary>The connections to one database, and what its failures mean.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const int Connections = 24;
    private const string Deadlock = "40P01";
    private const string Serialization = "40001";
    private const string OverTaken = "TN001";
    private readonly NpgsqlDataSource source;
    private int connections;

    // Every statement of this store looks rows up by an index. The planner is kept from reading whole tables while their
    // statistics are young, and from planning anew for each array. A plan made over empty tables may live for long: statements
    // over more than one table leave it no choice where to begin.
    private const string Plans = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c jit=off";

    public Server(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 40, AutoPrepareMinUsages = 2, IncludeErrorDetail = false, ApplicationName = "teachernet" };
        // What a connection is begun with must hold for as long as it lives; a reset between two uses would undo it.
        settings.NoResetOnClose = true;
        settings.Options = string.IsNullOrEmpty(settings.Options) ? Plans : $"{settings.Options} {Plans}";
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = Connections;
        if (!settings.ShouldSerialize("Keepalive"))
            settings.KeepAlive = 10;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(_ => throw new NotSupportedException("Connections are opened asynchronously."), BeginAsync);
        source = builder.Build();
        Name = $"{settings.Host}:{settings.Port}/{settings.Database}";
    }

    /// <summary>Host, port and database, for messages; never the password.</summary>
    public string Name { get; }

    /// <summary>How many connections were made until now. What was read over one of them need not hold over one made later: it may lead to another database.</summary>
    public int Made => Volatile.Read(ref connections);

    public ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancel) => source.OpenConnectionAsync(cancel);

    /// <summary>Works on a connection of its own.</summary>
    /// <exception cref="JournalUnavailableException">The server failed or did not answer.</exception>
    public async Task<T> WithAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            return await work(connection);
        }
        catch (Exception failure) when (IsOutage(failure))
        {
            throw new JournalUnavailableException($"{Name}: {failure.Message}", failure);
        }
    }

    /// <summary>True when the server undid the transaction for the sake of another, and it may be tried again.</summary>
    public static bool IsOvertaken(Exception failure) => failure is PostgresException
    {
        SqlState: Deadlock or Serialization or OverTaken
    } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "commits_command_key" };

    public static bool IsOutage(Exception failure) => failure is NpgsqlException or SocketException or TimeoutException or IOException or ObjectDisposedException;

    /// <summary>What an outage says of the database to who would open it: that it is away, or that it is there and does not do.</summary>
    public static StoreFault FaultOf(Exception outage) => outage switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction } => StoreFault.NotWritable,
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => StoreFault.NotReached,
        // It is starting, ending or full, or an operator cut the connection.
        PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '7', ..] } => StoreFault.NotReached,
        PostgresException => StoreFault.Unsuitable,
        _ => StoreFault.NotReached,
    };

    /// <summary>
    /// What is acknowledged must have reached the disk, and the standby where one is asked for. A connection is new after each
    /// failover, so it is also where another timeline is noticed.
    /// </summary>
    private async Task BeginAsync(NpgsqlConnection connection)
    {
        Interlocked.Increment(ref connections);
        await using var begin = connection.Ask("begin");
        await begin.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
