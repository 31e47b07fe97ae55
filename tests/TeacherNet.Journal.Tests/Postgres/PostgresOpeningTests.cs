using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Postgres;
using TeacherNet.Servers;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Postgres;

public sealed class PostgresOpeningTests(Databases databases) : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly OpenStores stores = new(databases);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Nodes_that_start_at_once_on_a_new_database_take_each_step_of_the_schema_once()
    {
        var address = await databases.Server.NewDatabaseAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stores.OpenAsync(address)));

        var epochs = await Task.WhenAll(opened.Select(async s => (await s.Journal.HeadAsync(Datong, Cancel)).Epoch));
        Assert.Single(epochs.Distinct());
    }

    [Fact]
    public async Task Steps_of_a_newer_release_are_no_hindrance_unless_they_say_so()
    {
        var address = await databases.Server.NewDatabaseAsync();
        await (await stores.OpenAsync(address)).Journal.Store(Commit(Teacher("wang"), 0, "a"));
        await ExecuteAsync(address, "insert into schema_steps (number, needs) values (998, 0)");

        Assert.Single(await (await stores.OpenAsync(address)).Journal.Read(Datong));

        await ExecuteAsync(address, "insert into schema_steps (number, needs) values (999, 999)");
        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() => stores.OpenAsync(address));
        Assert.Equal(StoreFault.TooNew, refused.Fault);
    }

    [Fact]
    public async Task A_database_that_is_missing_or_not_fit_is_named()
    {
        var missing = await Assert.ThrowsAsync<StoreUnusableException>(() => stores.OpenAsync(databases.Server.ConnectionTo("nowhere")));
        Assert.Equal(StoreFault.NotReached, missing.Fault);
        Assert.EndsWith("/nowhere", missing.Path, StringComparison.Ordinal);

        await databases.Server.ExecuteAsync("postgres", "create database plain template template0 encoding 'SQL_ASCII'");
        var plain = await Assert.ThrowsAsync<StoreUnusableException>(() => stores.OpenAsync(databases.Server.ConnectionTo("plain")));
        Assert.Equal(StoreFault.Unsuitable, plain.Fault);

        var silent = await Assert.ThrowsAsync<StoreUnusableException>(() => stores.OpenAsync("Host=127.0.0.1;Port=1;Database=x;Username=x"));
        Assert.Equal(StoreFault.NotReached, silent.Fault);
    }

    [Fact]
    public async Task A_password_is_in_no_message()
    {
        var refused = await Assert.ThrowsAsync<StoreUnusableException>(() => stores.OpenAsync("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=geheim"));

        Assert.DoesNotContain("geheim", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promoted_server_begins_another_epoch_and_the_nodes_hear_of_it()
    {
        await using var server = await PostgresServer.StartAsync();
        var store = await stores.OpenAsync(await server.NewDatabaseAsync());
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        var before = await store.Journal.HeadAsync(Datong, Cancel);

        await server.PromoteAsync();

        await store.OtherHistory.WaitAsync(Hang, Cancel);
        var after = await store.Journal.HeadAsync(Datong, Cancel);
        Assert.NotEqual(before.Epoch, after.Epoch);
        Assert.Equal(before.Hash, after.Hash);
        Assert.Equal(after.Epoch, (await store.Journal.Store(Commit(Teacher("wang"), 1, "b"))).Epoch);
        await stores.DisposeAsync();
    }

    [Fact]
    public async Task What_is_restored_into_another_database_keeps_its_hashes_and_begins_another_epoch()
    {
        var address = new Npgsql.NpgsqlConnectionStringBuilder(await databases.Server.NewDatabaseAsync());
        Head before;
        await using (var store = await PostgresStore.OpenAsync(address.ConnectionString, TimeProvider.System, Cancel))
        {
            await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
            before = await store.Journal.HeadAsync(Datong, Cancel);
        }
        await databases.Server.CutAsync(address.Database!);
        await databases.Server.ExecuteAsync("postgres", $"create database restored template {address.Database}");

        var restored = await stores.OpenAsync(databases.Server.ConnectionTo("restored"));

        var after = await restored.Journal.HeadAsync(Datong, Cancel);
        Assert.Equal(before.Hash, after.Hash);
        Assert.NotEqual(before.Epoch, after.Epoch);
    }

    [Fact]
    public async Task What_the_database_would_acknowledge_before_it_is_on_disk_it_may_not()
    {
        var address = await databases.Server.NewDatabaseAsync();
        await stores.OpenAsync(address);
        await ExecuteAsync(address, $"alter database {new Npgsql.NpgsqlConnectionStringBuilder(address).Database} set synchronous_commit to off");
        await ExecuteAsync(address, """
            create function durable() returns trigger language plpgsql as $$
            begin
              if current_setting('synchronous_commit') in ('off', 'local') then raise exception 'not durable'; end if;
              return null;
            end $$;
            create trigger durable before insert on commits for each statement execute function durable();
            """);
        var store = await stores.OpenAsync(address);

        for (var version = 0; version < 5; version++)
            await store.Journal.Store(Commit(Teacher("wang"), version, $"{version}"));
    }

    private Task ExecuteAsync(string address, string statement) =>
        databases.Server.ExecuteAsync(new Npgsql.NpgsqlConnectionStringBuilder(address).Database!, statement);
}
