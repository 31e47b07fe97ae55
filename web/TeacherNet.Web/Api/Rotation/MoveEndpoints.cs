using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Kernel;
using TeacherNet.Web.Plans;
using BatchOrder = TeacherNet.Engine.Order;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>The moves of a plan, one by one or as a chain. A check says what would be refused and stores nothing.</summary>
internal static class MoveEndpoints
{
    public static void MapMoves(this RouteGroupBuilder rotation)
    {
        var scenario = rotation.MapGroup("/scenarios/{scenario}");
        scenario.MapGet("/moves", List).Needs(AccessKind.Query, "rotation-moves").WithName("rotationMoves");
        scenario.MapWorkbook("/moves", MoveReading.Read, "rotation-moves", RotationBooks.Moves).WithName("rotationMovesWorkbook");
        scenario.MapPost("/moves", PlaceAsync).NeedsCommand(typeof(PlaceTeacher), typeof(UnplaceTeacher)).WithName("placeRotationTeacher");
        scenario.MapPost("/moves/check", CheckAsync).Needs(AccessKind.Query, "rotation-check").WithName("checkRotationMove");
        scenario.MapPost("/chains", ChainAsync).NeedsCommand(typeof(PlaceChain)).WithName("placeRotationChain");
        scenario.MapDelete("/moves/{move}", (CommandCall call, string scenario, Guid move) => call.AskAsync(ScenarioGrain.Kind, scenario, new UnplaceTeacher(move)))
            .NeedsCommand(typeof(UnplaceTeacher)).WithName("unplaceRotationTeacher");
        scenario.MapPost("/chains/removal", (CommandCall call, string scenario, MovesBody body) => call.AskAsync(ScenarioGrain.Kind, scenario, new UnplaceChain([.. body.Moves])))
            .NeedsCommand(typeof(UnplaceChain)).WithName("unplaceRotationChain");
        scenario.MapPost("/moves/{move}/lock", (CommandCall call, string scenario, Guid move) => call.AskAsync(ScenarioGrain.Kind, scenario, new LockMove(move)))
            .NeedsCommand(typeof(LockMove)).WithName("lockRotationMove");
        scenario.MapDelete("/moves/{move}/lock", (CommandCall call, string scenario, Guid move) => call.AskAsync(ScenarioGrain.Kind, scenario, new UnlockMove(move)))
            .NeedsCommand(typeof(UnlockMove)).WithName("unlockRotationMove");
        scenario.MapPost("/moves/{move}/reason", NoteAsync).NeedsCommand(typeof(NoteReason)).WithName("noteRotationReason");
    }

    private static Results<Ok<ImmutableArray<MoveDetailBody>>, ProblemResult> List(ReadCall call, PersonVault vault, string scenario) =>
        ScenarioEndpoints.CycleOf(call.Views, scenario) is { } cycle
            ? Board.Read<Results<Ok<ImmutableArray<MoveDetailBody>>, ProblemResult>>(call.Views, cycle, scenario, board => TypedResults.Ok<ImmutableArray<MoveDetailBody>>(
            [
                .. board.Scenario!.InOrder().Select(m => new MoveDetailBody(
                    m.Placement.Move, Kilometres.Between(board.Schools, m.Placement.From.School, m.Placement.To.School),
                    m.Reason is { } reason ? vault.Open(reason) : null,
                    board.Cycle.Candidates.GetValueOrDefault(m.Placement.Teacher)?.Assessed?.Backbone is true)),
            ]))!
            : Problems.Of("scenario.unknown");

    private static async Task<Results<CommandDone, ProblemResult>> PlaceAsync(CommandCall call, string scenario, PlaceBody body)
    {
        if (ScenarioEndpoints.CycleOf(call.Views, scenario) is not { } cycle)
            return Problems.Of("scenario.unknown");
        if (Board.Read(call.Views, cycle, scenario, b => Placements.Of(b, body)) is not { } placement)
            return Problems.Of("teacher.not-registered");
        if (WhyNoRoom(call.Views, scenario, call.Today, [placement], body.Replaces) is { } full)
            return Problems.Of(NamedFacts.Of(full, call.Views));
        return body.Replaces is null
            ? await call.AskAsync(ScenarioGrain.Kind, scenario, new PlaceTeacher(cycle, placement))
            : await call.AskAsync(Orders(new(call.Scope, ScenarioGrain.Kind, scenario), cycle, body, placement));
    }

    private static async Task<Results<CommandDone, ProblemResult>> ChainAsync(CommandCall call, string scenario, ChainBody body)
    {
        if (ScenarioEndpoints.CycleOf(call.Views, scenario) is not { } cycle)
            return Problems.Of("scenario.unknown");
        Listed<Placement?> placements = Board.Read<Listed<Placement?>>(call.Views, cycle, scenario, b => [.. body.Moves.Select(m => Placements.Of(b, m))])!;
        if (placements.Any(p => p is null))
            return Problems.Of("teacher.not-registered");
        return WhyNoRoom(call.Views, scenario, call.Today, [.. placements.Select(p => p!)], null) is { } full
            ? Problems.Of(NamedFacts.Of(full, call.Views))
            : await call.AskAsync(ScenarioGrain.Kind, scenario, new PlaceChain(cycle, [.. placements.Select(p => p!)]));
    }

