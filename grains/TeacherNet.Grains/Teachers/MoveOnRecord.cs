using System.Collections.Immutable;
using TeacherNet.Grains.Imports;

namespace TeacherNet.Grains.Teachers;

/// <summary>A move of former years as a teacher's record has it.</summary>
/// <param name="Move">As it stands.</param>
/// <param name="Recorded">As it was added.</param>
/// <param name="Trail">Imports that added or corrected it.</param>
public sealed record MoveOnRecord(Move Move, MoveRecorded Recorded, ImportTrail<Move> Trail)
{
    internal static MoveOnRecord Of(MoveRecorded recorded) => new(recorded.Move, recorded, ImportTrail<Move>.Empty.After(recorded.Import, null));

    internal MoveOnRecord After(MoveCorrected correction) => this with { Move = correction.After, Trail = Trail.After(correction.Import, Move) };

    internal MoveOnRecord Back(Move before) => this with { Move = before, Trail = Trail.Back() };

    // The same row again is the same move, whether it says what was added or what stands now.
    internal bool Says(Move move) => Recorded.Move == move || Move with { Id = move.Id } == move;
}

/// <summary>How corrections change what a teacher's record says of former moves; grain and views share it.</summary>
internal static class PastMoves
{
    public static ImmutableArray<Move> Ordered(IEnumerable<Move> moves) => [.. moves.OrderBy(m => m.Start).ThenBy(m => m.Id)];

    public static ImmutableArray<Move> Replaced(ImmutableArray<Move> moves, IReadOnlyCollection<Move> others) =>
        Ordered(moves.Select(m => others.FirstOrDefault(o => o.Id == m.Id) ?? m));
}
