using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Contract;
using TeacherNet.Engine.Tests.Simulation;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Views;

/// <summary>One process in a world without faults, on which a test plays a scenario; time passes by itself when all wait.</summary>
internal sealed class Stage : ILiveSink
{
    private Stage(World world)
    {
        World = world;
        Journal = new(new VolatileJournal(world.Time, Guid.Empty));
        Time = TheBank.Time(world.Time);
        Engine = new LocalEngine(Journal, TheBank.Codec, TheBank.Kinds, Time);
    }

    public World World { get; }

    public WatchedJournal Journal { get; }

    public VolatileCheckpoints Checkpoints { get; } = new();

    public VolatileSideStore Side { get; } = new();

    public ScopeTime Time { get; init; }

    public IEngine Engine { get; }

    public List<(LiveAddress Address, LivePatch Patch, DateTimeOffset At)> Sent { get; } = [];

    public static void Play(Func<Stage, Task> scenario)
    {
        var world = new World(1);
        world.Run(() => scenario(new(world)));
    }

    public ViewHost Views(params ViewKind[] kinds) =>
        new(Journal, TheBank.Codec, Checkpoints, NothingToReveal.Instance, PlainSeal.Instance, kinds.Length > 0 ? kinds : TheBank.Views, World.Time);

    public async Task<Receipt> OrderAsync(GrainId grain, ICommand command) =>
        ((Answer.Accepted)await Engine.AskAsync(grain, command, "ann", new(World.NewGuid()), CancellationToken.None)).Receipt;

    public async Task DepositAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await OrderAsync(TheBank.Account("ada"), new Deposit(1));
    }

    /// <summary>Puts an event into the log that no engine of this release would write.</summary>
    public async Task AppendAsync(GrainId grain, EncodedEvent encoded)
    {
        var version = (await Journal.ReadGrainAsync(grain, 0, default)).Length;
        await Journal.AppendAsync([new(new(World.NewGuid()), "ann", grain, [.. new byte[32]], Time.Now, [new(grain, version, [encoded])], [])], default);
    }

    public async Task<List<StoredEvent>> LogAsync()
    {
        var log = new List<StoredEvent>();
        await foreach (var commit in Journal.Inner.ReadAsync(TheBank.Scope, 0, default))
            log.AddRange(commit.Events);
        return log;
    }

    void ILiveSink.Send(LiveAddress address, LivePatch patch) => Sent.Add((address, patch, World.Time.GetUtcNow()));
}