    /// <summary>Asks the very grain that would decide, writing nothing.</summary>
    private static async Task<Results<Ok<MoveCheckBody>, ProblemResult>> CheckAsync(ReadCall call, IEngine engine, string scenario, PlaceBody body)
    {
        if (ScenarioEndpoints.CycleOf(call.Views, scenario) is not { } cycle)
            return Problems.Of("scenario.unknown");
        if (Board.Read(call.Views, cycle, scenario, b => Placements.Of(b, body)) is not { } placement)
            return Problems.Of("teacher.not-registered");
        var outcome = await engine.TryBatchAsync(Orders(new(call.Scope, ScenarioGrain.Kind, scenario), cycle, body, placement), call.User.Account, call.Cancel);
        return TypedResults.Ok(Board.Read(call.Views, cycle, scenario, board => new MoveCheckBody(
            (outcome.Select(o => o.Refusal).FirstOrDefault(r => r is not null) ?? WhyNoRoom(call.Views, scenario, call.Today, [placement], body.Replaces)) is { } no ? ProblemResult.BodyOf(NamedFacts.Of(no, call.Views)) : null,
            board.Posts.With(placement.From, -1),
            board.Posts.With(placement.To, 1),
            Kilometres.Between(board.Schools, placement.From.School, placement.To.School),
            DirectionOf(board, placement),
            PlanReading.Read(call.Views, scenario, call.Today, (facts, _) => PlanBounds.Beyond(facts, placement, body.Replaces)) is { } beyond ? ProblemResult.BodyOf(NamedFacts.Of(beyond, call.Views)) : null))!);
    }

    // Rooms are told by what is lived in, which the plan's grain knows nothing of: the last look before it is asked.
    private static Refusal? WhyNoRoom(ScopeViews views, string scenario, DateOnly today, IReadOnlyList<Placement> coming, Guid? replaced) =>
        PlanReading.Read(views, scenario, today, (facts, _) => Rooms.WhyNot(facts, coming, replaced));

    private static Batch Orders(GrainId plan, string cycle, PlaceBody body, Placement placement)
    {
        BatchOrder place = new(plan, new PlaceTeacher(cycle, placement));
        return new(plan, body.Replaces is { } former ? [new(plan, new UnplaceTeacher(former)), place] : [place]);
    }

    private static RuleResultBody? DirectionOf(Board board, Placement placement) =>
        board.Cycle.Rules.FirstOrDefault(r => r.Code == "R11") is { } rule
        && board.Schools.Find(placement.From.School)?.Facts is { } from && board.Schools.Find(placement.To.School)?.Facts is { } to
        && Direction.Of(rule, from, to) is var r
            ? new(r.Code, r.Zh, r.En, r.FactZh, r.FactEn, r.Outcome)
            : null;

    private static async Task<Results<CommandDone, ProblemResult>> NoteAsync(CommandCall call, string scenario, Guid move, ReasonBody body) =>
        ScenarioEndpoints.MoveOf(call.Views, scenario, move) is { } known && CandidateEndpoints.PersonOf(call.Views, known.Placement.Teacher) is { } person
            ? await call.AskAsync(ScenarioGrain.Kind, scenario, new NoteReason(move, call.Vault.Seal(person, body.Reason)))
            : Problems.Of("scenario.no-such-move");
}

/// <summary>What the live document leaves out of a move.</summary>
/// <param name="Id">The move.</param>
/// <param name="Kilometres">As the crow flies; null when a place is unknown.</param>
/// <param name="Reason">As written beside it.</param>
/// <param name="Backbone">Counts as backbone under the frozen policy.</param>
public sealed record MoveDetailBody(Guid Id, double? Kilometres, string? Reason, bool Backbone);

/// <summary>Several placements, all or none.</summary>
public sealed record ChainBody(ImmutableArray<PlaceBody> Moves);

/// <summary>Several moves.</summary>
public sealed record MovesBody(ImmutableArray<Guid> Moves);

/// <summary>What a placement would come to.</summary>
/// <param name="Refusal">Why it would be refused; null when it would be accepted.</param>
/// <param name="From">The post left.</param>
/// <param name="To">The post taken.</param>
/// <param name="Kilometres">As the crow flies; null when a place is unknown.</param>
/// <param name="Direction">Rule R11, which only warns.</param>
/// <param name="Beyond">The binding rule that the plan would break with it, as its approval would be refused; null when none is seen at once.</param>
public sealed record MoveCheckBody(ProblemBody? Refusal, PostEffectBody From, PostEffectBody To, double? Kilometres, RuleResultBody? Direction, ProblemBody? Beyond);
