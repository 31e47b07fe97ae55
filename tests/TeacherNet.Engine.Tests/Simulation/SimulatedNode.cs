using TeacherNet.Engine.Live;
using TeacherNet.Engine.Reactors;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Views;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>One process: an engine with views, live documents and reactors over the shared disk.</summary>
internal sealed class SimulatedNode : ILiveSink
{
    private readonly World world;
    private readonly Lane lane;
    private readonly IEngine engine;
    private readonly List<Action> lost = [];
    private readonly List<LiveLine> lines = [];

    public SimulatedNode(World world, Disk disk, Faults faults, EngineOptions options)
    {
        this.world = world;
        lane = new(world);
        var time = new LaneTime(world, lane);
        var journal = new FaultyJournal(world, disk, faults, time, Crash);
        engine = new LocalEngine(journal, TheBank.Codec, TheBank.Kinds, TheBank.Time(time), options);
        Views = new(journal, TheBank.Codec, disk.Checkpoints, NothingToReveal.Instance, PlainSeal.Instance, TheBank.Views, time, new() { CheckpointEvents = 7 });
        Live = new(Views, this, time);
        var reactors = new ReactorHost(journal, TheBank.Codec, engine, disk.Side, [new CountLargeDeposits()], time);
        _ = lane.Start(() => reactors.RunAsync(TheBank.Scope, CancellationToken.None));
    }

    public bool IsUp => !lane.IsDead;

    public ViewHost Views { get; }

    public LiveDocuments Live { get; }

    /// <summary>A request to the node; its death loses the answer, not what was already done.</summary>
    /// <exception cref="LineLostException">The node died.</exception>
    public async Task<T> CallAsync<T>(Func<IEngine, Task<T>> request)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (lane.IsDead)
            throw new LineLostException();
        lost.Add(() => answer.TrySetException(new LineLostException()));
        _ = lane.Start(async () =>
        {
            try
            {
                answer.TrySetResult(await request(engine));
            }
            catch (Exception failure)
            {
                answer.TrySetException(failure);
            }
        });
        return await answer.Task;
    }

    public LiveLine Connect(LiveAddress address)
    {
        var line = new LiveLine(address);
        if (lane.IsDead)
            line.Lose();
        lines.Add(line);
        return line;
    }

    public void Send(LiveAddress address, LivePatch patch)
    {
        foreach (var line in lines)
        {
            if (line.Address == address)
                line.Deliver(patch);
        }
    }

    public void Crash()
    {
        if (lane.IsDead)
            return;
        lane.Die();
        foreach (var lose in lost)
            lose();
        foreach (var line in lines)
            line.Lose();
    }
}

internal sealed class LineLostException : Exception;
