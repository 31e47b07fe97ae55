using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

/// <summary>What holds after any script of orders by any number of coordinators; a failure prints the script.</summary>
public sealed class RotationScriptTests
{
    private const int Schools = 4;
    private const int Teachers = 12;
    private const int Staffed = 2;
    private const int Posts = 3;

    [Fact]
    public void Any_script_keeps_teachers_once_posts_in_bounds_and_orders_for_good() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(120).ToArbitrary(), script =>
    {
        var county = new County(Schools, Posts);
        for (var teacher = 0; teacher < Teachers; teacher++)
            county.Candidate($"t{teacher}", teacher % Schools);
        var ordered = new Dictionary<Guid, OrderedMove>();
        var dropped = false;
        foreach (var number in script)
        {
            var command = Decode(county, (uint)number);
            if (county.World.Ask("scenario", "plan", command) is null)
                Assert.Equal(0, county.World.Accept("scenario", "plan", command));
            dropped |= command is DropMove;
            Holds(county.Plan, dropped);
            Stays(county.Plan, ordered);
        }

        county.World.React(new MovesReactor());
        foreach (var move in ordered.Values)
            Assert.True(county.CandidateOf(move.Teacher).IsOrdered);
        foreach (var recorded in county.World.Log)
            Wire.RoundTrips(recorded.Event);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static ScenarioCommand Decode(County county, uint number)
    {
        var move = County.Move((int)(number / 16 % 20) + 1);
        var teacher = (int)(number / 1024 % Teachers);
        Placement Placement(Guid id, int who) =>
            county.Placement(0, $"t{who % Teachers}", who % Schools, (int)((who % Schools) + 1 + (number / 65536 % (Schools - 1))) % Schools, Staffed) with { Move = id };
        var published = county.Plan.Notice is not null;
        return (number % 16) switch
        {
            12 or 13 or 14 when published => new OrderMoves("c", $"教字{number / 4096 % 2}号", County.Spring, null),
            10 or 11 or 15 when published => new TakeEffect($"教字{number / 4096 % 2}号"),
            5 or 6 or 7 when published => new ObjectToMove(County.Move(100 + (int)(number / 16 % 20)), move, OpenReveal.Seal("不公")),
            8 or 9 when published => new DecideObjection(County.Move(100 + (int)(number / 16 % 20)), number / 4096 % 2 == 0, OpenReveal.Seal("查")),
            < 6 => new PlaceTeacher("c", Placement(move, teacher)),
            6 or 7 or 8 => new PlaceChain("c", [Placement(move, teacher), Placement(County.Move((int)(number / 16 % 20) + 30), teacher + 1)]),
            9 or 10 => new UnplaceTeacher(move),
            11 => new UnplaceChain([move, County.Move((int)(number / 16 % 20) + 30)]),
            12 => number / 4096 % 2 == 0 ? new LockMove(move) : new UnlockMove(move),
            13 when number / 4096 % 3 == 0 => new ApproveScenario(county.Digest),
            13 when number / 4096 % 3 == 1 => new PublishScenario("c", County.Move(900), County.Spring, County.Spring),
            14 => new DropMove(move, "withdrawn"),
            _ => new NoteReason(move, OpenReveal.Seal("缺数学教师")),
        };
    }

    private static void Holds(Scenario.Plan plan, bool dropped)
    {
        Assert.True(plan.Notice is null || plan.Approval is { Given: true });
        var standing = plan.Moves.Values.Where(m => m.Stands).ToList();
        Assert.Equal(standing.Count, standing.Select(m => m.Placement.Teacher).Distinct().Count());
        Assert.Equal(standing.ToDictionary(m => m.Placement.Teacher, m => m.Placement.Move), plan.Placed.ToDictionary());
        if (plan.Notice is not null || dropped)
            return;
        foreach (var arrivals in standing.GroupBy(m => m.Placement.To))
            Assert.InRange(Staffed - standing.Count(m => m.Placement.From == arrivals.Key) + arrivals.Count(), 0, Posts);
    }

    private static void Stays(Scenario.Plan plan, Dictionary<Guid, OrderedMove> ordered)
    {
        foreach (var (id, move) in ordered)
            Assert.Equal(move, plan.Moves[id].Ordered);
        foreach (var move in plan.Moves.Values.Where(m => m.State is MoveState.Ordered or MoveState.Effective))
            ordered.TryAdd(move.Placement.Move, move.Ordered);
        Assert.All(ordered.Keys, id => Assert.True(plan.Moves[id].State is MoveState.Ordered or MoveState.Effective));
    }
}
