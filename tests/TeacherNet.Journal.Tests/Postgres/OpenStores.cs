using TeacherNet.Journal.Postgres;

namespace TeacherNet.Journal.Tests.Postgres;

/// <summary>The stores of one test, closed after it.</summary>
internal sealed class OpenStores(Databases databases) : IAsyncDisposable
{
    private readonly List<PostgresStore> stores = [];

    public async Task<PostgresStore> OpenNewAsync(TimeProvider? time = null) => await OpenAsync(await databases.Server.NewDatabaseAsync(), time);

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
