using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Exchanges;
using Xunit;

namespace TeacherNet.Grains.Tests.Exchanges;

public sealed class ActivityGrainTests
{
    private readonly World world = Exchange.World();

    private Activity.Known Known => world.State<Activity.Known>("activity", "h1");

    [Fact]
    public void Goes_from_plan_to_acceptance()
    {
        Accept(Exchange.Plan(), new ConfirmActivity(Sides.First), new ConfirmActivity(Sides.Second), new StartActivity());
        Accept(new CheckIn("a1", Exchange.Person(1), "trainee"), new FinishActivity(), new AcceptActivity());

        Assert.Equal("accepted", Known.Facts.State);
        Assert.Equal(1, Known.Roll.Count);
    }

    [Fact]
    public void Refuses_to_start_before_both_sides_confirmed()
    {
        Accept(Exchange.Plan(), new ConfirmActivity(Sides.Second));

        Assert.Equal("activity.not-confirmed", Refused(new StartActivity()));
    }

    [Fact]
    public void A_postponed_activity_is_confirmed_anew_and_waits_for_its_day()
    {
        Accept(Exchange.Plan(), new ConfirmActivity(Sides.First), new ConfirmActivity(Sides.Second), new PostponeActivity(new(2025, 12, 1)));
        Assert.Equal("activity.not-confirmed", Refused(new StartActivity()));

        Accept(new ConfirmActivity(Sides.First), new ConfirmActivity(Sides.Second));

        Assert.Equal("activity.before-its-day", Refused(new StartActivity()));
    }

    [Fact]
    public void Refuses_a_check_in_while_nothing_goes_on()
    {
        Accept(Exchange.Plan(new(2025, 11, 23)));

        Assert.Equal("activity.not-live", Refused(new CheckIn("a1", Exchange.Person(1), "trainee")));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Who_comes_before_the_start_is_checked_in_on_the_day_and_its_eve(int day)
    {
        Accept(Exchange.Plan(new(2025, 11, day)), new CheckIn("a1", Exchange.Person(1), "trainee"));

        Assert.Equal(1, Known.Roll.Count);
        Assert.Equal(0, world.Accept("activity", "h1", new CheckIn("a1", Exchange.Person(1), "trainee")));
    }

    [Fact]
    public void Refuses_the_check_in_that_was_withdrawn()
    {
        Accept(Exchange.Plan(), new CheckIn("a1", Exchange.Person(1), "trainee"), new WithdrawAttendance("a1"));

        Assert.Equal("activity.attendance-withdrawn", Refused(new CheckIn("a1", Exchange.Person(1), "trainee")));
    }

    [Fact]
    public void One_person_under_two_staff_numbers_stands_once_in_a_role()
    {
        Accept(Exchange.Plan());

        Accept(Exchange.Rows(null, Exchange.Row(1, school: Exchange.First()), Exchange.Row(1, id: "other"), Exchange.Row(1, "presenter")));

        Assert.Equal(2, Known.Roll.Count);
        Assert.Equal(0, world.Accept("activity", "h1", Exchange.Rows(null, Exchange.Row(1, id: "third"))));
    }

    [Fact]
    public void A_withdrawn_person_may_be_recorded_again_under_another_id()
    {
        Accept(Exchange.Plan(), Exchange.Rows(null, Exchange.Row(1, id: "a")), new WithdrawAttendance("a"));
        Assert.Equal(0, Known.Roll.Count);

        Assert.Equal(0, world.Accept("activity", "h1", Exchange.Rows(null, Exchange.Row(1, id: "a"))));
        Assert.Equal(1, world.Accept("activity", "h1", Exchange.Rows(null, Exchange.Row(1, id: "b"))));
    }

    [Fact]
    public void Refuses_another_person_under_a_known_attendance_id()
    {
        Accept(Exchange.Plan(), Exchange.Rows(null, Exchange.Row(1, id: "a")));

        Assert.Equal("activity.attendance-id-taken", Refused(Exchange.Rows(null, Exchange.Row(2, id: "a"))));
    }

    [Fact]
    public void Refuses_a_trainee_of_a_third_region_but_not_a_presenter()
    {
        Accept(Exchange.Plan());
        var afar = new SchoolRef("shangcheng", "s", "SC001", "上城区某校");

        Assert.Equal("activity.trainee-of-another-region", Refused(Exchange.Rows(null, Exchange.Row(1, school: afar))));
        Accept(Exchange.Rows(null, Exchange.Row(1, "presenter", school: afar)));
    }

    [Fact]
    public void An_import_of_activity_and_roll_is_undone_in_either_order()
    {
        var import = Guid.NewGuid();
        Accept(Exchange.Listed("accepted", import), Exchange.Rows(import, Exchange.Row(1), Exchange.Row(2)));
        Accept(new UndoAttendanceImport(import), new UndoActivityImport(import));
        Assert.IsType<Activity.Unplanned>(world.State<Activity>("activity", "h1"));

        Accept(Exchange.Listed("accepted", import), Exchange.Rows(import, Exchange.Row(1), Exchange.Row(2)), new UndoActivityImport(import));

        Assert.Equal(0, world.Accept("activity", "h1", new UndoAttendanceImport(import)));
        Assert.IsType<Activity.Unplanned>(world.State<Activity>("activity", "h1"));
    }

    [Fact]
    public void An_undo_is_refused_once_others_were_recorded()
    {
        var import = Guid.NewGuid();
        Accept(Exchange.Listed("accepted", import), Exchange.Rows(null, Exchange.Row(1)));

        Assert.Equal("import.changed-since", Refused(new UndoActivityImport(import)));
    }

    [Fact]
    public void An_undo_of_a_roll_is_refused_once_a_row_of_it_was_withdrawn()
    {
        var import = Guid.NewGuid();
        Accept(Exchange.Plan(), Exchange.Rows(import, Exchange.Row(1, id: "a"), Exchange.Row(2)), new WithdrawAttendance("a"));

        Assert.Equal("import.changed-since", Refused(new UndoAttendanceImport(import)));
    }

    [Fact]
    public void An_import_that_corrected_a_row_before_another_and_after_it_is_not_taken_back_by_half()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        Accept(Exchange.Plan(), Exchange.Rows(null, Exchange.Row(1, id: "a")));
        Accept(new CorrectAttendance(new("a", "presenter", false), null, one), new CorrectAttendance(new("a", "trainee", false), null, other), new CorrectAttendance(new("a", "presenter", false), null, one));

        Assert.Equal("import.changed-since", Refused(new UndoAttendanceImport(one)));
    }

