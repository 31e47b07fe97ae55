using Azure.Core.Pipeline;
using TeacherNet.Journal.AzureTables;
using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.AzureTables;

/// <summary>The stores of one test, closed after it.</summary>
internal sealed class OpenTables(Tables tables) : ISharedStores
{
    private readonly List<AzureTablesStore> stores = [];

    public async Task<string> NewAsync() => (await tables.Server).NewTable();

    public async Task<SharedStore> JoinAsync(string address, TimeProvider? time = null)
    {
        var store = await OpenAsync(address, time);
        return new(store.Journal, store.Side, store.Checkpoints, store.VerifyAsync);
    }

    public async Task<AzureTablesStore> OpenAsync(string connection, TimeProvider? time = null, HttpPipelineTransport? transport = null)
    {
        var store = await AzureTablesStore.OpenAsync(connection, time ?? TimeProvider.System, TestContext.Current.CancellationToken, transport: transport);
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
