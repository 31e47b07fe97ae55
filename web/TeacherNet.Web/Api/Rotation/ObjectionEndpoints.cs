using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Objections to published moves, for those who decide them.</summary>
internal static class ObjectionEndpoints
{
    public static void MapObjections(this RouteGroupBuilder rotation)
    {
        rotation.MapGet("/objections", Read).Needs(AccessKind.Query, "rotation-objections").WithName("rotationObjections");
        rotation.MapWorkbook("/objections", Read, "rotation-objections", RotationBooks.Objections).WithName("rotationObjectionsWorkbook");
    }

    /// <summary>Those of cycles that were not given up; only undecided ones when asked, the oldest first.</summary>
    private static Ok<ImmutableArray<ObjectionLineBody>> Read(ReadCall call, PersonVault vault, bool? open) =>
        TypedResults.Ok(call.Views.Read<RotationState, ImmutableArray<ObjectionLineBody>>(state =>
        [
            .. from cycle in state.Cycles.Values
               where !cycle.Cancelled
               from scenario in cycle.Scenarios.Select(s => state.Scenarios[s])
               from objection in scenario.Objections.Values
               where open is not true || objection.Upheld is null
               orderby objection.At, objection.Id
               select Line(state, scenario, objection, vault),
        ]));

    private static ObjectionLineBody Line(RotationState state, ScenarioEntry scenario, ObjectionEntry objection, PersonVault vault)
    {
        var placement = scenario.Moves[objection.Move].Placement;
        var teacher = state.Teacher(placement.Teacher);
        return new(
            objection.Id, scenario.Key, objection.Move, placement.Teacher, teacher.Name, teacher.Number, state.School(placement.From.School), state.School(placement.To.School),
            placement.To.Stage, placement.To.Subject, vault.Open(objection.Text) ?? "", objection.At, objection.Upheld, objection.Grounds is { } grounds ? vault.Open(grounds) : null);
    }
}

/// <summary>An objection to a move.</summary>
/// <param name="Upheld">Null while undecided; true when it took the move out.</param>
/// <param name="Grounds">Of the decision.</param>
public sealed record ObjectionLineBody(
    Guid Id, string Scenario, Guid Move, string Teacher, string Name, string Number, string FromName, string ToName, string Stage, string Subject,
    string Text, DateTimeOffset At, bool? Upheld, string? Grounds);
