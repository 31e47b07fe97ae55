using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

public sealed class CorrectionTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly NewYear = new(2027, 1, 1);

    private readonly World world = new(Today);

    public CorrectionTests()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002"), null));
        world.Accept("teacher", "t", new RegisterNewTeacher(Samples.Teacher()));
    }

    [Fact]
    public void Registers_a_new_teacher_once_and_never_over_another()
    {
        Assert.Equal(0, world.Accept("teacher", "t", new RegisterNewTeacher(Samples.Teacher())));
        Assert.Equal("teacher.number-taken", Refused(new RegisterNewTeacher(Samples.Teacher() with { Grade = 5 })));
    }

    [Fact]
    public void Changes_only_the_fields_it_names_and_at_once_when_the_day_has_come()
    {
        var correction = Correction(f => f with { Title = "T4", Grade = 6 }, Today) with { Fields = ["title"] };

        Assert.Equal(2, world.Accept("teacher", "t", correction));
        Assert.Equal(0, world.Accept("teacher", "t", correction));
        Assert.Equal(("T4", 3), (Facts().Title, Facts().Grade));
        Assert.Equal("teacher.entry-id-taken", Refused(correction with { EffectiveOn = NewYear }));
    }

    [Fact]
    public void Takes_effect_on_its_day_and_not_before_with_what_changed_meanwhile()
    {
        world.Accept("teacher", "t", Correction(f => f with { Title = "T4" }, NewYear));
        world.Accept("teacher", "t", Correction(f => f with { Degree = "master" }, Today, Second));

        world.GoTo(NewYear.AddDays(-1));
        Assert.Equal(("T3", "master"), (Facts().Title, Facts().Degree));
        Assert.Equal("teacher.correction-not-due", Refused(new ApplyCorrection(First)));
        world.GoTo(NewYear);
        Assert.Equal(("T4", "master"), (Facts().Title, Facts().Degree));
        Assert.Equal("T4", world.View<DirectoryView, TeacherDirectory>().Find("t")!.Facts.Title);
    }

    [Fact]
    public void Is_taken_back_before_its_day_and_never_after()
    {
        world.Accept("teacher", "t", Correction(f => f with { Title = "T4" }, NewYear));
        Assert.Equal(1, world.Accept("teacher", "t", new TakeBackCorrection(First)));
        Assert.Equal(0, world.Accept("teacher", "t", new TakeBackCorrection(First)));
        world.GoTo(NewYear);
        Assert.Equal("T3", Facts().Title);
        Assert.Empty(world.View<DueView, DueState>().Entries);

        world.Accept("teacher", "t", Correction(f => f with { Title = "T4" }, NewYear, Second));
        Assert.Equal("teacher.correction-applied", Refused(new TakeBackCorrection(Second)));
        Assert.Equal("teacher.correction-unknown", Refused(new TakeBackCorrection(Guid.Empty)));
    }

    [Fact]
    public void Another_subject_from_a_day_on_leaves_the_time_before_as_it_was()
    {
        world.Accept("teacher", "t", Correction(f => f with { Post = f.Post with { Subject = "science" } }, new(2026, 9, 1)));

        var entry = world.View<DirectoryView, TeacherDirectory>().Find("t")!;
        Assert.Equal("mathematics", Whereabouts.On(entry, new(2026, 8, 31))?.Post?.Subject);
        Assert.Equal("science", Whereabouts.On(entry, new(2026, 9, 1))?.Post?.Subject);
        Assert.Equal(new DateOnly(2019, 9, 1), entry.Facts.Arrived);
        Assert.Equal(entry.Postings, Registered().Postings);

        world.Accept("teacher", "t", new RegisterTeacher(Facts() with { Grade = 5 }, Second));
        Assert.Equal(entry.Postings, Registered().Postings);
    }

    [Fact]
    public void Another_school_from_a_day_on_is_arrived_at_on_that_day()
    {
        world.Accept("teacher", "t", Correction(f => f with { Post = f.Post with { School = "s2" } }, new(2026, 9, 1)));

        Assert.Equal(("s2", new DateOnly(2026, 9, 1), 2), (Facts().Post.School, Facts().Arrived, Registered().Postings.Length));
    }

    [Fact]
    public void Refuses_what_changes_nothing_is_unknown_or_contradicts_an_order()
    {
        Assert.Equal("teacher.nothing-corrected", Refused(Correction(f => f, Today)));
        Assert.Equal("teacher.field-unknown", Refused(Correction(f => f, Today) with { Fields = ["person"] }));
        Assert.Equal("teacher.correction-too-far", Refused(Correction(f => f with { Grade = 1 }, new(2030, 1, 1))));
        Assert.Equal("school.not-registered", Refused(Correction(f => f with { Post = f.Post with { School = "s9" } }, Today)));

        world.Accept("teacher", "t", new TakePosting(
            Second, "plan", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Exchange, "F01", "teacher", Today, null, "8"));
        Assert.Equal("teacher.posted-by-order", Refused(Correction(f => f with { Post = f.Post with { School = "s1" } }, NewYear)));
        Assert.Null(world.Ask("teacher", "t", Correction(f => f with { Post = f.Post with { Subject = "science" } }, NewYear)));
    }

    [Fact]
    public void A_typed_correction_keeps_the_import_before_it_from_being_taken_back()
    {
        world.Accept("teacher", "t2", new RegisterTeacher(Samples.Teacher("DT00002"), Second));
        var facts = Samples.Teacher("DT00002") with { Title = "T4" };
        world.Accept("teacher", "t2", new EnterCorrection(First, facts, ["title"], NewYear, OpenReveal.Seal("晋升")));

        Assert.Equal("import.changed-since", world.Ask("teacher", "t2", new UndoTeacherImport(Second))?.Code);
        world.GoTo(NewYear);
        Assert.Equal("import.changed-since", world.Ask("teacher", "t2", new UndoTeacherImport(Second))?.Code);
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(new RegisterNewTeacher(Samples.Teacher()));
        Wire.RoundTrips(Correction(f => f with { Title = "T4" }, NewYear));
        Wire.RoundTrips(new ApplyCorrection(First));
        Wire.RoundTrips(new TakeBackCorrection(First));
        Wire.RoundTrips(new CorrectionEntered(First, Samples.Teacher(), ["title"], NewYear, OpenReveal.Seal("晋升")));
        Wire.RoundTrips(new CorrectionApplied(First, Samples.Teacher(), NewYear));
        Wire.RoundTrips(new CorrectionTakenBack(First));
    }

    private EnterCorrection Correction(Func<TeacherFacts, TeacherFacts> change, DateOnly effectiveOn, Guid? id = null)
    {
        var facts = change(Facts());
        return new(id ?? First, facts, TeacherFields.Differing(Facts(), facts), effectiveOn, OpenReveal.Seal("核对档案"));
    }

    private Teacher.Registered Registered() => (Teacher.Registered)world.State<Teacher>("teacher", "t");

    private TeacherFacts Facts() => Registered().Facts;

    private string? Refused(TeacherCommand command) => world.Ask("teacher", "t", command)?.Code;
}
