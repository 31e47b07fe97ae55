using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.Postgres;

public sealed class PostgresJournalTests(Databases databases) : JournalContract, IAsyncDisposable
{
    private readonly OpenStores stores = new(databases);

    protected override async ValueTask<IJournal> OpenAsync() => (await stores.OpenNewAsync(Time)).Journal;

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}

public sealed class PostgresSideStoreTests(Databases databases) : SideStoreContract, IAsyncDisposable
{
    private readonly OpenStores stores = new(databases);

    protected override async ValueTask<ISideStore> OpenAsync() => (await stores.OpenNewAsync()).Side;

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}

public sealed class PostgresCheckpointsTests(Databases databases) : CheckpointContract, IAsyncDisposable
{
    private readonly OpenStores stores = new(databases);

    protected override async ValueTask<ICheckpoints> OpenAsync() => (await stores.OpenNewAsync()).Checkpoints;

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}
