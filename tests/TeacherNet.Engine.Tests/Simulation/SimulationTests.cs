using System.Globalization;
using Xunit;

namespace TeacherNet.Engine.Tests.Simulation;

public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int SabotageSeeds = 500;
    private static readonly int Seeds = Environment.GetEnvironmentVariable("TEACHERNET_LONG") == "1" ? 20_000 : 2_000;

    [Fact]
    public void Loses_nothing_and_doubles_nothing_through_crashes_failures_and_repeats()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("SEED"), CultureInfo.InvariantCulture, out var one))
        {
            BankSimulation.Run(one);
            return;
        }
        if (FirstFailure(Seeds, Sabotage.None) is { } failure)
        {
            output.WriteLine($"Seed {failure.Seed} failed; SEED={failure.Seed} replays it.");
            Assert.Fail($"Seed {failure.Seed}: {failure.Error}");
        }
    }

    [Fact]
    public void Runs_the_same_way_again_from_the_same_seed() => Assert.Equal(BankSimulation.Trace(7), BankSimulation.Trace(7));

    [Fact]
    public void Notices_a_store_that_does_not_check_versions() => Assert.True(IsNoticed(Sabotage.ForgetsVersions));

    [Fact]
    public void Notices_a_store_that_does_not_know_commands_again() => Assert.True(IsNoticed(Sabotage.ForgetsCommands));

    [Fact]
    public void Notices_a_store_that_acknowledges_before_it_is_durable() => Assert.True(IsNoticed(Sabotage.ForgetsOnPowerLoss));

    private bool IsNoticed(Sabotage sabotage)
    {
        var failure = FirstFailure(SabotageSeeds, sabotage);
        output.WriteLine($"{sabotage}: seed {failure?.Seed}: {failure?.Error.Message}");
        return failure is not null;
    }

    private static (int Seed, Exception Error)? FirstFailure(int seeds, Sabotage sabotage)
    {
        var next = 0;
        var failures = new SortedList<int, Exception>();
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(RunSome)).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return failures.Count == 0 ? null : (failures.Keys[0], failures.Values[0]);

        void RunSome()
        {
            while (Interlocked.Increment(ref next) is var seed && seed <= seeds && failures.Count == 0)
            {
                try
                {
                    BankSimulation.Run(seed, sabotage);
                }
                catch (Exception error)
                {
                    lock (failures)
                        failures.Add(seed, error);
                }
            }
        }
    }
}
