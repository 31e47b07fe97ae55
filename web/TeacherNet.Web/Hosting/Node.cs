using TeacherNet.Engine;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Kernel;
using TeacherNet.Web.Privacy;

namespace TeacherNet.Web.Hosting;

/// <summary>One process's engine over its store: what the server and the verbs of the command line share.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly NodeStore store;
    private readonly LocalEngine engine;

    private Node(NodeStore store, PersonVault vault, TimeProvider time)
    {
        this.store = store;
        Vault = vault;
        Codec = new(Catalogue.Stored, Catalogue.Json);
        Time = new(time, Zones.Of);
        engine = new(store.Journal, Codec, Catalogue.Kinds, Time);
        Views = new(store.Journal, Codec, store.Checkpoints, vault, vault, Hosting.Views.All, time);
        Reactors = new(store.Journal, Codec, engine, store.Side, Catalogue.Reactors, time);
        Clock = new(Views, engine, Time, RefusedDue.Record);
    }

    public IJournal Journal => store.Journal;

    public ISideStore Side => store.Side;

    public IEngine Engine => engine;

    public PersonVault Vault { get; }

    public JsonCodec Codec { get; }

    public Zones Zones { get; } = new();

    public ScopeTime Time { get; }

    public ViewHost Views { get; }

    public ReactorHost Reactors { get; }

    public ScopeClock Clock { get; }

    /// <summary>Opens the data directory and the key.</summary>
    /// <exception cref="StartException">The key is lost, or the data directory cannot be opened.</exception>
    public static async Task<Node> OpenAsync(NodeSettings settings, TimeProvider time, CancellationToken cancel)
    {
        var isNew = NodeStore.IsNew(settings.DataDirectory);
        var key = KeyFile.ReadOrCreate(settings.KeyPath, isNew);
        var store = NodeStore.Open(settings.DataDirectory, time);
        try
        {
            // A restored backup may stand here whose restore found no list.
            await Erasing.AgainAsync(store.Side, store.Checkpoints, store.Journal, ErasureFile.Beside(settings), cancel);
            var vault = new PersonVault(store.Side, key);
            await vault.LoadAsync(cancel);
            return new(store, vault, time);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Erases a person, before any view is loaded. False when there is nothing of the person left.</summary>
    public async Task<bool> EraseAsync(PersonId person, IErasureList erased, CancellationToken cancel)
    {
        if (!await Vault.EraseAsync(person, erased, cancel))
            return false;
        await Erasing.ForgetAsync(store.Side, store.Checkpoints, store.Journal, [person], cancel);
        return true;
    }

    /// <summary>Checks every stored byte.</summary>
    public Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => store.VerifyAsync(progress, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Views.DisposeAsync();
        engine.Dispose();
        await store.DisposeAsync();
    }
}
