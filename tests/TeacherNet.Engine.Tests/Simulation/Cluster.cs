namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>Nodes over one disk that crash and are started again.</summary>
internal sealed class Cluster
{
    private readonly World world;
    private readonly Disk disk;
    private readonly Faults faults;
    private readonly EngineOptions options;
    private readonly SimulatedNode[] nodes;

    public Cluster(World world, Disk disk, Faults faults)
    {
        (this.world, this.disk, this.faults) = (world, disk, faults);
        options = new()
        {
            Mailbox = world.Chance(0.3) ? 2 : 128,
            CommitterQueue = world.Chance(0.2) ? 2 : 4096,
            GroupLimit = world.Chance(0.3) ? 2 : 1024,
            GroupsUnderway = world.Random.Next(1, 4),
            IdleAfter = TimeSpan.FromMilliseconds(world.Chance(0.5) ? 50 : 60_000),
        };
        nodes = [.. Enumerable.Range(0, world.Random.Next(1, 4)).Select(_ => Start())];
    }

    public IReadOnlyList<SimulatedNode> Nodes => nodes;

    public SimulatedNode AnyNode() => nodes[world.Random.Next(nodes.Length)];

    /// <summary>Crashes and loss of power until the storm is over; dead nodes come back, in the end all of them.</summary>
    public async Task StormAsync(Func<bool> isOver)
    {
        while (!isOver())
        {
            await world.Sleep(1_000, 500_000);
            if (faults.Chance(0.08))
                LosePower();
            else if (faults.Chance(0.15))
                AnyNode().Crash();
            Revive();
        }
        faults.AreOn = false;
        Revive();
    }

    private void LosePower()
    {
        foreach (var node in nodes)
            node.Crash();
        disk.LosePower();
    }

    private void Revive()
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!nodes[i].IsUp)
                nodes[i] = Start();
        }
    }

    private SimulatedNode Start() => new(world, disk, faults, options);
}
