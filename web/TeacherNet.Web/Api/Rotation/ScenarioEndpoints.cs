using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Notices;
using TeacherNet.Web.Plans;
using Named = TeacherNet.Grains.Rotation.EnvyPair;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Plans as a whole: begun, put up for notice, objected to, ordered.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this RouteGroupBuilder rotation)
    {
        var scenario = rotation.MapGroup("/scenarios/{scenario}");
        scenario.MapPost("", (CommandCall call, string scenario, DraftScenarioBody body) => call.AskAsync(ScenarioGrain.Kind, scenario, new DraftScenario(body.Cycle, body.Name)))
            .NeedsCommand(typeof(DraftScenario)).WithName("draftRotationScenario");
        scenario.MapPost("/approval", ApproveAsync).NeedsCommand(typeof(ApproveScenario)).WithName("approveRotationScenario");
        scenario.MapPost("/sending-back", SendBackAsync).NeedsCommand(typeof(SendBackScenario)).WithName("sendBackRotationScenario");
        scenario.MapPost("/notice", (CommandCall call, string scenario, PublishBody body) =>
            call.AskAsync(ScenarioGrain.Kind, scenario, new PublishScenario(
                CycleOf(call.Views, scenario) ?? "", body.Notice, body.From, body.Until, NoticeNames.HashesOf(call.Views, scenario, [])))).NeedsCommand(typeof(PublishScenario)).WithName("publishRotationScenario");
        scenario.MapPost("/orders", OrderAsync).NeedsCommand(typeof(OrderMoves)).WithName("orderRotationMoves");
        scenario.MapPost("/moves/{move}/objections", ObjectAsync).NeedsCommand(typeof(ObjectToMove)).About(TeacherOfMove).WithName("objectToRotationMove");
        scenario.MapPost("/objections/{objection}/decision", DecideAsync).NeedsCommand(typeof(DecideObjection)).WithName("decideRotationObjection");
    }

    /// <summary>Approves with the envy that the plan leaves, so that none of it goes by unseen; a plan that breaks a binding rule is not asked for.</summary>
    private static async Task<Results<CommandDone, ProblemResult>> ApproveAsync(CommandCall call, string scenario, ApprovePlanBody body)
    {
        var (broken, open) = PlanReading.Read(call.Views, scenario, call.Today, (facts, _) => Weighed(facts));
        return broken is null
            ? await call.AskAsync(ScenarioGrain.Kind, scenario, new ApproveScenario(body.Digest, open))
            : Problems.Of(NamedFacts.Of(broken, call.Views));
    }

    // What is on notice already is the grain's to refuse.
    private static (Refusal? Broken, Listed<Named>? Open) Weighed(PlanFacts facts)
    {
        var sheet = InstanceBuilder.Build(facts);
        var taken = Outcomes.Of(sheet, facts.Scenario);
        Listed<Named> open = [.. OpenEnvy.Of(sheet, facts.Scenario, taken).Select(p => new Named(p.Envious, p.Envied, new(p.Post.School, null, p.Post.Stage, p.Post.Subject)))];
        return (facts.Scenario.Notice is null ? PlanBounds.WhyNot(facts, sheet, taken) : null, open.Count == 0 ? null : open);
    }

    private static async Task<Results<CommandDone, ProblemResult>> SendBackAsync(CommandCall call, string scenario, SendBackPlanBody body)
    {
        var reading = new FormReading();
        var reason = reading.Reason(body.Reason);
        return reading.Objection is { } wrong ? Problems.Of(wrong) : await call.AskAsync(ScenarioGrain.Kind, scenario, new SendBackScenario(reason));
    }

    private static async Task<Results<CommandDone, ProblemResult>> OrderAsync(CommandCall call, string scenario, OrderBody body) =>
        string.IsNullOrWhiteSpace(body.Document)
            ? Problems.Of(Refusal.Because("scenario.document-missing", "document"))
            : CycleOf(call.Views, scenario) is { } cycle
                ? await call.AskAsync(ScenarioGrain.Kind, scenario, new OrderMoves(cycle, body.Document.Trim(), body.Effective, body.PlannedEnd))
                : Problems.Of("scenario.unknown");

    private static async Task<Results<CommandDone, ProblemResult>> ObjectAsync(CommandCall call, string scenario, Guid move, ObjectionBody body) =>
        MoveOf(call.Views, scenario, move) is { } known && CandidateEndpoints.PersonOf(call.Views, known.Placement.Teacher) is { } person
            ? await call.AskAsync(ScenarioGrain.Kind, scenario, new ObjectToMove(body.Objection, move, call.Vault.Seal(person, body.Text)))
            : Problems.Of("scenario.no-such-move");

    private static async Task<Results<CommandDone, ProblemResult>> DecideAsync(CommandCall call, string scenario, Guid objection, DecisionBody body)
    {
        var person = call.Views.Read<RotationState, PersonId?>(s => s.Scenarios.GetValueOrDefault(scenario)?.Objections.GetValueOrDefault(objection)?.Text.Person);
        return person is { } whose
            ? await call.AskAsync(ScenarioGrain.Kind, scenario, new DecideObjection(objection, body.Upheld, call.Vault.Seal(whose, body.Grounds)))
            : Problems.Of("scenario.no-such-objection");
    }

    private static AccessTarget TeacherOfMove(HttpContext context, ScopeViews views) =>
        context.Request.RouteValues["scenario"] is string scenario && Guid.TryParse(context.Request.RouteValues["move"] as string, out var move)
            && MoveOf(views, scenario, move) is { } known
            ? RouteTarget.Of(null, null, known.Placement.Teacher, views)
            : default;

    internal static string? CycleOf(ScopeViews views, string scenario) =>
        views.Read<RotationState, string?>(s => s.Scenarios.GetValueOrDefault(scenario)?.Cycle);

    internal static MoveEntry? MoveOf(ScopeViews views, string scenario, Guid move) =>
        views.Read<RotationState, MoveEntry?>(s => s.Scenarios.GetValueOrDefault(scenario)?.Moves.GetValueOrDefault(move));
}

/// <summary>Starts a plan.</summary>
/// <param name="Cycle">Key of the cycle.</param>
/// <param name="Name">As coordinators call it.</param>
public sealed record DraftScenarioBody(string Cycle, string Name);

/// <summary>Approves a plan as it was seen.</summary>
/// <param name="Digest">As the plan's live document tells it.</param>
public sealed record ApprovePlanBody(string Digest);

/// <summary>Sends a plan back to be changed.</summary>
/// <param name="Reason">Why; names nobody.</param>
public sealed record SendBackPlanBody(string? Reason);

/// <summary>Puts a plan up for notice; both days inclusive.</summary>
public sealed record PublishBody(Guid Notice, DateOnly From, DateOnly Until);

/// <summary>Orders what is on notice.</summary>
/// <param name="Document">The document's number (发文字号).</param>
/// <param name="Effective">First day at the new posts.</param>
/// <param name="PlannedEnd">Last day as planned; null for good.</param>
public sealed record OrderBody(string Document, DateOnly Effective, DateOnly? PlannedEnd);

/// <summary>Objects to a move; the text is kept sealed.</summary>
public sealed record ObjectionBody(Guid Objection, string Text);

/// <summary>Decides an objection.</summary>
public sealed record DecisionBody(bool Upheld, string Grounds);
