using System.IO.Compression;
using System.Text.Json.Nodes;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;
using TeacherNet.Web.Api.Notices;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Computed plans on the board: F12, F16, F17, F19, F20, F22, N1, N2, N3, N8.</summary>
[Collection(nameof(BigCounty))]
public sealed class PlanTests(BigCounty county)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Feature", "N1")]
    public async Task A_computed_plan_is_proven_and_stored_only_when_it_is_adopted()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);

        Assert.Equal("proven", run.State);
        Assert.Equal(run.Levels.Select(l => (long?)l), run.Bounds);
        Assert.InRange(run.Moves.Length, 250, 400);
        Assert.Empty((await county.ReadAsync(county.Coordinator, $"rotation/scenarios/{scenario}/moves")).AsArray());

        var adopted = await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{scenario}/plans/{run.Plan}/adoption");
        Assert.Equal(run.Moves.Length, (await county.ReadAsync(county.Coordinator, $"rotation/scenarios/{scenario}/moves", adopted)).AsArray().Count);
        var planning = await county.Coordinator.ReadAsync<PlanningBody>(PathOf(scenario, "planning"), adopted);
        Assert.Equal(run.Levels, planning.Levels);
        Assert.Null(planning.Broken);
        Assert.Equal(("TeacherNet.Planning 1", false), (planning.Adopted!.Solver, planning.IsByHand));
    }

    [Fact]
    [Trait("Feature", "F12")]
    public async Task Who_can_move_nowhere_is_left_with_a_reason_and_is_no_error()
    {
        var run = await ComputeAsync(await county.DraftAsync());

        var unplaced = run.Unplaced.ToDictionary(u => u.Reason);
        Assert.Contains("not-called", unplaced.Keys);
        Assert.Contains("direction", unplaced.Keys);
        Assert.Contains("not-best", unplaced.Keys);
        var explained = await ExplainAsync(run, unplaced["direction"].Teachers[0]);
        Assert.Equal(("stays", "direction"), (explained.Outcome, explained.Reason));
    }

    [Fact]
    public async Task A_school_receives_from_far_no_more_than_it_has_rooms_and_a_drop_beyond_is_refused_by_the_rule()
    {
        var free = await ComputeAsync(await county.DraftAsync());
        var full = free.Moves.Where(m => m.Kilometres > 31).GroupBy(m => m.To).MaxBy(g => g.Count())!;
        Assert.True(full.Count() > 1, "Nobody comes from far.");
        var rooms = $"{BigCounty.Root}/schools/{full.Key}/rooms";
        Assert.Equal("access.denied", await county.Principal.RefusalAsync(HttpMethod.Post, rooms, new { rooms = 0 }));
        var counted = await county.Coordinator.DoAsync(HttpMethod.Post, rooms, new { rooms = 0 });
        try
        {
            await county.Coordinator.ReadAsync<JsonNode>($"{BigCounty.Root}/schools/{full.Key}", counted);
            var scenario = await county.DraftAsync();
            var run = await ComputeAsync(scenario);
            Assert.Equal("proven", run.State);
            Assert.DoesNotContain(run.Moves, m => m.To == full.Key && m.Kilometres > 30);
            var gauge = run.Gauges.Single(g => g.Id.StartsWith("rooms/", StringComparison.Ordinal));
            Assert.Equal((0L, true, 0L), (gauge.AtMost, gauge.Hard, gauge.Missing));

            var told = new List<string>();
            foreach (var far in full)
            {
                using var dropped = await county.Coordinator.OrderAsync(HttpMethod.Post, PathOf(scenario, "moves/check"), Place(far));
                told.Add(await dropped.Content.ReadAsStringAsync(Cancel));
            }

            // Where a post is full, that is said first.
            var over = full.Index().First(f => told[f.Index].Contains("rotation.no-room", StringComparison.Ordinal));
            Assert.Contains("R27", told[over.Index], StringComparison.Ordinal);
            Assert.Equal("rotation.no-room", await county.Coordinator.RefusalAsync(HttpMethod.Post, PathOf(scenario, "moves"), Place(over.Item)));

            // What comes in by a change of the notice needs a room as well.
            var noticed = await OrderedMoves.PublishAsync(county, 1);
            Assert.Equal("rotation.no-room", await county.Coordinator.RefusalAsync(
                HttpMethod.Post, PathOf(noticed.Plan, "notice/amendments"), new AmendNoticeBody(Guid.NewGuid(), People.Today, People.Today, "会议纪要", [], [Place(over.Item)])));
        }
        finally
        {
            await county.Coordinator.DoAsync(HttpMethod.Post, rooms, new { rooms = 10_000 });
        }

        static PlaceBody Place(PlanLineBody move) => new(Guid.NewGuid(), move.Teacher, move.To, null, move.Stage, move.Subject, null, null);
    }

    [Fact]
    [Trait("Feature", "F22")]
    public async Task No_school_loses_or_receives_more_than_its_share_and_a_school_may_be_given_another()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var staff = (await county.Coordinator.ReadAsync<JsonNode>($"{BigCounty.Root}/schools?size=200"))["rows"]!.AsArray().ToDictionary(s => (string)s!["key"]!, s => (int)s!["staffed"]!);

        Assert.All(run.Moves.GroupBy(m => m.From), g => Assert.True(g.Count() <= Math.Max(2, staff[g.Key] * 15 / 100)));
        Assert.All(run.Moves.GroupBy(m => m.To), g => Assert.True(g.Count() <= Math.Max(2, staff[g.Key] * 15 / 100)));

        var most = run.Moves.GroupBy(m => m.From).MaxBy(g => g.Count())!;
        var less = await ComputeAsync(scenario, limits: new([], [new(most.Key, 1, null, null)], []));
        Assert.Equal("proven", less.State);
        Assert.InRange(less.Moves.Count(m => m.From == most.Key), 0, 1);
    }

    [Fact]
    [Trait("Feature", "F16")]
    public async Task A_locked_move_stays_and_a_forbidden_one_never_appears_in_the_next_plan()
    {
        var (scenario, run) = await AdoptedAsync();
        var (locked, forbidden) = (run.Moves[3], run.Moves[7]);
        await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{scenario}/moves/{locked.Move}/lock");
        var done = await county.DoneAsync(county.Colleague, $"rotation/scenarios/{scenario}/forbidden", new ForbiddenBody(forbidden.Teacher, forbidden.To, forbidden.Stage, forbidden.Subject));
        (await county.Coordinator.ReachAsync(PathOf(scenario, "moves"), done.Position)).Dispose();

        var next = await ComputeAsync(scenario, limits: new([new("school-out", 12)], [], []));

        Assert.Contains(next.Moves, m => m.Move == locked.Move && m.Locked);
        Assert.DoesNotContain(next.Moves, m => m.Teacher == forbidden.Teacher && m.To == forbidden.To);
        var without = await ComputeAsync(scenario, forbidden: [.. run.Moves.Skip(20).Take(20).Select(m => new ForbiddenBody(m.Teacher, null, null, null))], repair: true);
        Assert.DoesNotContain(without.Moves, m => run.Moves.Skip(20).Take(20).Any(f => f.Teacher == m.Teacher));
        Assert.Equal(
            next.Changed.Select(c => c.Teacher).Order(),
            next.Moves.Select(m => (m.Teacher, m.To, m.Subject)).Except(run.Moves.Select(m => (m.Teacher, m.To, m.Subject)))
                .Union(run.Moves.Select(m => (m.Teacher, m.To, m.Subject)).Except(next.Moves.Select(m => (m.Teacher, m.To, m.Subject)))).Select(m => m.Teacher).Distinct().Order());
    }

    [Fact]
    [Trait("Feature", "F17")]
    public async Task Alternatives_are_in_order_and_choosing_one_gives_what_it_promised()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var teacher = run.Moves[run.Moves.Length / 2].Teacher;

        var ranked = await county.Coordinator.ReadAsync<AlternativesBody>(PathOf(scenario, $"plans/{run.Plan}/teachers/{teacher}/alternatives"));

        Assert.True(ranked.Rows[0].IsPlanned);
        Assert.Equal(run.Levels, ranked.Rows[0].Levels!.Value);
        var proven = ranked.Rows.Where(r => r.IsProven && r.Levels is not null).ToList();
        Assert.All(proven.Zip(proven.Skip(1)), p => Assert.True(p.First.Levels!.Value.AsSpan().SequenceCompareTo(p.Second.Levels!.Value.AsSpan()) <= 0));
        var chosen = proven.Last(r => r.School is not null);
        var promised = await ComputeAsync(scenario, locked: [new(Guid.NewGuid(), teacher, chosen.School!, null, chosen.Stage, chosen.Subject, null, null)]);
        Assert.Equal(chosen.Levels!.Value, promised.Levels);

        var comers = await county.Coordinator.ReadAsync<AlternativesBody>(PathOf(scenario, $"plans/{run.Plan}/posts/{chosen.School}.{chosen.Stage}.{chosen.Subject}/alternatives"));
        Assert.Contains(comers.Rows, r => r.Teacher == teacher && r.School == chosen.School);
    }

    [Fact]
    [Trait("Feature", "N2")]
    public async Task An_explanation_gives_rules_and_prices_and_no_reason_of_an_exemption()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var exempt = (await county.Coordinator.ReadAsync<CandidatePageBody>($"{BigCounty.Root}/rotation/cycles/{county.Cycle}/candidates?standing=exempt&size=20")).Rows;
        string[] asked = [run.Moves[0].Teacher, run.Unplaced.Single(u => u.Reason == "not-best").Teachers[0], .. exempt.Take(5).Select(e => e.Teacher)];

        foreach (var teacher in asked)
        {
            var explained = await ExplainAsync(run, teacher, scenario);
            Assert.NotEmpty(explained.Rules);
            Assert.Equal(exempt.Any(e => e.Teacher == teacher) ? "outside" : run.Moves.Any(m => m.Teacher == teacher) ? "moves" : "stays", explained.Outcome);
            Assert.Equal(explained.Outcome == "outside", explained.Instead is null);
            foreach (var word in (string[])["孕期", "哺乳", "患病", "pregnan", "nursing"])
                Assert.DoesNotContain(explained.Rules, r => r.FactZh.Contains(word, StringComparison.Ordinal) || r.FactEn.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    [Trait("Feature", "N3")]
    public async Task A_slider_gives_the_optimum_that_a_cold_solve_finds()
    {
        var scenario = await county.DraftAsync();
        await ComputeAsync(scenario);
        var moved = await ComputeAsync(scenario, limits: new([new("R4", 8), new("school-in", 18)], [], []));

        var (instance, _) = await CertificateAsync(scenario, moved.Plan);
        var cold = Planner.Solve(InstanceReader.Read(instance), null, Cancel);

        Assert.True(cold.IsProven);
        Assert.Equal(cold.Plan!.Levels, moved.Levels);
        Assert.NotEmpty(moved.Gauges);
    }

    [Fact]
    [Trait("Feature", "N3")]
    public async Task A_teacher_exempt_after_all_or_a_school_less_is_planned_for_without_storing_it()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var pregnant = run.Moves[1].Teacher;

        var without = await ComputeAsync(scenario, forbidden: [new(pregnant, null, null, null)]);
        Assert.DoesNotContain(without.Moves, m => m.Teacher == pregnant);

        var closing = run.Moves.GroupBy(m => m.To).MinBy(g => g.Count())!.Key;
        var closed = await ComputeAsync(scenario, limits: new([], [new(closing, null, null, true)], []));
        Assert.Equal("proven", closed.State);
        Assert.DoesNotContain(closed.Moves, m => m.To == closing);
        Assert.Empty((await county.Coordinator.ReadAsync<PlanningBody>(PathOf(scenario, "planning"))).Forbidden);
    }

    [Fact]
    public async Task A_plan_computed_before_a_colleague_changed_the_scenario_is_refused()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var set = await county.DoneAsync(county.Colleague, $"rotation/scenarios/{scenario}/limits", new LimitsBody([new("commute", 30)], [], []));
        (await county.Coordinator.ReachAsync(PathOf(scenario, "planning"), set.Position)).Dispose();

        Assert.Equal("scenario.changed-since-planned", await county.Coordinator.RefusalAsync(HttpMethod.Post, PathOf(scenario, $"plans/{run.Plan}/adoption")));
    }

    [Fact]
    [Trait("Feature", "F20")]
    public async Task An_illegal_drop_names_its_rule_and_is_not_saved_and_a_legal_one_replaces_the_move()
    {
        var (scenario, run) = await AdoptedAsync();
        var exempt = (await county.Coordinator.ReadAsync<CandidatePageBody>($"{BigCounty.Root}/rotation/cycles/{county.Cycle}/candidates?standing=exempt")).Rows[0];
        var move = run.Moves[0];
        using var checkedDrop = await county.Coordinator.OrderAsync(HttpMethod.Post, PathOf(scenario, "moves/check"), new PlaceBody(Guid.NewGuid(), exempt.Teacher, move.To, null, null, null, null, null));
        var check = JsonNode.Parse(await checkedDrop.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal("rotation.teacher-exempt", (string?)check["refusal"]!["code"]);
        Assert.NotNull((string?)check["refusal"]!["rule"]);

        var other = run.Moves.First(m => m.Stage == move.Stage && m.Subject == move.Subject && m.To != move.To && m.To != move.From);
        await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{scenario}/chains/removal", new MovesBody([other.Move]));
        var id = Guid.NewGuid();
        var dropped = await county.DoneAsync(
            county.Coordinator, $"rotation/scenarios/{scenario}/moves", new PlaceBody(id, move.Teacher, other.To, null, other.Stage, other.Subject, null, null) { Replaces = move.Move });
        var planning = await county.Coordinator.ReadAsync<PlanningBody>(PathOf(scenario, "planning"), dropped);
        Assert.True(planning.IsByHand);
        Assert.Equal(run.Moves.Length - 1, (await county.ReadAsync(county.Coordinator, $"rotation/scenarios/{scenario}/moves", dropped)).AsArray().Count);
    }

    [Fact]
    [Trait("Feature", "F19")]
    public async Task Two_scenarios_differ_by_exactly_the_movers_that_one_of_them_has()
    {
        var (first, run) = await AdoptedAsync();
        var (second, other) = await AdoptedAsync(new([new("movers", 380)], [], []));

        var compared = await county.Leader.ReadAsync<ComparisonBody>($"{BigCounty.Root}/rotation/cycles/{county.Cycle}/comparison?first={first}&second={second}");

        var (one, two) = (run.Moves.Select(m => (m.Teacher, m.To, m.Subject)).ToHashSet(), other.Moves.Select(m => (m.Teacher, m.To, m.Subject)).ToHashSet());
        Assert.Equal(one.Except(two).Union(two.Except(one)).Select(m => m.Teacher).Distinct().Order(), compared.Differing.Select(d => d.Teacher).Order());
        Assert.Equal((run.Moves.Length, other.Moves.Length), (compared.First.Moves, compared.Second.Moves));
        Assert.NotEmpty(compared.Differing);
    }

    [Fact]
    [Trait("Feature", "N1")]
    public async Task The_certificate_convinces_the_checker_and_a_tampered_one_does_not()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var (instance, plan) = await CertificateAsync(scenario, run.Plan);
        var question = InstanceReader.Read(instance);
        Assert.Null(Checker.Refuse(question, PlanReader.Read(question, plan)));

        var tampered = JsonNode.Parse(plan)!;
        tampered["moves"]!.AsArray().RemoveAt(0);
        Assert.NotNull(Checker.Refuse(question, PlanReader.Read(question, System.Text.Encoding.UTF8.GetBytes(tampered.ToJsonString()))));
        tampered = JsonNode.Parse(plan)!;
        tampered["bounds"]![6] = run.Levels[6] + 1;
        tampered["levels"]![6] = run.Levels[6] + 1;
        Assert.NotNull(Checker.Refuse(question, PlanReader.Read(question, System.Text.Encoding.UTF8.GetBytes(tampered.ToJsonString()))));
    }

    [Fact]
    [Trait("Feature", "N8")]
    public async Task Balance_is_shown_before_and_after_and_its_goal_gives_a_plan()
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario);
        var line = run.Balance.Single(b => b is { Stage: "primary", Indicator: "backbone" });
        Assert.NotEqual(line.Before, line.After);

        var goal = await county.Coordinator.ReadAsync<BalanceGoalBody>(PathOf(scenario, $"balance-goal?stage=primary&most={(line.Before * 0.9).ToString(System.Globalization.CultureInfo.InvariantCulture)}"));

        Assert.Equal(line.Before, goal.Before, 9);
        Assert.True(goal.After <= goal.Goal, $"{goal}");
        Assert.InRange(goal.Moves.Length, Math.Max(1, goal.Least), 60);
    }

    [Fact]
    public async Task Only_the_office_computes_and_only_bureau_and_auditor_look_on()
    {
        var scenario = await county.DraftAsync();
        foreach (var (role, browser) in county.Everybody)
        {
            using var ordered = await browser.OrderAsync(HttpMethod.Post, PathOf(scenario, "plans"), new PlanOrderBody(Guid.NewGuid(), null, null, null, null));
            Assert.Equal((role, role == Grains.Accounts.Roles.Coordinator), (role, ordered.IsSuccessStatusCode));
            using var read = await browser.GetAsync(PathOf(scenario, "planning"), Cancel);
            Assert.Equal((role, role is "coordinator" or "bureau-leader" or "auditor"), (role, read.IsSuccessStatusCode));
        }
    }

    private async Task<(string Scenario, PlanRunBody Run)> AdoptedAsync(LimitsBody? limits = null)
    {
        var scenario = await county.DraftAsync();
        var run = await ComputeAsync(scenario, limits);
        var adopted = await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{scenario}/plans/{run.Plan}/adoption");
        (await county.Coordinator.ReachAsync(PathOf(scenario, "moves"), adopted.Position)).Dispose();
        return (scenario, run);
    }

    private Task<PlanReasonBody> ExplainAsync(PlanRunBody run, string teacher, string? scenario = null) =>
        county.Coordinator.ReadAsync<PlanReasonBody>(PathOf(scenario ?? scenarios[run.Plan], $"plans/{run.Plan}/teachers/{teacher}/explanation"));

    private readonly Dictionary<Guid, string> scenarios = [];

    private async Task<PlanRunBody> ComputeAsync(string scenario, LimitsBody? limits = null, ForbiddenBody[]? forbidden = null, PlaceBody[]? locked = null, bool repair = false)
    {
        var order = new PlanOrderBody(Guid.NewGuid(), limits, forbidden is null ? null : [.. forbidden], locked is null ? null : [.. locked], repair);
        scenarios[order.Plan] = scenario;
        return await county.ComputeAsync(scenario, order);
    }

    private async Task<(byte[] Instance, byte[] Plan)> CertificateAsync(string scenario, Guid plan)
    {
        using var zip = new ZipArchive(await county.Auditor.GetStreamAsync(PathOf(scenario, $"plans/{plan}/certificate"), Cancel));
        return (Bytes("instance.json"), Bytes("plan.json"));

        byte[] Bytes(string name)
        {
            using var content = new MemoryStream();
            using var entry = zip.GetEntry(name)!.Open();
            entry.CopyTo(content);
            return content.ToArray();
        }
    }

    private static string PathOf(string scenario, string rest) => $"{BigCounty.Root}/rotation/scenarios/{scenario}/{rest}";
}
