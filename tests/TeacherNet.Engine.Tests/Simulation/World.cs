namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>
/// A world of its own: one thread, one random generator, one clock. Whatever is ready runs in an order the seed
/// decides; when nothing is, time jumps to the next timer. The same seed is the same run.
/// </summary>
internal sealed class World
{
    private const int MostSteps = 500_000;
    private readonly List<(Lane Lane, Task Task)> ready = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private volatile bool left;

    public World(int seed)
    {
        Random = new(seed);
        Time = new();
        Outside = new(this);
    }

    public Random Random { get; }

    public SimulatedTime Time { get; }

    /// <summary>Clients, network and disk: what no crash of a node stops.</summary>
    public Lane Outside { get; }

    public int Steps { get; private set; }

    public bool Chance(double probability) => Random.NextDouble() < probability;

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>Exact and of any length, unlike <see cref="Task.Delay(TimeSpan)"/>, which drops fractions of a millisecond.</summary>
    public Task Sleep(TimeSpan time)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Time.CreateTimer(_ => over.SetResult(), null, time, Timeout.InfiniteTimeSpan);
        return over.Task;
    }

    public Task Sleep(int fewest, int most) => Sleep(TimeSpan.FromMicroseconds(Random.Next(fewest, most)));

    /// <summary>Runs a scenario to its end.</summary>
    public void Run(Func<Task> scenario)
    {
        var main = Outside.Start(scenario);
        for (; !main.IsCompleted; Steps++)
        {
            if (left)
                throw new SimulationFailedException("Work left the simulation's scheduler for another thread.");
            if (Steps > MostSteps)
                throw new SimulationFailedException($"No end after {MostSteps} steps, at {Time.GetUtcNow():O}.");
            if (!RunOne() && !Time.FireNext())
                throw new SimulationFailedException("Everything waits and nothing will ever happen.");
        }
        main.GetAwaiter().GetResult();
    }

    internal void Enqueue(Lane lane, Task task)
    {
        if (Environment.CurrentManagedThreadId != thread)
            left = true;
        else
            ready.Add((lane, task));
    }

    private bool RunOne()
    {
        if (ready.Count == 0)
            return false;
        var index = Random.Next(ready.Count);
        var (lane, task) = ready[index];
        ready[index] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        Time.Drift(Random.Next(30));
        lane.Execute(task);
        return true;
    }
}

internal sealed class SimulationFailedException(string message, Exception? inner = null) : Exception(message, inner);
