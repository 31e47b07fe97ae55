using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Postgres;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Postgres;

/// <summary>Groups that are handed over while others are on their way.</summary>
public sealed class PostgresUnderwayTests(Databases databases) : IAsyncDisposable
{
    private readonly OpenStores stores = new(databases);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Groups_behind_one_that_turned_out_otherwise_are_stored_nevertheless()
    {
        var address = await stores.NewAsync();
        var (one, other) = (await stores.OpenAsync(address), await stores.OpenAsync(address));
        var known = Commit(Teacher("wang"), 0, "a");
        var first = await one.Journal.Store(known);
        for (var round = 0; round < 10; round++)
        {
            if (round % 2 == 0)
                await other.Journal.Store(Commit(Teacher($"elsewhere{round}"), 0, "b"));

            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
                await one.Journal.AppendAsync([n == 1 ? known : Commit(Teacher($"r{round}n{n}"), 0, "c"), Commit(Teacher($"r{round}m{n}"), n == 4 ? 7 : 0, "d")], Cancel)));

            Assert.Equal(first.First, Assert.IsType<Appended.Repeated>(answers[1][0]).Receipt.First);
            Assert.Equal(new Appended.Conflict(Teacher($"r{round}m4")), answers[4][1]);
            Assert.Equal(10, answers.SelectMany(a => a).Count(a => a is Appended.Stored));
        }

        Assert.True((await other.VerifyAsync(null, Cancel)).IsSound);
        Assert.Equal(1 + 5 + 100, (await other.Journal.HeadAsync(Datong, Cancel)).Position);
    }

    [Fact]
    public async Task A_command_in_two_groups_on_their_way_is_stored_once()
    {
        var store = await stores.OpenAsync(await stores.NewAsync());
        for (var n = 0; n < 20; n++)
        {
            var commit = Commit(Teacher("wang"), n, $"{n}");

            var answers = await Task.WhenAll(store.Journal.Append(commit), store.Journal.Append(commit));

            var stored = Assert.Single(answers.OfType<Appended.Stored>()).Receipt;
            Assert.Equal(stored.First, Assert.Single(answers.OfType<Appended.Repeated>()).Receipt.First);
        }
    }

    [Fact]
    public async Task Commits_of_two_groups_on_their_way_are_read_in_order_by_who_follows_the_log()
    {
        var store = await stores.OpenAsync(await stores.NewAsync());
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        var appends = Task.WhenAll(Enumerable.Range(0, 60).Select(n => store.Journal.Store(Commit(Teacher($"t{n}"), 0, "b"))));

        var next = 0L;
        while (next < 61)
        {
            await store.Journal.WhenBeyondAsync(Datong, next, Cancel);
            foreach (var commit in await store.Journal.Read(Datong, next))
                Assert.Equal(++next, commit.First);
        }

        await appends;
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task Grains_are_named_anew_where_a_connection_leads_to_another_database_of_the_same_history()
    {
        var address = new Npgsql.NpgsqlConnectionStringBuilder(await stores.NewAsync());
        var store = await stores.OpenAsync(address.ConnectionString);
        var before = new List<Commit>();
        foreach (var name in new[] { "wang", "li" })
            before.Add(Commit(Teacher(name), 0, name));
        foreach (var commit in before)
            await store.Journal.Store(commit);
        var epoch = (await store.Journal.HeadAsync(Datong, Cancel)).Epoch;

        await databases.Server.ExecuteAsync("postgres", $"alter database {address.Database} with allow_connections false");
        await databases.Server.CutAsync(address.Database!);
        await databases.Server.ExecuteAsync("postgres", $"alter database {address.Database} rename to {address.Database}_before");
        await databases.Server.ExecuteAsync("postgres", $"create database {address.Database}");
        await using (var again = await PostgresStore.OpenAsync(address.ConnectionString, TimeProvider.System, Cancel, history: epoch))
        {
            // The ids of other grains are in front of theirs.
            await again.Journal.Store(Commit(Teacher("zhao", Yuhuatai), 0, "zhao"));
            foreach (var commit in before)
                await again.Journal.Store(commit);
        }
        for (var version = 1; version < 4; version++)
            await StoreOverCutConnectionsAsync(store.Journal, Commit(Teacher("wang"), version, $"{version}"));

        Assert.Equal(["wang", "1", "2", "3"], (await store.Journal.ReadGrainAsync(Teacher("wang"), 0, Cancel)).Select(e => e.Text()));
        Assert.Single(await store.Journal.ReadGrainAsync(Teacher("zhao", Yuhuatai), 0, Cancel));
    }

    private static async Task StoreOverCutConnectionsAsync(IJournal journal, Commit commit)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await journal.Store(commit);
                return;
            }
            catch (JournalUnavailableException) when (attempt < 30)
            {
                // Each connection of the pool is found to be cut when it is used.
            }
        }
    }
}
