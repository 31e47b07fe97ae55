using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres;
using TeacherNet.Servers;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Postgres;

public sealed class PostgresOutageTests(Databases databases) : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly OpenStores stores = new(databases);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task What_was_acknowledged_survives_the_death_of_the_server_and_what_was_not_can_be_asked()
    {
        await using var server = await PostgresServer.StartAsync();
        var store = await stores.OpenAsync(await server.NewDatabaseAsync());

        await AppendThroughAsync(store, async () =>
        {
            await server.CrashAsync();
            await Task.Delay(200, Cancel);
            await server.CrashAsync();
        });
        await stores.DisposeAsync();
    }

    [Fact]
    public async Task Cut_connections_are_made_anew()
    {
        var address = await databases.Server.NewDatabaseAsync();
        var store = await stores.OpenAsync(address);

        await AppendThroughAsync(store, async () =>
        {
            for (var n = 0; n < 5; n++)
            {
                await databases.Server.CutAsync(new Npgsql.NpgsqlConnectionStringBuilder(address).Database!);
                await Task.Delay(100, Cancel);
            }
        });

        var waiter = store.Journal.WhenBeyondAsync(Yuhuatai, 0, Cancel).AsTask();
        await (await stores.OpenAsync(address)).Journal.Store(Commit(Teacher("sun", Yuhuatai), 0, "a"));
        await waiter.WaitAsync(Hang, Cancel);
    }

    /// <summary>Appends from four sides while something happens to the server, asking after each failure what became of the commit.</summary>
    private static async Task AppendThroughAsync(PostgresStore store, Func<Task> trouble)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => WriteAsync(store.Journal, $"w{w}", stop.Token), Cancel)).ToArray();
        await Task.Delay(200, Cancel);
        await trouble();
        await Task.Delay(200, Cancel);
        await stop.CancelAsync();
        var acknowledged = (await Task.WhenAll(writers)).Sum();

        var log = await store.Journal.Read(Datong);
        Assert.Equal(acknowledged, log.Length);
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    private static async Task<int> WriteAsync(IJournal journal, string key, CancellationToken stop)
    {
        var stored = 0;
        while (!stop.IsCancellationRequested)
        {
            if (await StoreAsync(journal, Commit(Teacher(key), stored, "a")))
                stored++;
        }
        return stored;
    }

    private static async Task<bool> StoreAsync(IJournal journal, Commit commit)
    {
        try
        {
            return await journal.Append(commit) is Appended.Stored;
        }
        catch (JournalUnavailableException)
        {
            while (true)
            {
                try
                {
                    return await journal.FindAsync(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, Cancel) is Appended.Repeated;
                }
                catch (JournalUnavailableException)
                {
                    await Task.Delay(50, Cancel);
                }
            }
        }
    }
}
