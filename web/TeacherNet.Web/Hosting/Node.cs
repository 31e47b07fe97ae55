using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Nodes;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Telemetry;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Kernel;
using TeacherNet.Silo;
using TeacherNet.Web.Privacy;

namespace TeacherNet.Web.Hosting;

/// <summary>One process's engine over its store: what the server and the verbs of the command line share.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly NodeStore store;
    private readonly ObservedJournal journal;

    private Node(NodeSettings settings, NodeStore store, PersonVault vault, long restarts, TimeProvider time)
    {
        this.store = store;
        Restarts = restarts;
        Vault = vault;
        Codec = new(Catalogue.Stored, Catalogue.Json);
        Time = new(time, Zones.Of);
        journal = new(store.Journal, Traces, time);
        Turns = new(journal, Codec, Catalogue.Kinds, Time, store.Options);
        Unobserved = settings.Silo is null ? new LocalEngine(Turns) : SiloHosting.CreateEngine(Turns);
        Engine = new ObservedEngine(Unobserved, Traces, time);
        Views = new(journal, Codec, store.Checkpoints, vault, vault, Hosting.Views.All, time);
        Reactors = new(journal, Codec, Engine, store.Side, Catalogue.Reactors, time);
        Clock = new(Views, Engine, Time, RefusedDue.Record);
        Board = new(store.Side, Engine, Name, Guid.CreateVersion7().ToString("N"), time);
        Leases = store.IsShared ? new(store.Side, Name, time) : null;
    }

    /// <summary>This process, for people: machine and process number.</summary>
    public static string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");

    public IJournal Journal => journal;

    /// <summary>What keeps the node from storing anything; empty when nothing does. What is stored can be read nevertheless.</summary>
    public ImmutableArray<string> Hindrances => journal.Failure is { } failure ? [$"nothing is stored: {failure}"] : [];

    public ISideStore Side => store.Side;

    public IEngine Engine { get; }

    /// <summary>The engine itself, for the silo it belongs to.</summary>
    public IEngine Unobserved { get; }

    /// <summary>What the engine runs, for a silo to run it too.</summary>
    public TurnHost Turns { get; }

    public TurnTraces Traces { get; } = new();

    public PersonVault Vault { get; }

    public JsonCodec Codec { get; }

    public Zones Zones { get; } = new();

    public ScopeTime Time { get; }

    public ViewHost Views { get; }

    public ReactorHost Reactors { get; }

    public ScopeClock Clock { get; }

    /// <summary>What the nodes of the store run.</summary>
    public NodeBoard Board { get; }

    /// <summary>What only one of the nodes may do at a time; null where there can be no other.</summary>
    public Leases? Leases { get; }

    /// <summary>The calls to begin again that this node has followed by being started.</summary>
    public long Restarts { get; }

    /// <summary>Completes when what is stored turns out to be of another history than this node began with.</summary>
    public Task OtherHistory => store.OtherHistory;

    /// <summary>Opens the store and the key.</summary>
    /// <exception cref="StartException">The key is lost or another than the store's, or the store cannot be opened.</exception>
    public static async Task<Node> OpenAsync(NodeSettings settings, TimeProvider time, CancellationToken cancel)
    {
        var store = await NodeStore.OpenAsync(settings, time, cancel);
        try
        {
            await UnfinishedStore.RefuseAsync(store.Side, cancel);
            var key = KeyFile.ReadOrCreate(settings.KeyPath, await store.IsNewAsync(cancel));
            // A restored backup may stand here whose restore found no list.
            await Erasing.AgainAsync(store.Side, store.Checkpoints, store.Journal, ErasureFile.Beside(settings), cancel);
            var vault = new PersonVault(store.Side, key);
            await KeyMark.CheckAsync(store.Side, vault, settings.KeyPath, cancel);
            var restarts = await RestartCall.CountAsync(store.Side, cancel); // before keys are opened, so that none is kept that a call is about
            await vault.LoadAsync(cancel);
            return new(settings, store, vault, restarts, time);
        }
        catch (JournalUnavailableException away)
        {
            await store.DisposeAsync();
            throw NodeStore.Explain(new(StoreFault.NotReached, "PostgreSQL", away.Message, away));
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
        await RestartCall.SendAsync(store.Side, cancel);
        return true;
    }

    /// <summary>Checks every stored byte.</summary>
    public Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => store.VerifyAsync(progress, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Views.DisposeAsync();
        Turns.Dispose();
        await store.DisposeAsync();
    }
}
