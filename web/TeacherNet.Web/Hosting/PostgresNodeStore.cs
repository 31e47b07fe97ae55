using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Postgres;

namespace TeacherNet.Web.Hosting;

/// <summary>A PostgreSQL database that any number of nodes share.</summary>
internal sealed class PostgresNodeStore : NodeStore
{
    /// <summary>How a node hands groups to this store.</summary>
    public static readonly EngineOptions OfANode = new() { Committers = 4, GroupsUnderway = 2 };

    private readonly PostgresStore store;

    private PostgresNodeStore(PostgresStore store) => this.store = store;

    public override IJournal Journal => store.Journal;

    public override ISideStore Side => store.Side;

    public override ICheckpoints Checkpoints => store.Checkpoints;

    public override bool IsShared => true;

    public override EngineOptions Options => OfANode;

    public override Task OtherHistory => store.OtherHistory;

    /// <exception cref="StoreUnusableException">It cannot be used.</exception>
    public static async Task<PostgresNodeStore> OpenAsync(string connection, TimeProvider time, CancellationToken cancel, Guid? history = null) =>
        new(await PostgresStore.OpenAsync(connection, time, cancel, history));

    public override async ValueTask<bool> IsNewAsync(CancellationToken cancel) => (await store.Journal.ScopesAsync(cancel)).IsEmpty;

    public override Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => store.VerifyAsync(progress, cancel);

    public override ValueTask DisposeAsync() => store.DisposeAsync();
}
