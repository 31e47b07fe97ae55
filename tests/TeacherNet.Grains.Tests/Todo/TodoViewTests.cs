using System.Text.Json;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Tests.Rotation;
using TeacherNet.Grains.Todo;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Todo;

public sealed class TodoViewTests
{
    private readonly County county = new();

    private World World => county.World;

    [Fact]
    public void Hours_wait_for_the_school_until_credited_and_go_with_the_teacher()
    {
        county.Teacher("t", 0);
        Happened("ledger", "t", new TrainingLogged(Entry(1)), new TrainingLogged(Entry(2)), new HoursVerified(Id(2)));
        Assert.Equal(2, Count("school-clerk.s0", TodoKinds.Hours));
        Assert.Equal(2, Count("coordinator", TodoKinds.Hours));

        Happened("ledger", "t", new HoursCredited(Id(2), 6, 1));
        Happened("teacher", "t", new PostingTaken(Id(9), "plan", "s0", County.Post(1), "appointment", "F01", "teacher", County.Spring, null, "1号", Id(8)));

        Assert.Equal(0, Count("school-principal.s0", TodoKinds.Hours));
        Assert.Equal(1, Count("school-principal.s1", TodoKinds.Hours));
    }

    [Fact]
    public void Returned_hours_wait_for_the_teacher_until_revised()
    {
        county.Teacher("t", 0);
        Happened("ledger", "t", new TrainingLogged(Entry(1)), new HoursReturned(Id(1), OpenReveal.Seal("请补日期")));
        Assert.Equal((0, 1), (Count("school-clerk.s0", TodoKinds.Hours), Count("teacher.t", TodoKinds.ReturnedHours)));

        Happened("ledger", "t", new HoursRevised(Entry(1)));

        Assert.Equal((1, 0), (Count("school-clerk.s0", TodoKinds.Hours), Count("teacher.t", TodoKinds.ReturnedHours)));
    }

    [Fact]
    public void A_teacher_waits_for_an_account_then_its_code_for_its_use()
    {
        county.Teacher("t", 0);
        county.Teacher("u", 0);
        Assert.Equal(2, Count("school-clerk.s0", TodoKinds.Accounts));
        var until = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero);

        Happened("account", "a", new AccountOpened("t", null, null, World.Scope.Value), new RoleGranted(Grant("t")), new ActivationIssued(Id(1), until, ActivationReasons.First));

