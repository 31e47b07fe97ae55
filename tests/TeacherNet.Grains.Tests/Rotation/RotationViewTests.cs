using System.Text.Json;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class RotationViewTests
{
    private readonly County county = new();

    private World World => county.World;

    [Fact]
    public void Draws_phases_moves_and_chains_of_the_plan_worked_at()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        World.Accept("cycle", "c", new OpenPhase("P7", null));
        county.Place(1, "t", 0, 1);
        county.Place(2, "u", 1, 2);

        var document = Draw();

        Assert.Equal("P7", Text(document, "cycle", "phase"));
        Assert.Equal("open", Text(document, "phases", "items", "P7", "state"));
        Assert.Equal("教师t", Text(document, "moves", "items", $"m{County.Move(1):N}", "name"));
        Assert.Equal("第0小学 数学 教师t → 第1小学 教师u → 第2小学", Text(document, "chains", "items", $"c{County.Move(1):N}", "text"));
        Assert.Equal("draft", Text(document, "scenarios", "items", "splan", "stage"));
    }

    [Fact]
    public void Counts_how_far_an_order_is_applied()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        county.Place(1, "t", 0, 1);
        county.Place(2, "u", 1, 2);
        county.Publish();
        county.Order(effective: World.Today);
        World.Accept("scenario", "plan", new TakeEffect("教字1号"));
        Assert.Equal((2, 0), Applied());

        World.React(new MovesReactor());
        Assert.Equal((2, 2), Applied());
    }

    [Fact]
    public void An_audience_may_name_the_scenario_and_unknown_ones_get_nothing()
    {
        World.Accept("scenario", "b", new DraftScenario("c", "方案B"));

        Assert.Equal("b", Text(Draw(), "current"));
        Assert.Equal("plan", Text(Draw("c.plan"), "current"));
        Assert.Null(RotationView.Render(county.View(), "c.x"));
        Assert.Null(RotationView.Render(county.View(), "x"));
    }

    [Fact]
    public void An_unchanged_move_is_the_same_node_again()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        county.Place(1, "t", 0, 1);
        county.Place(2, "u", 1, 2);
        var state = county.View();
        var before = Move(RotationView.Render(state, "c")!, 1);
        World.Accept("scenario", "plan", new LockMove(County.Move(2)));
        RotationView.Apply(state, World.Log[^1], OpenReveal.Instance);

        var after = RotationView.Render(state, "c")!;

        Assert.Same(before, Move(after, 1));
        Assert.True(((LiveNode.Flag)((LiveNode.Map)Move(after, 2)).Members["locked"]).Value);
    }

    [Fact]
    public void Keeps_the_last_twenty_lines_with_equal_ones_folded()
    {
        for (var i = 0; i < 30; i++)
            county.Candidate($"t{i}", 0);
        Assert.Equal((30, "candidate.assessed", "教师t29（t29）"), county.View().Cycles["c"].Lines.Select(l => (l.Count, l.What, l.About)).Last());
        for (var i = 0; i < 15; i++)
        {
            World.Accept("cycle", "c", new ExtendPhase("P7", new(2026, 6, 1 + i, 9, 0, 0), "延期"));
            World.Accept("scenario", $"x{i}", new DraftScenario("c", $"方案{i}"));
        }

        Assert.Equal(20, county.View().Cycles["c"].Lines.Count);
    }

    [Fact]
    public void Lists_who_is_due_and_unplaced_first_and_filters()
    {
        county.Candidate("a", 0, Standings.Eligible);
        county.Candidate("b", 0);
        county.Candidate("d", 1, Standings.Duty, "music");
        county.Place(1, "b", 0, 1);
        var (state, cycle) = (county.View(), county.View().Cycles["c"]);

        CandidatePage Page(CandidateFilter filter, int take = 10) => CandidateList.Page(state, cycle, state.Scenarios["plan"], filter, _ => true, 0, take);

        Assert.Equal(["d", "a", "b"], Page(new()).Lines.Select(l => l.Teacher));
        Assert.Equal(["d"], Page(new(Subject: "music")).Lines.Select(l => l.Teacher));
        Assert.Equal(["d", "a"], Page(new(Unplaced: true)).Lines.Select(l => l.Teacher));
        Assert.Equal(["a"], Page(new(Standing: Standings.Eligible, School: "s0")).Lines.Select(l => l.Teacher));
        Assert.Equal(["b"], Page(new(Text: "师b")).Lines.Select(l => l.Teacher));
        Assert.Equal((3, 1), (Page(new(), 1).Total, Page(new(), 1).Lines.Length));
    }

    [Fact]
    public void Explains_a_placed_teacher_rule_by_rule()
    {
        county.Candidate("t", 0, Standings.Duty, "mathematics", County.Result("R1", "满 8 学年", RuleOutcomes.Pass));
        county.Place(1, "t", 0, 1);
        var state = county.View();

        var why = Why.Of(state.Cycles["c"], state.Scenarios["plan"], "t")!;

        Assert.Equal((Standings.Duty, "满 8 学年", "s1"), (why.Standing, why.Results[0].FactZh, why.Move?.Placement.To.School));
        Assert.Null(Why.Of(state.Cycles["c"], null, "nobody"));
    }

    [Fact]
    public void Names_the_worst_shortages_after_the_plan()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 0);
        county.Place(1, "t", 0, 1);
        var matrix = World.View<MatrixView, PostMatrix>();

        var worst = Shortages.Worst(matrix, county.View().Scenarios["plan"], 10);

        Assert.Equal(6, worst.Length);
        Assert.Equal(["s0", "s1"], worst.Where(s => s.Subject == "mathematics" && s.Missing == 1).Select(s => s.School));
        Assert.Equal(2, worst[0].Missing);
    }

    [Fact]
    public void A_state_read_back_from_a_checkpoint_draws_the_same()
    {
        county.Candidate("t", 0, Standings.Duty, "mathematics", County.Result("R1", "满 8 学年", RuleOutcomes.Pass));
        county.Place(1, "t", 0, 1);
        county.Publish();
        World.Accept("scenario", "plan", new ObjectToMove(County.Move(50), County.Move(1), OpenReveal.Seal("不公")));
        var state = county.View();

        var text = JsonSerializer.Serialize(state);
        var back = JsonSerializer.Deserialize<RotationState>(text)!;

        Assert.Equal(text, JsonSerializer.Serialize(back));
        Assert.Equal(RotationView.Render(state, "c"), RotationView.Render(back, "c"));
        var due = World.View<DueView, DueState>();
        Assert.Equal(due.Until(DateTime.MaxValue), JsonSerializer.Deserialize<DueState>(JsonSerializer.Serialize(due))!.Until(DateTime.MaxValue));
    }

    [Fact]
    public void Three_hundred_moves_stay_well_below_256_KB()
    {
        var large = new County(schools: 60, posts: 30);
        for (var i = 0; i < 300; i++)
        {
            large.Candidate($"teacher-key-of-thirty-two-{i:000000}", i % 60);
            Assert.Null(large.Place(i + 1, $"teacher-key-of-thirty-two-{i:000000}", i % 60, (i + 1 + (i / 60)) % 60));
        }

        var bytes = Size(RotationView.Render(large.View(), "c")!);

        Assert.InRange(bytes, 50_000, 240_000);
    }

    private LiveNode.Map Draw(string audience = "c") => (LiveNode.Map)RotationView.Render(county.View(), audience)!;

    private (int Of, int Serving) Applied()
    {
        var applied = (LiveNode.Map)Draw().Members["applied"];
        return ((int)((LiveNode.Number)applied.Members["of"]).Value, (int)((LiveNode.Number)applied.Members["serving"]).Value);
    }

    private static LiveNode Move(LiveNode document, int move) => At(document, "moves", "items", $"m{County.Move(move):N}");

    private static string Text(LiveNode node, params string[] path) => ((LiveNode.Text)At(node, path)).Value;

    private static LiveNode At(LiveNode node, params string[] path) => path.Aggregate(node, (at, key) => ((LiveNode.Map)at).Members[key]);

    private static int Size(LiveNode node) => node switch
    {
        LiveNode.Text text => System.Text.Encoding.UTF8.GetByteCount(text.Value) + 2,
        LiveNode.Texts texts => texts.Values.Sum(v => v.Length + 3) + 2,
        LiveNode.Map map => map.Members.Sum(m => m.Key.Length + 4 + Size(m.Value)) + 2,
        _ => 8,
    };
}
