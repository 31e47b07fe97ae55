using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Rotation;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>The moves of a plan with all that its page shows of them: the live document's part and the details.</summary>
internal static class MoveReading
{
    public static Results<Ok<PlanMoves>, ProblemResult> Read(ReadCall call, PersonVault vault, string scenario) =>
        ScenarioEndpoints.CycleOf(call.Views, scenario) is { } cycle
            ? TypedResults.Ok(Board.Read(call.Views, cycle, scenario, board => new PlanMoves(board.Scenario!.Name, [.. board.Scenario.InOrder().Select(m => Of(board, m, vault))]))!)
            : Problems.Of("scenario.unknown");

    private static PlanMove Of(Board board, MoveEntry move, PersonVault vault)
    {
        var (teacher, from, to) = (board.State.Teacher(move.Placement.Teacher), move.Placement.From, move.Placement.To);
        return new(
            teacher.Name, teacher.Number, board.State.School(from.School), board.State.School(to.School), to.Stage, to.Subject, move.Placement.Form, [.. move.Placement.Reasons],
            Kilometres.Between(board.Schools, from.School, to.School), move.Reason is { } reason ? vault.Open(reason) : null, move.State.ToString().ToLowerInvariant(), move.Locked);
    }
}

/// <summary>The moves of a plan.</summary>
internal sealed record PlanMoves(string Name, ImmutableArray<PlanMove> Rows);

/// <summary>A move of a plan.</summary>
internal sealed record PlanMove(
    string Teacher, string Number, string From, string To, string Stage, string Subject, string Form, ImmutableArray<string> Reasons, double? Kilometres, string? Reason, string State,
    bool Locked);
