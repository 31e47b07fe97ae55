using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Grains.Tests.Rotation;
using TeacherNet.Grains.Todo;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Terms;

public sealed class TermTests
{
    private static readonly DateOnly End = new(2027, 8, 31);
    private readonly County county = new();
    private readonly string term = County.Move(1).ToString("N");

    public TermTests()
    {
        county.Candidate("t", 0);
        county.Place(1, "t", 0, 1);
        World.React([.. Catalogue.Reactors]);
        county.Publish();
        World.React([.. Catalogue.Reactors]);
    }

    private World World => county.World;

    private Term.Begun Term => (Term.Begun)World.State<Term>("term", term);

    private Teacher.Registered Teacher => (Teacher.Registered)World.State<Teacher>("teacher", "t");

    [Fact]
    public void Every_ordered_move_gets_one_hand_over_list()
    {
        Order();
        Assert.Equal(["timetable", "class", "property", "new-timetable", "dormitory", "seniority-pay", "confirmed"], Term.Order.Items.Select(i => i.Code));
        Assert.Equal("term.no-such-item", Ask(new TickItem("archive"))?.Code);

        foreach (var item in Term.Order.Items)
            Accept(new TickItem(item.Code));
        Assert.True(Term.IsHandedOver);
        Assert.Equal(0, World.Accept("term", term, new TickItem("class")));
        Accept(new UntickItem("class"));
        Assert.False(Term.IsHandedOver);
        World.Rewind(Catalogue.Reactors.OfType<TermsReactor>().Single());
        World.React([.. Catalogue.Reactors]);
        Assert.Empty(World.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void Unfinished_lists_wait_for_both_schools_the_teacher_and_the_bureau()
    {
        Order();
        Assert.Equal((1, 1, 1, 1), (Waiting(TodoKinds.HandOver, "s0"), Waiting(TodoKinds.HandOver, "s1"), Waiting(TodoKinds.HandOver, "t"), Waiting(TodoKinds.HandOversOpen, null)));
        foreach (var item in Term.Order.Items.Where(i => i.Side == HandOverSides.From))
            Accept(new TickItem(item.Code));
        Assert.Equal((0, 1, 1, 1), (Waiting(TodoKinds.HandOver, "s0"), Waiting(TodoKinds.HandOver, "s1"), Waiting(TodoKinds.HandOver, "t"), Waiting(TodoKinds.HandOversOpen, null)));
        foreach (var item in Term.Order.Items)
            Accept(new TickItem(item.Code));
        Assert.Equal(0, Waiting(TodoKinds.HandOversOpen, null));
    }

    [Fact]
    public void Who_does_not_report_in_time_is_missing_until_they_do()
    {
        Order();
        Assert.Equal("term.report-ahead", Ask(new ReportForDuty(County.September))?.Code);
        World.GoTo(County.September.AddDays(2));
        Assert.Equal((TermStanding.Ordered, 0), (TermStanding.Of(Term), Waiting(TodoKinds.NoShows, "s1")));
        World.GoTo(County.September.AddDays(3));
        Assert.Equal((TermStanding.Absent, 1), (TermStanding.Of(Term), Waiting(TodoKinds.NoShows, "s1")));
        Assert.Equal("term.report-too-early", Ask(new ReportForDuty(County.September.AddDays(-15)))?.Code);

        Accept(new ReportForDuty(County.September.AddDays(3)));
        Assert.Equal((TermStanding.Serving, 0), (TermStanding.Of(Term), Waiting(TodoKinds.NoShows, "s1")));
        Accept(new TakeBackReport());
        Assert.Equal((TermStanding.Absent, 1), (TermStanding.Of(Term), Waiting(TodoKinds.NoShows, "s1")));
    }

    [Fact]
    public void The_reminder_of_the_end_comes_so_many_days_before_it()
    {
        Serve();
        World.GoTo(End.AddDays(-31));
        Assert.Equal(0, Waiting(TodoKinds.TermsToEnd, null));
        World.GoTo(End.AddDays(-30));
        Assert.Equal((1, 1), (Waiting(TodoKinds.TermsToEnd, null), Waiting(TodoKinds.TermAssessments, "s1")));
    }

    [Fact]
    public void Who_is_assessed_returns_on_the_day_after_the_last()
    {
        Serve();
        World.GoTo(End.AddDays(-20));
        Assert.Equal("term.not-assessed", Ask(Ending("returned"))?.Code);
        Assert.Equal("term.assessment-result", Ask(new AssessTerm("end", "splendid", null))?.Code);
        Accept(new AssessTerm("end", "excellent", OpenReveal.Seal("认真")));
        Accept(Ending("returned"));
        Assert.Equal(0, World.Accept("term", term, Ending("returned")));
        Assert.Equal(TermStanding.Ending, TermStanding.Of(Term));
        Assert.Equal("s1", Teacher.Present.Post.School);
        Assert.Equal(0, Waiting(TodoKinds.TermsToEnd, null));

        World.GoTo(End);
        Assert.Equal("s1", Teacher.Present.Post.School);
        World.GoTo(End.AddDays(1));
        Assert.Equal(("s0", End.AddDays(1), PostingKinds.Origin), (Teacher.Present.Post.School, Teacher.Present.Start, Teacher.Present.Kind));
        Assert.Equal(End, Teacher.Postings[^2].End);
        Assert.Equal("returned", TermStanding.Of(Term));
        Assert.Equal("term.closed", Ask(new ReportForDuty(County.September))?.Code);
        Assert.Empty(World.View<FollowUpsView, FollowUpsState>().Waiting);
    }

    [Fact]
    public void A_decision_can_be_changed_or_taken_back_before_its_day()
    {
        Serve();
        World.GoTo(End.AddDays(-20));
        Accept(new AssessTerm("end", "qualified", null));
        Accept(Ending("returned"));
        Accept(Ending("retained"));
        Accept(new TakeBackEnd());
        Assert.Equal("term.no-end-decided", Ask(new TakeBackEnd())?.Code);
        World.GoTo(End.AddDays(1));
        Assert.Equal("s1", Teacher.Present.Post.School);
        Assert.Equal(1, Waiting(TodoKinds.TermsToEnd, null));
    }

    [Fact]
    public void Who_stays_for_good_has_their_own_post_there()
    {
        Decide("retained");
        Assert.Equal(("s1", PostingKinds.Origin, (DateOnly?)null), (Teacher.Present.Post.School, Teacher.Present.Kind, Teacher.Present.PlannedEnd));
        Assert.Equal(County.September, Teacher.Facts.Arrived);
    }

    [Fact]
    public void Who_goes_on_gets_a_further_term_with_its_own_end_and_no_second_hand_over()
    {
        Assert.Equal("term.goes-on-without-end", Refused("extended", until: null));
        var until = End.AddYears(1);
        Decide("extended", until);
        Assert.Equal(("s1", PostingKinds.Exchange, (DateOnly?)until), (Teacher.Present.Post.School, Teacher.Present.Kind, Teacher.Present.PlannedEnd));
        var next = (Term.Begun)World.State<Term>("term", County.Move(70).ToString("N"));
        Assert.Empty(next.Order.Items);
        Assert.Equal((End.AddDays(1), (DateOnly?)until, TermStanding.Serving), (next.Order.Order.Effective, next.Order.Order.PlannedEnd, TermStanding.Of(next)));
        World.GoTo(until.AddDays(-30));
        Assert.Equal(1, Waiting(TodoKinds.TermsToEnd, null));
    }

    [Fact]
    public void Who_changes_the_form_needs_another_one_and_an_end_within_reach()
    {
        Assert.Equal("term.same-form", Refused("converted", End.AddYears(1), "F01"));
        Assert.Equal("term.ends-too-far", Ask(Ending("converted") with { Until = DateOnly.MaxValue, Form = "F04" })?.Code);
        Assert.Equal("term.ends-too-far", Ask(Ending("interrupted") with { LastDay = DateOnly.MaxValue })?.Code);
        Decide("converted", End.AddYears(1), "F04");
        Assert.Equal("F04", ((Term.Begun)World.State<Term>("term", County.Move(70).ToString("N"))).Order.Order.Form);
    }

    [Fact]
    public void A_term_broken_off_ends_at_once_without_an_assessment()
    {
        Serve();
        World.GoTo(County.September.AddDays(40));
        Accept(Ending("interrupted") with { LastDay = County.September.AddDays(39), Reason = OpenReveal.Seal("病假") });
        World.React([.. Catalogue.Reactors]);
        Assert.Equal(("s0", "interrupted"), (Teacher.Present.Post.School, TermStanding.Of(Term)));
    }

    [Fact]
    public void Moved_teachers_are_asked_after_30_90_and_180_days()
    {
        Serve();
        Assert.Equal("term.check-in-ahead", Ask(new AnswerCheckIn(30, "teacher", "well", null))?.Code);
        Assert.Equal("term.no-such-check-in", Ask(new AnswerCheckIn(31, "teacher", "well", null))?.Code);
        foreach (var (day, waiting) in (ReadOnlySpan<(int, int)>)[(29, 0), (30, 1), (90, 1), (180, 1)])
        {
            World.GoTo(County.September.AddDays(day));
            Assert.Equal(waiting, Waiting(TodoKinds.CheckInsDue, "t"));
        }

        Accept(new AnswerCheckIn(90, "teacher", "needs-help", OpenReveal.Seal("路远")));
        Accept(new AnswerCheckIn(30, "coordinator", "well", null));
        Assert.Equal([TermDues.CheckIn(180)], TermStanding.Waiting(Term).Select(w => w.What).Where(w => TermDues.DaysOf(w) is not null));
        Assert.Equal(1, Waiting(TodoKinds.CheckInsDue, "t"));
    }

    [Fact]
    public void Commands_repeated_give_nothing_new()
    {
        Serve();
        World.GoTo(End);
        TermCommand[] script =
        [
            new TickItem("class"), new ReportForDuty(County.September), new GiveRoom("2-301"), new AssessTerm("end", "qualified", null),
            new AnswerCheckIn(30, "teacher", "well", null), new RemindOfTerm(TermDues.End), Ending("returned"),
        ];
        foreach (var command in script)
            World.Accept("term", term, command);
        foreach (var command in script)
            Assert.Equal(0, World.Accept("term", term, command));
    }

    private void Order()
    {
        World.Accept("scenario", "plan", new OrderMoves("c", "教字1号", County.September, End));
        World.React([.. Catalogue.Reactors]);
    }

    private void Serve()
    {
        Order();
        World.GoTo(County.September);
        Accept(new ReportForDuty(County.September));
    }

    private void Decide(string outcome, DateOnly? until = null, string? form = null)
    {
        if (World.State<Term>("term", term) is Term.None)
            Serve();
        World.GoTo(End);
        Accept(new AssessTerm("end", "qualified", null));
        Accept(Ending(outcome) with { Until = until, Form = form });
        World.GoTo(End.AddDays(1));
    }

    private string? Refused(string outcome, DateOnly? until, string? form = null)
    {
        Serve();
        Accept(new AssessTerm("end", "qualified", null));
        return Ask(Ending(outcome) with { Until = until, Form = form })?.Code;
    }

    private static DecideEnd Ending(string outcome) => new(outcome, End, County.Move(70), null, null, "教字9号", null);

    private Refusal? Ask(TermCommand command) => World.Ask("term", term, command);

    private void Accept(TermCommand command)
    {
        World.Accept("term", term, command);
        World.React([.. Catalogue.Reactors]);
    }

    private int Waiting(string kind, string? place) => World.View<TodoView, TodoState>().Pile(kind).CountAt(place);
}
