using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Planning.Instances;
using TeacherNet.Web.Plans;
using Xunit;
using Post = TeacherNet.Grains.Teachers.Post;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>What becomes of computations: kept, let go of, failed, out of time.</summary>
public sealed class PlanDeskTests
{
    private static readonly ScopeId Scope = ScopeId.Region("desk");

    [Fact]
    public async Task A_computation_that_fails_says_so_and_is_let_go_of_like_any_other()
    {
        await using var desk = new PlanDesk(TimeProvider.System, NullLogger<PlanDesk>.Instance);
        var failed = Begin(desk, "zhao", Sheet(to: 7));
        await failed.Work;
        Assert.Equal(("failed", null), (failed.State, failed.Taken));
        failed.Cancel();

        for (var n = 0; n < 6; n++)
            await Begin(desk, "zhao", Sheet(to: 7)).Work;
        Assert.Null(desk.Find(Scope, "plan", failed.Id));
        var next = Begin(desk, "zhao", Sheet(to: 1));
        await next.Work;
        Assert.Equal("proven", next.State);
    }

    [Fact]
    public async Task Plans_of_one_account_never_push_out_those_of_another()
    {
        await using var desk = new PlanDesk(TimeProvider.System, NullLogger<PlanDesk>.Instance);
        var mine = Begin(desk, "zhao", Sheet(to: 1));
        await mine.Work;
        var others = Enumerable.Range(0, 7).Select(_ => Begin(desk, "qian", Sheet(to: 1))).ToList();
        await Task.WhenAll(others.Select(o => o.Work));

        Assert.Same(mine, desk.Find(Scope, "plan", mine.Id));
        Assert.Equal([false, true, true, true, true, true, true], others.Select(o => desk.Find(Scope, "plan", o.Id) is not null));
    }

    [Fact]
    public async Task A_computation_is_given_an_end_with_its_turn_and_not_while_it_waits_for_one()
    {
        var time = new Ends();
        await using var desk = new PlanDesk(time, NullLogger<PlanDesk>.Instance);
        using var busy = new ManualResetEventSlim();
        var others = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => desk.InTurnAsync(() => busy.Wait(TimeSpan.FromSeconds(30)), TestContext.Current.CancellationToken)).ToList();
        var run = Begin(desk, "zhao", Sheet(to: 1));
        Assert.Equal(("waiting", 0), (run.State, time.Given));

        busy.Set();
        await Task.WhenAll(others);
        await run.Work;
        Assert.Equal(("proven", 1), (run.State, time.Given));
    }

    private static Computation Begin(PlanDesk desk, string account, PlanSheet sheet) =>
        desk.Begin(Scope, Guid.NewGuid(), account, new("cycle", "plan", 0, PlanLimits.None, [], [], Repair: false), sheet);

    /// <summary>One teacher due, at the first of two schools, who may take one post; past the second there is none.</summary>
    private static PlanSheet Sheet(int to) => new(
        new Instance(
            [new("A", "a", 2, 2), new("B", "b", 2, 2)], [new("A/primary/art", 0, 1, 0, 1, 1, 1), new("B/primary/art", 1, 0, 0, 1, 1, 1)],
            [new("t", 0, Standing.Duty, [], [new(to, 0, 3)])], [], [], [], null),
        ["t"], [new Post("A", null, "primary", "art"), new Post("B", null, "primary", "art")], [0], [[]], [[]], ImmutableDictionary<string, string>.Empty);

    /// <summary>Counts the ends given to computations; none of them comes.</summary>
    private sealed class Ends : TimeProvider
    {
        public int Given { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Timer(this);

        private sealed class Timer(Ends all) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                all.Given += dueTime == Computation.Limit ? 1 : 0;
                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
