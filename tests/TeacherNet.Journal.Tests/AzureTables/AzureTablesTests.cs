using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.AzureTables;

public sealed class AzureTablesJournalTests(Tables tables) : JournalContract, IAsyncDisposable
{
    private readonly OpenTables stores = new(tables);

    protected override async ValueTask<IJournal> OpenAsync() => (await stores.OpenNewAsync(Time)).Journal;

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}

public sealed class AzureTablesSideStoreTests(Tables tables) : SideStoreContract, IAsyncDisposable
{
    private readonly OpenTables stores = new(tables);

    protected override async ValueTask<ISideStore> OpenAsync() => (await stores.OpenNewAsync()).Side;

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}

public sealed class AzureTablesCheckpointsTests(Tables tables) : CheckpointContract, IAsyncDisposable
{
    private readonly OpenTables stores = new(tables);

    protected override async ValueTask<ICheckpoints> OpenAsync() => (await stores.OpenNewAsync()).Checkpoints;

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}