        Assert.Equal((1, 1), (Count("coordinator", TodoKinds.Accounts), Count("school-clerk.s0", TodoKinds.Activations)));
        Assert.Equal(until.ToString("O", null), ((LiveNode.Text)Item("school-clerk.s0", TodoKinds.Activations)!.Members["due"]).Value);
        Happened("account", "a", new ActivationUsed(Id(1)));
        Assert.Equal((1, 0), (Count("coordinator", TodoKinds.Accounts), Count("coordinator", TodoKinds.Activations)));
        Happened("account", "a", new RoleRevoked(Grant("t").Id));
        Assert.Equal(2, Count("coordinator", TodoKinds.Accounts));
    }

    [Fact]
    public void An_objection_takes_its_move_from_those_to_order_until_it_is_decided()
    {
        county.Candidate("t", 0);
        county.Candidate("u", 1);
        county.Place(1, "t", 0, 1);
        county.Place(2, "u", 1, 2);
        county.Publish();
        Assert.Equal(2, Count("coordinator", TodoKinds.MovesToOrder));

        World.Accept("scenario", "plan", new ObjectToMove(County.Move(50), County.Move(1), OpenReveal.Seal("不公")));
        Assert.Equal((1, 1), (Count("coordinator", TodoKinds.Objections), Count("coordinator", TodoKinds.MovesToOrder)));
        World.Accept("scenario", "plan", new DecideObjection(County.Move(50), false, OpenReveal.Seal("属实无误")));
        Assert.Equal((0, 2), (Count("coordinator", TodoKinds.Objections), Count("coordinator", TodoKinds.MovesToOrder)));
        county.Order();
        Assert.Equal(0, Count("coordinator", TodoKinds.MovesToOrder));
    }

    [Fact]
    public void Plans_wait_for_approval_and_notice_only_while_their_phase_is_open()
    {
        World.Accept("cycle", "next", County.Opening(
            new PhaseDates("P8", new(2026, 3, 1, 9, 0, 0), new(2026, 3, 5, 17, 0, 0)), new PhaseDates("P9", new(2026, 3, 6, 9, 0, 0), new(2026, 3, 12, 17, 0, 0))));
        World.Accept("scenario", "b", new DraftScenario("next", "方案B"));
        World.Accept("cycle", "next", new OpenPhase("P8", null));
        Assert.Equal(0, Count("bureau-leader", TodoKinds.PlansToApprove));

        Happened("scenario", "b", new TeacherPlaced("next", county.Placement(1, "t", 0, 1), 2, "teacher"));
        Assert.Equal(1, Count("bureau-leader", TodoKinds.PlansToApprove));
        Assert.Equal("2026-03-05T17:00", ((LiveNode.Text)Item("bureau-leader", TodoKinds.PlansToApprove)!.Members["due"]).Value);

        Happened("scenario", "b", new ScenarioSentBack("next", "再议"));
        Assert.Equal((0, 1), (Count("bureau-leader", TodoKinds.PlansToApprove), Count("coordinator", TodoKinds.PlansSentBack)));
        Happened("scenario", "b", new TeacherUnplaced("next", County.Move(1), "t"), new TeacherPlaced("next", county.Placement(2, "t", 0, 2), 2, "teacher"));
        Assert.Equal((1, 0), (Count("bureau-leader", TodoKinds.PlansToApprove), Count("coordinator", TodoKinds.PlansSentBack)));

        World.Accept("cycle", "next", new ClosePhase("P8", null));
        World.Accept("cycle", "next", new OpenPhase("P9", null));
        Assert.Equal((1, 0), (Count("bureau-leader", TodoKinds.PlansToApprove), Count("coordinator", TodoKinds.PlansToPublish)));
        Happened("scenario", "b", new ScenarioApproved("next", "digest", 1));
        Assert.Equal((0, 1), (Count("bureau-leader", TodoKinds.PlansToApprove), Count("coordinator", TodoKinds.PlansToPublish)));
    }

    [Fact]
    public void Schools_are_silent_while_nominations_are_open_and_none_came()
    {
        county.Teacher("t", 1);
        World.Accept("cycle", "next", County.Opening(new PhaseDates("P5", new(2026, 3, 1, 9, 0, 0), new(2026, 3, 5, 17, 0, 0))));
        Assert.Equal(0, Count("coordinator", TodoKinds.SilentSchools));
        World.Accept("cycle", "next", new OpenPhase("P5", null));
        Assert.Equal(3, Count("coordinator", TodoKinds.SilentSchools));

        Happened("candidate", "next.t", new CandidateNominated("next", "t", Origins.Nominated));

        Assert.Equal(2, Count("coordinator", TodoKinds.SilentSchools));
        Assert.Equal(3, ((LiveNode.Number)Item("coordinator", TodoKinds.SilentSchools)!.Members["of"]).Value);
    }

    [Fact]
    public void Activities_wait_for_each_side_and_then_to_be_accepted()
    {
        var facts = new ActivityFacts(new(HeldFor.Pairing, "p"), "HD-1", "area-research", "onsite", County.Spring, 4, "planned", []);
        Happened("activity", "x", new ActivityPlanned(facts, null));
        Assert.Equal((1, 1), (Count("coordinator", TodoKinds.ConfirmFirst), Count("partner-coordinator", TodoKinds.ConfirmSecond)));
        Happened("activity", "x", new ActivityConfirmed(Sides.First));
        Assert.Equal((0, 1), (Count("coordinator", TodoKinds.ConfirmFirst), Count("coordinator", TodoKinds.ConfirmSecond)));
        Happened("activity", "x", new ActivityConfirmed(Sides.Second), new ActivityStarted(default), new ActivityFinished(default));
        Assert.Equal((0, 1), (Count("coordinator", TodoKinds.ConfirmSecond), Count("coordinator", TodoKinds.Accept)));
        Happened("activity", "x", new ActivityAccepted());
        Assert.Equal(0, Count("coordinator", TodoKinds.Accept));
    }

    [Fact]
    public void A_refused_follow_up_waits_for_its_role_until_mended()
    {
        World.Accept("followup", "f", new RecordRefusedFollowUp("moves", "coordinator", "scenario/plan", "teacher/t", "teacher.take-posting", "teacher.not-registered", null, []));
        Assert.Equal((1, 0), (Count("coordinator", TodoKinds.Refused), Count("operator", TodoKinds.Refused)));
        World.Accept("followup", "f", new ResolveFollowUp("已补录"));
        Assert.Equal(0, Count("coordinator", TodoKinds.Refused));
    }

    [Theory]
    [InlineData("school-clerk")]
    [InlineData("coordinator.s0")]
    [InlineData("nobody")]
    public void Nobody_else_has_a_document(string audience) => Assert.Null(TodoView.Render(World.View<TodoView, TodoState>(), audience));

    [Fact]
    public void A_state_read_back_from_a_checkpoint_draws_the_same()
    {
        county.Candidate("t", 0);
        county.Place(1, "t", 0, 1);
        county.Publish();
        Happened("account", "a", new AccountOpened("t", null, null, World.Scope.Value), new RoleGranted(Grant("t")));
        Happened("ledger", "t", new TrainingLogged(Entry(1)));
        var state = World.View<TodoView, TodoState>();

        var text = JsonSerializer.Serialize(state);
        var back = JsonSerializer.Deserialize<TodoState>(text)!;

        Assert.Equal(text, JsonSerializer.Serialize(back));
        Assert.Equal(TodoView.Render(state, "coordinator"), TodoView.Render(back, "coordinator"));
    }

    private void Happened(string kind, string key, params IEvent[] facts)
    {
        foreach (var fact in facts)
            World.Happened(kind, key, fact);
    }

    private int Count(string audience, string kind) => Item(audience, kind) is { } item ? (int)((LiveNode.Number)item.Members["count"]).Value : 0;

    private LiveNode.Map? Item(string audience, string kind) =>
        ((LiveNode.Map)((LiveNode.Map)TodoView.Render(World.View<TodoView, TodoState>(), audience)!).Members["items"]).Members.TryGetValue(kind, out var item) ? (LiveNode.Map)item : null;

    private Grant Grant(string teacher) => new(Id(77), Roles.Teacher, World.Scope.Value, teacher, null, null);

    private static HourEntry Entry(int n) => new(Id(n), "县级培训", "county", "subject", "classroom", "trainee", 6, County.Spring, County.Spring, null);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
