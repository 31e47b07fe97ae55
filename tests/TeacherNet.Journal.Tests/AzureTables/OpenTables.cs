using Azure.Core.Pipeline;
using TeacherNet.Journal.AzureTables;

namespace TeacherNet.Journal.Tests.AzureTables;

/// <summary>The stores of one test, closed after it.</summary>
internal sealed class OpenTables(Tables tables) : IAsyncDisposable
{
    private readonly List<AzureTablesStore> stores = [];

    public async Task<AzureTablesStore> OpenNewAsync(TimeProvider? time = null) => await OpenAsync((await tables.Server).NewTable(), time);

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
