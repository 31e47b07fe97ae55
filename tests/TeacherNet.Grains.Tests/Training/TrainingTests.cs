using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Training;

public sealed class TrainingTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    private readonly World world = new(Today);

    public TrainingTests()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School("DT001"), null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002"), null));
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
    }

    [Fact]
    public void Hours_count_once_the_school_approves()
    {
        Assert.Equal(1, Accept(new LogTraining(Entry(1))));
        Assert.Equal(0, Credited());
        Assert.Equal(1, Number(School(), "pending"));

        Assert.Equal(2, Accept(new VerifyHours(Entry(1).Id, [])));
        Assert.Equal(0, Accept(new VerifyHours(Entry(1).Id, [])));

        Assert.Equal(6, Credited());
        Assert.Equal(0, Number(School(), "pending"));
    }

    [Fact]
    public void Two_equal_hours_with_two_ids_are_two()
    {
        Accept(new LogTraining(Entry(1, hours: 4)));
        Accept(new LogTraining(Entry(2, hours: 4)));
        Assert.Equal(0, Accept(new LogTraining(Entry(2, hours: 4))));
        Assert.Equal("training.entry-id-taken", Refused(new LogTraining(Entry(2, hours: 3))));
    }

    [Fact]
    public void No_day_counts_more_than_the_cap()
    {
        Accept(new LogTraining(Entry(1)));
        var refusal = world.Ask("ledger", "t", new LogTraining(Entry(2, hours: 2.25m)));

        Assert.Equal(("training.day-cap", "R18", "2026-05-18", "6"), (refusal?.Code, refusal?.Rule, refusal?.Facts["day"], refusal?.Facts["already"]));
        Accept(new LogTraining(Entry(3, hours: 2)));
        Assert.Equal("training.day-cap", Refused(new LogTraining(Entry(4, hours: 12) with { From = new(2026, 5, 17) })));
        Assert.Equal(1, Accept(new LogTraining(Entry(5, hours: 16) with { From = new(2026, 5, 14), Until = new(2026, 5, 15) })));
    }

    [Fact]
    public void The_region_sets_cap_and_factors()
    {
        world.Accept("region", "region", new EstablishRegion(new("大通县", "大通", "Asia/Shanghai", RegionKinds.Own)));
        world.Accept("region", "region", new AdoptPolicy(new([.. DefaultPolicy.Value.Rules.Select(r => r.Code == "R18" ? r with { Threshold = 4 } : r)], [])));

        Assert.Equal("training.day-cap", Refused(new LogTraining(Entry(1))));
        Accept(new LogTraining(Entry(1, hours: 4) with { Role = "presenter" }));
        Accept(new VerifyHours(Entry(1).Id, []));
        Assert.Equal(8, Credited());
    }

    [Fact]
    public void Refuses_what_no_hour_can_be()
    {
        Assert.Equal("training.hours-positive", Refused(new LogTraining(Entry(1, hours: 0))));
        Assert.Equal("training.hours-step", Refused(new LogTraining(Entry(1, hours: 1.1m))));
        Assert.Equal("training.date-future", Refused(new LogTraining(Entry(1) with { Until = Today.AddDays(1) })));
        Assert.Equal("training.period-backwards", Refused(new LogTraining(Entry(1) with { From = Today })));
        Assert.Equal("training.period-long", Refused(new LogTraining(Entry(1) with { From = new(2024, 1, 1) })));
        Assert.Equal("training.programme-missing", Refused(new LogTraining(Entry(1) with { Programme = " " })));
        Assert.Equal(["level"], world.Ask("ledger", "t", new LogTraining(Entry(1) with { Level = "world" }))?.Fields);
    }

    [Fact]
    public void What_the_school_sends_back_is_revised_and_submitted_again()
    {
        Accept(new LogTraining(Entry(1)));
        Assert.Equal(1, Accept(new ReturnHours(Entry(1).Id, OpenReveal.Seal("请补充证明"))));
        Assert.Equal(0, Accept(new ReturnHours(Entry(1).Id, OpenReveal.Seal("请补充证明"))));
        Assert.Equal("training.not-submitted", Refused(new VerifyHours(Entry(1).Id, [])));
        Assert.Equal("请补充证明", State().Of("t").Single().Comment);

        Assert.Equal(1, Accept(new ReviseHours(Entry(1, hours: 5))));
        Assert.Equal(0, Accept(new ReviseHours(Entry(1, hours: 5))));
        Accept(new VerifyHours(Entry(1).Id, []));
        Assert.Equal(5, Credited());
        Assert.Equal("training.not-open", Refused(new ReviseHours(Entry(1))));
    }

    [Fact]
    public void A_reversal_is_an_entry_of_its_own_that_takes_the_hours_away()
    {
        Accept(new LogTraining(Entry(1)));
        Assert.Equal("training.not-credited", Refused(Reverse(1, 9)));
        Accept(new VerifyHours(Entry(1).Id, []));
        Assert.Equal("training.entry-id-taken", Refused(Reverse(1, 1)));

        Assert.Equal(1, Accept(Reverse(1, 9)));
        Assert.Equal(0, Accept(Reverse(1, 9)));

        Assert.Equal([-6m, 6m], State().Of("t").Select(e => e.Credited).Order());
        Assert.Equal([0, 0, 0, 0, 0, 1, 0], TrainingMetrics.All.Select(m => (int)m.Compute(State(), Period.Year(2026)).Value));
        Assert.Equal("training.not-credited", Refused(Reverse(1, 8)));
        Assert.Equal("training.entry-id-taken", Refused(new LogTraining(Entry(9))));
        Assert.Equal(1, Accept(new LogTraining(Entry(2))));
    }

    [Fact]
    public void Nothing_is_done_to_an_entry_nobody_logged()
    {
        Assert.Equal("training.entry-unknown", Refused(new VerifyHours(Entry(1).Id, [])));
        Assert.Equal("training.entry-unknown", Refused(new ReturnHours(Entry(1).Id, OpenReveal.Seal("?"))));
        Assert.Equal("training.entry-unknown", Refused(new ReviseHours(Entry(1))));
        Assert.Equal("training.entry-unknown", Refused(Reverse(1, 2)));
    }

    [Fact]
    public void Adds_up_years_cycles_and_the_shortest_category()
    {
        Log(Entry(1) with { Content = "ethics" });
        Log(Entry(2) with { From = new(2025, 12, 31), Until = new(2025, 12, 31) });
        Log(Entry(3) with { From = new(2026, 1, 2), Until = new(2026, 1, 2), Level = "school" });
        var document = (LiveNode.Map)TrainingView.Render(State(), "t.t")!;
        var cycles = (LiveNode.Map)document.Members["cycles"];

        Assert.Equal(["c2021", "c2026"], cycles.Members.Keys);
        Assert.Equal(12, Number(cycles.Members["c2026"], "credited"));
        Assert.Equal("class-teacher", ((LiveNode.Text)((LiveNode.Map)cycles.Members["c2026"]).Members["shortest"]).Value);
        Assert.Equal(6, Number(((LiveNode.Map)document.Members["years"]).Members["y2025"], "credited"));
        Assert.Equal([12, 12, 2, 0, 0, 1, 0], TrainingMetrics.All.Select(m => (int)m.Compute(State(), Period.Year(2026)).Value));
        Assert.Equal("张DT00001（DT00001）：信息技术培训，2026-01-02，6 学时", TrainingMetrics.HoursOfYear.Compute(State(), Period.Year(2026)).Records[0].Text);
    }

    [Fact]
    public void Counts_who_has_the_hours_of_year_and_cycle()
    {
        for (var day = 0; day < 45; day++)
            Log(Entry(day + 1, hours: 8) with { From = new DateOnly(2026, 1, 1).AddDays(day), Until = new DateOnly(2026, 1, 1).AddDays(day) });

        Assert.Equal(1, TrainingMetrics.CycleDone.Compute(State(), Period.Year(2026)).Value);
        Assert.Equal(0, TrainingMetrics.CycleDone.Compute(State(), Period.YearTo(new(2026, 2, 13))).Value);
        Assert.Equal("t", Assert.Single(TrainingMetrics.YearDone.Compute(State(), Period.Year(2026)).Records).Id);
    }

    [Fact]
    public void What_waits_follows_the_teacher_to_the_next_school()
    {
        Accept(new LogTraining(Entry(1)));
        world.Accept("teacher", "t", new TakePosting(
            Guid.Empty, "scenario", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Exchange, "F01", "teacher", new(2026, 9, 1), null, "8"));

        Assert.Equal(0, Number(School(), "pending"));
        Assert.Equal(1, Number(TrainingView.Render(State(), "s2")!, "pending"));
        Assert.Null(TrainingView.Render(State(), "nowhere"));
        Assert.Null(TrainingView.Render(State(), "t.nobody"));
    }

    [Fact]
    public void A_checkpoint_draws_the_same_documents()
    {
        Log(Entry(1));
        Accept(new LogTraining(Entry(2, hours: 1)));
        var restored = JsonSerializer.Deserialize<TrainingState>(JsonSerializer.Serialize(State()))!;

        Assert.Equal(TrainingView.Render(State(), "t.t"), TrainingView.Render(restored, "t.t"));
        Assert.Equal(School(), TrainingView.Render(restored, "s1"));
    }

    [Fact]
    public void Entries_that_did_not_change_stay_the_same_branch()
    {
        Accept(new LogTraining(Entry(1, hours: 1)));
        var state = State();
        var before = (LiveNode.Map)((LiveNode.Map)TrainingView.Render(state, "t.t")!).Members["entries"];

        TrainingView.Apply(state, world.Log[^1] with { Event = new TrainingLogged(Entry(2)) }, OpenReveal.Instance);
        var after = (LiveNode.Map)((LiveNode.Map)TrainingView.Render(state, "t.t")!).Members["entries"];

        Assert.Equal(2, after.Members.Count);
        Assert.Same(before.Members.Single().Value, after.Members[before.Members.Single().Key]);
    }

    [Fact]
    public void No_script_breaks_the_cap_and_every_command_adds_nothing_the_second_time() => Prop.ForAll<PositiveInt[]>(numbers =>
    {
        var grain = new GrainId(ScopeId.Region("test"), "ledger", "t");
        var turn = new Turn(grain, default, Today, "tester", default)
        {
            Others = System.Collections.Frozen.FrozenDictionary.Create<GrainId, object>(null, new KeyValuePair<GrainId, object>(RegionGrain.Of(grain.Scope), RegionGrain.Initial)),
        };
        var ledger = LedgerGrain.Initial;
        return numbers.Select(n => Command(n.Get)).All(command =>
        {
            ledger = LedgerGrain.Decide(ledger, command, turn).Events.Aggregate(ledger, LedgerGrain.Evolve);
            return LedgerGrain.Decide(ledger, command, turn).Events.IsEmpty
                && Enumerable.Range(0, 5).All(d => ledger.HoursOn(Today.AddDays(-d), Guid.Empty) <= 8);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_approves_their_own_hours()
    {
        Accept(new LogTraining(Entry(1)));

        Assert.Equal("training.own-hours", Refused(new VerifyHours(Entry(1).Id, ["another", "t"])));
        Assert.Equal(2, Accept(new VerifyHours(Entry(1).Id, ["another"])));
        Assert.Equal(0, Accept(new VerifyHours(Entry(1).Id, ["t"])));
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        var entry = Entry(1) with { Note = OpenReveal.Seal("note") };
        Wire.RoundTrips(new LogTraining(entry));
        Wire.RoundTrips(new ReviseHours(entry));
        Wire.RoundTrips(new VerifyHours(entry.Id, ["t"]));
        Wire.RoundTrips(new ReturnHours(entry.Id, OpenReveal.Seal("why")));
        Wire.RoundTrips(Reverse(1, 2));
        Wire.RoundTrips(new TrainingLogged(Entry(1)));
        Wire.RoundTrips(new HoursRevised(entry));
        Wire.RoundTrips(new HoursVerified(entry.Id));
        Wire.RoundTrips(new HoursCredited(entry.Id, 12, 2));
        Wire.RoundTrips(new HoursReturned(entry.Id, OpenReveal.Seal("why")));
        Wire.RoundTrips(new HoursReversed(entry.Id, Guid.Empty, -12, OpenReveal.Seal("why")));
    }

    private static HourEntry Entry(int id, decimal hours = 6) => new(
        new(id, 0, 0, new byte[8]), "信息技术培训", "county", "technology", "classroom", "trainee", hours, new(2026, 5, 18), new(2026, 5, 18), null);

    private static ReverseHours Reverse(int entry, int reversal) => new(new(entry, 0, 0, new byte[8]), new(reversal, 0, 0, new byte[8]), OpenReveal.Seal("重复登记"));

    private static TrainingCommand Command(int n)
    {
        var entry = Entry(n % 7, (n % 20) + 1) with { From = Today.AddDays(-(n % 3) - 1), Until = Today.AddDays(-(n % 2) - 1) };
        return (n % 11) switch
        {
            0 => new VerifyHours(entry.Id, []),
            1 => new ReturnHours(entry.Id, OpenReveal.Seal("why")),
            2 => Reverse(n % 7, (n % 5) + 5),
            < 5 => new ReviseHours(entry),
            _ => new LogTraining(entry),
        };
    }

    private static decimal Number(LiveNode node, string member) => ((LiveNode.Number)((LiveNode.Map)node).Members[member]).Value;

    private void Log(HourEntry entry)
    {
        Accept(new LogTraining(entry));
        Accept(new VerifyHours(entry.Id, []));
    }

    private int Accept(TrainingCommand command) => world.Accept("ledger", "t", command);

    private string? Refused(TrainingCommand command) => world.Ask("ledger", "t", command)?.Code;

    private TrainingState State() => world.View<TrainingView, TrainingState>();

    private LiveNode School() => TrainingView.Render(State(), "s1")!;

    private decimal Credited() => State().Credited("t", new(2026, 1, 1), new(2026, 12, 31));
}
