using System.Collections.Immutable;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>Orders at any node, repeats under the same id until there is a definite answer, and sometimes beyond.</summary>
internal sealed class Customer(World world, Cluster cluster, Disk disk, string name)
{
    private static readonly string[] Accounts = ["ada", "bob", "cyd"];
    private readonly List<Errand> errands = [];

    public IReadOnlyList<Errand> Errands => errands;

    public List<Reading> Readings { get; } = [];

    public async Task RunAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await world.Sleep(0, 20_000);
            var errand = Next();
            errands.Add(errand);
            await SettleAsync(errand);
            if (errand.Replies is [.., { Answer: Answer.Accepted { Receipt: { Changed: > 0 } receipt } }])
                await AfterwardsAsync(errand, receipt);
        }
    }

    private async Task SettleAsync(Errand errand)
    {
        for (var tries = 0; tries < 12 && !await AskAsync(errand); tries++)
            await world.Sleep(1_000, 400_000);
    }

    private async Task AfterwardsAsync(Errand errand, Receipt receipt)
    {
        if (world.Chance(0.2))
            await AskAsync(errand); // the answer came, and the customer never saw it
        if (world.Chance(0.1) && !errand.IsBatch)
        {
            var other = errand with { Batch = errand.Batch with { Orders = [new(errand.Batch.Target, new SetLimit(7))] } };
            if (errand.Batch.Orders[0].Command is not SetLimit { Limit: 7 } && errand.Batch.Target.Kind == AccountGrain.Kind)
                await ReuseAsync(other);
        }
        if (world.Chance(0.2))
            await ReadAsync(receipt.Position);
    }

    /// <summary>True when the answer is definite.</summary>
    private async Task<bool> AskAsync(Errand errand)
    {
        var askedAt = disk.Position;
        try
        {
            using var patience = new CancellationTokenSource(world.Chance(0.05) ? TimeSpan.FromMilliseconds(world.Random.Next(30)) : TimeSpan.FromMinutes(5), world.Time);
            var answer = await cluster.AnyNode().CallAsync(async e => errand.IsBatch
                ? await e.AskBatchAsync(errand.Batch, errand.Actor, errand.Id, patience.Token)
                : await e.AskAsync(errand.Batch.Target, errand.Batch.Orders[0].Command, errand.Actor, errand.Id, patience.Token));
            if (answer is Answer.Busy or Answer.Unknown)
                return false;
            errand.Replies.Add(new(answer, askedAt, disk.Position));
            return true;
        }
        catch (Exception lost) when (lost is LineLostException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ReuseAsync(Errand other)
    {
        try
        {
            var answer = await cluster.AnyNode().CallAsync(e => e.AskAsync(other.Batch.Target, other.Batch.Orders[0].Command, other.Actor, other.Id, CancellationToken.None).AsTask());
            if (answer is not (Answer.Busy or Answer.Unknown or Answer.Refused { Refusal.Code: "command.id-reused" or "engine.contended" }))
                throw new SimulationFailedException($"Other content under {other.Id} was answered {answer}.");
        }
        catch (LineLostException)
        {
            // Asked once only.
        }
    }

    private async Task ReadAsync(long position)
    {
        try
        {
            var node = cluster.AnyNode();
            var reading = await node.CallAsync(async _ =>
            {
                var views = await node.Views.OfAsync(TheBank.Scope);
                return await views.ReachAsync(position, CancellationToken.None)
                    ? views.Read<Balances, Reading>(b => new(position, views.Cursor.Position, b.Amounts.ToImmutableSortedDictionary(StringComparer.Ordinal)))
                    : null;
            });
            if (reading is not null)
                Readings.Add(reading);
        }
        catch (Exception failed) when (failed is LineLostException or Journals.JournalUnavailableException)
        {
            // A read may fail; it may not be wrong.
        }
    }

    private Errand Next()
    {
        var self = TheBank.Account(Any());
        return world.Random.Next(10) switch
        {
            < 3 => One(self, new Deposit(world.Random.Next(1, 60))),
            < 5 => One(self, new Withdraw(world.Random.Next(1, 60))),
            5 => One(self, new SetLimit(world.Random.Next(3) * 20)),
            6 => One(self, new Transfer(Other(self.Key), world.Random.Next(1, 40))),
            7 => One(self, new WithdrawBacked(Other(self.Key), world.Random.Next(1, 40))),
            8 => One(TheBank.Counter("hits"), world.Chance(0.8) ? new Count(1, 9) : new Reset()),
            _ => Many(),
        };
    }

    private Errand One(GrainId grain, ICommand command) => new(new(world.NewGuid()), name, new(grain, [new(grain, command)]), false);

    private Errand Many() => new(
        new(world.NewGuid()),
        name,
        new(
            TheBank.Counter("batches"),
            [.. Enumerable.Range(0, world.Random.Next(1, 6)).Select(_ => new Order(TheBank.Account(Any()), world.Chance(0.7) ? new Deposit(world.Random.Next(1, 30)) : new Withdraw(world.Random.Next(1, 30))))],
            world.Chance(0.7) ? outcomes => new Count(outcomes.Length) : null),
        true);

    private string Any() => Accounts[world.Random.Next(Accounts.Length)];

    private string Other(string than) => Accounts.Where(a => a != than).ElementAt(world.Random.Next(Accounts.Length - 1));
}
