using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Journal.Tests.Contract;

/// <summary>The journal's cases on a server, each in a store of its own.</summary>
public abstract class SharedJournalContract(ISharedStores stores) : JournalContract, IAsyncDisposable
{
    protected override async ValueTask<IJournal> OpenAsync() => (await stores.JoinAsync(await stores.NewAsync(), Time)).Journal;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return stores.DisposeAsync();
    }
}

/// <summary>The side store's cases on a server, each in a store of its own.</summary>
public abstract class SharedSideStoreContract(ISharedStores stores) : SideStoreContract, IAsyncDisposable
{
    protected override async ValueTask<ISideStore> OpenAsync() => (await stores.JoinAsync(await stores.NewAsync())).Side;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return stores.DisposeAsync();
    }
}

/// <summary>The cases of checkpoints on a server, each in a store of its own.</summary>
public abstract class SharedCheckpointContract(ISharedStores stores) : CheckpointContract, IAsyncDisposable
{
    protected override async ValueTask<ICheckpoints> OpenAsync() => (await stores.JoinAsync(await stores.NewAsync())).Checkpoints;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return stores.DisposeAsync();
    }
}
