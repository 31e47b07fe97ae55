using TeacherNet.Journal.Postgres;
using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.Postgres;

/// <summary>The stores of one test, closed after it.</summary>
internal sealed class OpenStores(Databases databases) : ISharedStores
{
    private readonly List<PostgresStore> stores = [];

    public Task<string> NewAsync() => databases.Server.NewDatabaseAsync();

    public async Task<SharedStore> JoinAsync(string address, TimeProvider? time = null)
    {
        var store = await OpenAsync(address, time);
        return new(store.Journal, store.Side, store.Checkpoints, store.VerifyAsync);
    }

    public async Task<PostgresStore> OpenAsync(string connection, TimeProvider? time = null)
    {
        var store = await PostgresStore.OpenAsync(connection, time ?? TimeProvider.System, TestContext.Current.CancellationToken);
        stores.Add(store);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
            await store.DisposeAsync();
        stores.Clear();
    }
}
