using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class ChainsTests
{
    [Fact]
    public void Moves_that_take_each_others_places_make_a_ring() =>
        Assert.Equal(["012 ring"], Said((0, 1), (1, 2), (2, 0)));

    [Fact]
    public void Moves_into_vacated_places_make_a_chain_and_others_stand_alone() =>
        Assert.Equal(["02", "1"], Said((0, 1), (3, 4), (1, 2)));

    [Fact]
    public void Two_into_a_place_that_one_leaves_make_one_chain() =>
        Assert.Equal(["02", "1"], Said((0, 1), (3, 1), (1, 2)));

    private static IEnumerable<string> Said(params (int From, int To)[] moves) =>
        Chains.Of(moves.Select((m, i) => new MoveEntry(
                new(County.Move(i), $"{i}", County.Post(m.From), County.Post(m.To), "F01", RelationMoves: false, [], 0, 0),
                1, "teacher", MoveState.Planned, Locked: false, null, i)))
            .Select(c => string.Concat(c.Moves.Select(m => m.Placement.Teacher)) + (c.IsRing ? " ring" : ""));
}
