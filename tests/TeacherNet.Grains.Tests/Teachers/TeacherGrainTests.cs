using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

public sealed class TeacherGrainTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly TakePosting Order = new(
        First, "scenario", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Exchange, "F01", "teacher", new(2026, 9, 1), new(2029, 8, 31), "大教〔2026〕8号");

    private readonly World world = new(new(2026, 9, 1));

    [Fact]
    public void Starts_the_first_posting_on_arrival()
    {
        Register(Samples.Teacher());

        Assert.Equal([new(new("s1", null, "primary", "mathematics"), new(2019, 9, 1), null, PostingKinds.Origin, null, null, null)], Registered().Postings);
    }

    [Fact]
    public void The_same_roster_again_adds_nothing()
    {
        Assert.Equal(1, Register(Samples.Teacher()));
        Assert.Equal(0, Register(Samples.Teacher()));
        Assert.Equal(1, Register(Samples.Teacher() with { Grade = 4 }));
    }

    [Fact]
    public void Closes_the_old_posting_the_day_before_the_new_one_opens()
    {
        Register(Samples.Teacher());

        Assert.Equal(1, world.Accept("teacher", "t", Order));
        Assert.Equal(0, world.Accept("teacher", "t", Order));

        Assert.Equal(new DateOnly(2026, 8, 31), Registered().Postings[0].End);
        Assert.Equal(("s2", new DateOnly(2026, 9, 1)), (Registered().Present.Post.School, Registered().Present.Start));
        Assert.Equal(("s2", new DateOnly(2026, 9, 1)), (Registered().Facts.Post.School, Registered().Facts.Arrived));
    }

    [Fact]
    public void Shows_a_masked_value_for_a_purpose_and_only_one_there_is()
    {
        var reveal = new RevealValue(First, RevealedValues.Phone, OpenReveal.Seal("通知开会", First));
        Assert.Equal("teacher.not-registered", Refused(reveal));
        Register(Samples.Teacher());

        Assert.Equal(1, world.Accept("teacher", "t", reveal));
        Assert.Equal(0, world.Accept("teacher", "t", reveal));
        Assert.Equal("teacher.reveal-id-taken", Refused(reveal with { Value = RevealedValues.IdentityNumber }));
        Assert.Equal("teacher.nothing-to-reveal", Refused(reveal with { Reveal = Second, Value = RevealedValues.IdentityNumber }));
        Assert.Equal("teacher.nothing-to-reveal", Refused(reveal with { Reveal = Second, Value = "name" }));
    }

    [Fact]
    public void Refuses_a_posting_from_elsewhere_too_early_or_under_a_used_id()
    {
        Assert.Equal("teacher.not-registered", Refused(Order));
        Register(Samples.Teacher());
        world.Accept("teacher", "t", new RecordMove(Samples.Move(7), null));

        Assert.Equal("teacher.not-at-school", Refused(Order with { From = "s3" }));
        Assert.Equal("teacher.posting-too-early", Refused(Order with { EffectiveOn = new(2019, 9, 1) }));
        Assert.Equal("teacher.move-id-taken", Refused(Order with { Move = Samples.Move(7).Id }));
        world.Accept("teacher", "t", Order);
        Assert.Equal("teacher.move-id-taken", Refused(Order with { DocumentNo = "another" }));
        Assert.Equal("teacher.move-id-taken", Refused(new RecordMove(Samples.Move(7) with { Id = First }, null)));
    }

    [Fact]
    public void A_roster_does_not_move_a_teacher_back_against_an_order()
    {
        Register(Samples.Teacher());
        world.Accept("teacher", "t", Order);

        Assert.Equal("teacher.posted-by-order", Refused(new RegisterTeacher(Samples.Teacher() with { Grade = 5 }, Second)));
        Assert.Equal(1, Register(Registered().Facts with { Grade = 5 }));
        Assert.Equal(PostingKinds.Exchange, Registered().Present.Kind);
    }

    [Fact]
    public void Keeps_a_move_of_former_years_once()
    {
        Register(Samples.Teacher());

        Assert.Equal(1, world.Accept("teacher", "t", new RecordMove(Samples.Move(7), First)));
        Assert.Equal(0, world.Accept("teacher", "t", new RecordMove(Samples.Move(7), Second)));
        Assert.Equal("teacher.move-id-taken", Refused(new RecordMove(Samples.Move(7) with { Form = "F02" }, Second)));
    }

    [Fact]
    public void Takes_the_roster_back_only_when_its_moves_are_gone()
    {
        Register(Samples.Teacher(), First);
        world.Accept("teacher", "t", new RecordMove(Samples.Move(7), Second));

        Assert.Equal("import.changed-since", Refused(new UndoTeacherImport(First)));
        world.Accept("teacher", "t", new UndoMoveImport(Second));
        world.Accept("teacher", "t", new UndoTeacherImport(First));
        Assert.Equal(0, world.Accept("teacher", "t", new UndoTeacherImport(First)));
        Assert.IsType<Teacher.Unregistered>(world.State<Teacher>("teacher", "t"));

        Assert.Equal(1, Register(Samples.Teacher(), First));
    }

    [Fact]
    public void An_order_keeps_the_import_before_it_from_being_taken_back()
    {
        Register(Samples.Teacher(), First);
        world.Accept("teacher", "t", Order);

        Assert.Equal("import.changed-since", Refused(new UndoTeacherImport(First)));
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        var exempt = Samples.Teacher() with { Exemption = new(OpenReveal.Seal("illness"), null, new(2026, 1, 1), null), Remark = OpenReveal.Seal("note") };
        Wire.RoundTrips(new RegisterTeacher(exempt, First));
        Wire.RoundTrips(new UndoTeacherImport(First));
        Wire.RoundTrips(new RecordMove(Samples.Move(7), First));
        Wire.RoundTrips(new CorrectMove(Samples.Move(7), OpenReveal.Seal("文号录错"), First));
        Wire.RoundTrips(new UndoMoveImport(First));
        Wire.RoundTrips(Order);
        Wire.RoundTrips(new TeacherRegistered(exempt, null));
        Wire.RoundTrips(new TeacherFactsCorrected(exempt, First));
        Wire.RoundTrips(new TeacherImportUndone(First, null));
        Wire.RoundTrips(new TeacherImportUndone(First, exempt));
        Wire.RoundTrips(new MoveRecorded(Samples.Move(7), Second, First));
        Wire.RoundTrips(new MoveCorrected(Samples.Move(7), Samples.Move(7) with { Form = "F02" }, OpenReveal.Seal("文号录错"), First));
        Wire.RoundTrips(new MoveCorrectionsUndone(First, [Samples.Move(7)]));
        Wire.RoundTrips(new MoveImportUndone(First, [Second]));
        Wire.RoundTrips(new PostingTaken(First, "scenario", "s1", Order.To, "exchange", "F01", "teacher", new(2026, 9, 1), null, "8", Second));
    }

    private Teacher.Registered Registered() => (Teacher.Registered)world.State<Teacher>("teacher", "t");

    private int Register(TeacherFacts facts, Guid? import = null) => world.Accept("teacher", "t", new RegisterTeacher(facts, import));

    private string? Refused(TeacherCommand command) => world.Ask("teacher", "t", command)?.Code;
}
