using System.Text.Json.Nodes;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Tests.Bank;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>One run: customers, watchers and readers over nodes that crash; then calm, and an audit of everything.</summary>
internal sealed class BankSimulation
{
    private static readonly LiveAddress[] Documents = [new("balances", TheBank.Scope, ""), new("balances", TheBank.Scope, "poor")];
    private readonly World world;
    private readonly Disk disk;
    private readonly Cluster cluster;
    private readonly Customer[] customers;
    private readonly Watcher[] watchers;

    private BankSimulation(int seed, Sabotage sabotage)
    {
        world = new(seed);
        disk = new(world, sabotage);
        cluster = new(world, disk, new(world));
        customers = [.. Enumerable.Range(0, world.Random.Next(2, 6)).Select(i => new Customer(world, cluster, disk, $"customer-{i}"))];
        watchers = [.. Documents.Select(d => new Watcher(world, cluster, d))];
    }

    /// <exception cref="SimulationFailedException">Something was lost, doubled or wrong.</exception>
    public static void Run(int seed, Sabotage sabotage = Sabotage.None)
    {
        var simulation = new BankSimulation(seed, sabotage);
        simulation.world.Run(simulation.RunAsync);
    }

    /// <summary>What tells one run from another: how it ended, and after how many steps.</summary>
    public static string Trace(int seed)
    {
        var simulation = new BankSimulation(seed, Sabotage.None);
        simulation.world.Run(simulation.RunAsync);
        var last = simulation.disk.Read(TheBank.Scope, 0, int.MaxValue)[^1];
        return $"{simulation.world.Steps} {simulation.world.Time.GetUtcNow():O} {last.Last} {Convert.ToHexString(last.Hash.AsSpan())}";
    }

    private async Task RunAsync()
    {
        var working = true;
        var storm = cluster.StormAsync(() => !working);
        var watching = Task.WhenAny(watchers.Select(w => w.RunAsync()));
        var interrupting = InterruptAsync(() => !working);
        await Task.WhenAll(customers.Select(c => c.RunAsync(world.Random.Next(3, 12))));
        working = false;
        await Task.WhenAll(storm, interrupting);
        // Longer than any pause of reactors, watchers and views, of which the longest is 30 s.
        await world.Sleep(TimeSpan.FromSeconds(90));
        if (watching.IsCompleted)
            await await watching;
        await AuditAsync();
    }

    private async Task InterruptAsync(Func<bool> isOver)
    {
        while (!isOver())
        {
            await world.Sleep(1_000, 2_000_000);
            watchers[world.Random.Next(watchers.Length)].Interrupt();
        }
    }

    private async Task AuditAsync()
    {
        var log = disk.Read(TheBank.Scope, 0, int.MaxValue);
        var auditor = new Auditor(log, customers.SelectMany(c => c.Errands));
        auditor.Check(oneNode: cluster.Nodes.Count == 1);
        foreach (var reading in customers.SelectMany(c => c.Readings))
            auditor.Check(reading);

        var fresh = new Balances();
        foreach (var commit in log)
        {
            foreach (var e in commit.Events)
                BalancesView.Apply(fresh, new(e.Grain, e.Version, e.Position, commit.At, commit.Actor, commit.Command, TheBank.Codec.DecodeEvent(e.Encoded)), NothingToReveal.Instance);
        }
        foreach (var watcher in watchers)
            Compare(fresh, watcher.Address.Audience, watcher.Document, "A browser");
        foreach (var node in cluster.Nodes)
        {
            var amounts = await node.CallAsync(async _ => (await node.Views.OfAsync(TheBank.Scope)).Read<Balances, KeyValuePair<string, int>[]>(b => [.. b.Amounts]));
            if (!amounts.SequenceEqual(fresh.Amounts) || !amounts.SequenceEqual(Model.Amounts(auditor.Final)))
                throw new SimulationFailedException("A node's view differs from a fresh fold.");
        }
    }

    private static void Compare(Balances fresh, string audience, JsonNode? shown, string who)
    {
        var right = JsonNode.Parse(LiveJson.Write(BalancesView.Render(fresh, audience)!));
        if (!JsonNode.DeepEquals(right, shown))
            throw new SimulationFailedException($"{who} shows {shown?.ToJsonString()} instead of {right?.ToJsonString()}.");
    }
}
