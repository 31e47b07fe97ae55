using System.Collections.Immutable;
using TeacherNet.Grains.Teachers;
using Xunit;

namespace TeacherNet.Grains.Tests.Teachers;

/// <summary>Moves of former years, corrected and taken back.</summary>
public sealed class MoveCorrectionTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Third = new("00000000-0000-0000-0000-000000000003");
    private static readonly Move Recorded = Samples.Move(7);
    private static readonly Move Right = Recorded with { Start = Recorded.Start.AddYears(-1), DocumentNo = "教人〔2021〕3号" };

    private readonly World world = new(new(2026, 11, 22));

    public MoveCorrectionTests()
    {
        world.Accept("teacher", "t", new RegisterTeacher(Samples.Teacher(), null));
        world.Accept("teacher", "t", new RecordMove(Recorded, First));
    }

    [Fact]
    public void Says_what_is_right_from_now_on_in_every_view_and_once()
    {
        Assert.Equal(1, world.Accept("teacher", "t", new CorrectMove(Right, OpenReveal.Seal("文号录错"), Second)));
        Assert.Equal(0, world.Accept("teacher", "t", new CorrectMove(Right, null, Third)));

        Assert.Equal([Right], Directory());
        Assert.Equal((Right.Start, Right.DocumentNo), (Listed().Start, Listed().DocumentNo));
    }

    [Fact]
    public void The_row_it_came_from_sent_again_adds_nothing_and_so_does_the_right_one()
    {
        world.Accept("teacher", "t", new CorrectMove(Right, null, Second));

        Assert.Equal(0, world.Accept("teacher", "t", new RecordMove(Recorded, Third)));
        Assert.Equal(0, world.Accept("teacher", "t", new RecordMove(Right with { Id = Third }, Third)));
        Assert.Equal([Right], Directory());
    }

    [Fact]
    public void Is_taken_back_with_its_import_and_the_move_with_the_one_that_brought_it()
    {
        var (moves, line) = (Directory(), Listed());
        world.Accept("teacher", "t", new CorrectMove(Right, null, Second));

        Assert.Equal("import.changed-since", Refused(new UndoMoveImport(First)));
        Assert.Equal(1, world.Accept("teacher", "t", new UndoMoveImport(Second)));
        Assert.Equal(moves, Directory());
        Assert.Equal(line, Listed());
        Assert.Equal(0, world.Accept("teacher", "t", new UndoMoveImport(Second)));

        Assert.Equal(1, world.Accept("teacher", "t", new UndoMoveImport(First)));
        Assert.Empty(Directory());
    }

    [Fact]
    public void A_correction_by_hand_keeps_the_imports_before_it_from_being_taken_back()
    {
        world.Accept("teacher", "t", new CorrectMove(Right, null, Second));
        world.Accept("teacher", "t", new CorrectMove(Right with { Form = "F02" }, null, null));

        Assert.Equal("import.changed-since", Refused(new UndoMoveImport(Second)));
        Assert.Equal("import.changed-since", Refused(new UndoMoveImport(First)));
    }

    [Fact]
    public void Refuses_a_move_nobody_recorded_one_by_order_and_one_to_the_same_school()
    {
        world.Accept("teacher", "t", new TakePosting(
            Third, "scenario", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Exchange, "F01", "teacher", new(2026, 9, 1), null, "8"));

        Assert.Equal("teacher.move-unknown", Refused(new CorrectMove(Right with { Id = Second }, null, null)));
        Assert.Equal("teacher.move-by-order", Refused(new CorrectMove(Right with { Id = Third }, null, null)));
        Assert.Equal("teacher.move-same-school", Refused(new CorrectMove(Right with { To = Right.From }, null, null)));
    }

    private ImmutableArray<Move> Directory() => world.View<DirectoryView, TeacherDirectory>().Find("t")!.Moves;

    private MoveEntry Listed() => world.View<MovesView, MoveList>().Moves[Recorded.Id];

    private string? Refused(TeacherCommand command) => world.Ask("teacher", "t", command)?.Code;
}