    [Fact]
    public void Any_script_keeps_people_once_in_a_role_and_repeats_for_free() => Prop.ForAll<int, byte[]>((seed, script) =>
    {
        var story = Exchange.World();
        var random = new Random(seed);
        foreach (var step in script)
        {
            var import = new Guid(random.Next(3), 0, 0, new byte[8]);
            ActivityCommand command = (step % 13) switch
            {
                0 => Exchange.Plan(),
                1 => new ConfirmActivity(random.Next(2) == 0 ? Sides.First : Sides.Second),
                2 => new PostponeActivity(new(2025, 11, random.Next(1, 25))),
                3 => new StartActivity(),
                4 => new FinishActivity(),
                5 => new AcceptActivity(),
                6 => new CheckIn($"c{random.Next(9)}", Exchange.Person(random.Next(9)), "trainee"),
                7 or 8 => Exchange.Rows(import, Exchange.Row(random.Next(9), id: $"r{random.Next(9)}"), Exchange.Row(random.Next(9))),
                9 => new WithdrawAttendance($"r{random.Next(9)}"),
                12 => new CorrectAttendance(new($"r{random.Next(9)}", random.Next(2) == 0 ? "trainee" : "presenter", random.Next(3) == 0), null, import),
                10 => Exchange.Listed(random.Next(2) == 0 ? "accepted" : "planned", import),
                _ => random.Next(2) == 0 ? new UndoAttendanceImport(import) : new UndoActivityImport(import),
            };
            if (story.Ask("activity", "h1", command) is null && command is not UndoActivityImport && story.Accept("activity", "h1", command) != 0) return false;
        }

        foreach (var recorded in story.Log) Wire.RoundTrips(recorded.Event);
        return true;
    }).QuickCheckThrowOnFailure();

    private void Accept(params ReadOnlySpan<ActivityCommand> commands)
    {
        foreach (var command in commands) world.Accept("activity", "h1", command);
    }

    private string? Refused(ActivityCommand command) => world.Ask("activity", "h1", command)?.Code;
}
