using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.AzureTables;

namespace TeacherNet.Web.Hosting;

/// <summary>A table of Azure Tables that any number of nodes share.</summary>
internal sealed class AzureTablesNodeStore : NodeStore
{
    private readonly AzureTablesStore store;

    private AzureTablesNodeStore(AzureTablesStore store) => this.store = store;

    public override IJournal Journal => store.Journal;

    public override ISideStore Side => store.Side;

    public override ICheckpoints Checkpoints => store.Checkpoints;

    public override bool IsShared => true;

    public override EngineOptions Options { get; } = new() { Committers = 4 };

    /// <summary>Never: the service has no failover to another history. A table filled anew refuses the nodes that knew the one before.</summary>
    public override Task OtherHistory { get; } = new TaskCompletionSource().Task;

    /// <exception cref="StoreUnusableException">It cannot be used.</exception>
    public static async Task<AzureTablesNodeStore> OpenAsync(string connection, TimeProvider time, CancellationToken cancel, Guid? history = null) =>
        new(await AzureTablesStore.OpenAsync(connection, time, cancel, history: history));

    public override async ValueTask<bool> IsNewAsync(CancellationToken cancel) => (await store.Journal.ScopesAsync(cancel)).IsEmpty;

    public override Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => store.VerifyAsync(progress, cancel);

    public override ValueTask DisposeAsync() => store.DisposeAsync();
}
