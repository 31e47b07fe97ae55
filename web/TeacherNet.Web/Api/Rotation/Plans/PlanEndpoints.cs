using System.Collections.Immutable;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Web.Access;
using TeacherNet.Web.Plans;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;
using Order = TeacherNet.Engine.Order;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>Plans computed for a scenario: ordered, followed, let go of, adopted. Nothing is stored before the adoption.</summary>
internal static class PlanEndpoints
{
    /// <summary>How long an order waits for its plan before it is answered with what is known.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    public static void MapPlans(this RouteGroupBuilder rotation)
    {
        var plans = rotation.MapGroup("/scenarios/{scenario}/plans");
        plans.MapPost("", OrderAsync).Needs(AccessKind.Query, "rotation-plan").WithName("computeRotationPlan");
        plans.MapGet("/{plan}", ReadAsync).Needs(AccessKind.Query, "rotation-plan").WithoutETag().WithName("rotationPlan");
        plans.MapDelete("/{plan}", StopAsync).Needs(AccessKind.Query, "rotation-plan").WithName("stopRotationPlan");
        plans.MapPost("/{plan}/adoption", AdoptAsync)
            .NeedsCommand(typeof(AdoptPlan), typeof(SetLimits), typeof(ForbidMove), typeof(AllowMove), typeof(LockMove)).WithName("adoptRotationPlan");
        plans.MapGet("/{plan}/certificate", Certificate).Needs(AccessKind.File, "rotation-certificate").WithoutETag().WithName("rotationPlanCertificate")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
    }

    private static async Task<Results<Ok<PlanRunBody>, ProblemResult>> OrderAsync(ReadCall call, PlanDesk desk, TimeProvider time, string scenario, PlanOrderBody body)
    {
        if (desk.Find(call.Scope, scenario, body.Plan) is { } known)
            return Shown(call, known, scenario);
        var limits = LimitEndpoints.LimitsOf(body.Limits);
        if (limits?.WhyNot() is { } wrong)
            return Problems.Of(wrong);
        var computation = PlanReading.Read(call.Views, scenario, call.Today, (facts, board) =>
        {
            ImmutableArray<Placement?> locked = [.. (body.Locked ?? []).Select(l => Rotation.Placements.Of(board, l))];
            var order = new PlanOrder(
                facts.Cycle.Key, scenario, facts.Scenario.Revision, limits ?? facts.Scenario.Limits,
                body.Forbidden is { } forbidden ? [.. forbidden.Select(f => LimitEndpoints.ForbiddenOf(f))] : [.. facts.Scenario.Forbidden],
                [.. locked.OfType<Placement>()], body.Repair is true);
            var asked = facts with { Scenario = facts.Scenario.As(order) };
            return desk.Begin(call.Scope, body.Plan, call.User.Account, order, order.Repair ? InstanceBuilder.BuildRepair(asked) : InstanceBuilder.Build(asked));
        });
        if (computation is null)
            return Problems.Of("scenario.unknown");
        await Task.WhenAny(computation.Work, Task.Delay(Patience, time, call.Cancel));
        return Shown(call, computation, scenario);
    }

    /// <summary>Where a computation stands; with <c>wait</c> it is answered once it ends, or after so many milliseconds.</summary>
    private static async Task<Results<Ok<PlanRunBody>, ProblemResult>> ReadAsync(ReadCall call, PlanDesk desk, TimeProvider time, string scenario, Guid plan, int? wait)
    {
        if (desk.Find(call.Scope, scenario, plan) is not { } computation)
            return Problems.Of("plan.unknown");
        await Task.WhenAny(computation.Work, Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp(wait ?? 0, 0, 20_000)), time, call.Cancel));
        return Shown(call, computation, scenario);
    }

    private static async Task<Results<Ok<PlanRunBody>, ProblemResult>> StopAsync(ReadCall call, PlanDesk desk, string scenario, Guid plan)
    {
        if (desk.Find(call.Scope, scenario, plan) is not { } computation)
            return Problems.Of("plan.unknown");
        computation.Cancel();
        await computation.Work;
        return Shown(call, computation, scenario);
    }

    private static Results<Ok<PlanRunBody>, ProblemResult> Shown(ReadCall call, Computation computation, string scenario) =>
        PlanReading.Read(call.Views, scenario, call.Today, (facts, board) => PlanResult.Of(computation, facts, board)) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("scenario.unknown");

    private static async Done AdoptAsync(CommandCall call, PlanDesk desk, string scenario, Guid plan)
    {
        if (desk.Find(call.Scope, scenario, plan) is not { } computation)
            return Problems.Of("plan.unknown");
        if (computation.Taken is not { } taken)
            return Problems.Of("plan.none-yet");
        var orders = PlanReading.Read(call.Views, scenario, call.Today, (facts, board) => Orders(call.Scope, computation, taken, facts.Scenario, board));
        return orders.IsDefault ? Problems.Of("scenario.unknown") : await call.AskAsync(new Batch(new(call.Scope, ScenarioGrain.Kind, scenario), orders));
    }

    /// <summary>What the plan was computed for comes with it: the limits, the forbidden moves, the locks.</summary>
    private static ImmutableArray<Order> Orders(ScopeId scope, Computation run, IReadOnlyList<int> taken, ScenarioEntry scenario, Board board)
    {
        var order = run.Order;
        ImmutableArray<Placement> moves = [.. PlanResult.Placements(run, taken, board).Select(p => p.Placement)];
        List<ScenarioCommand> settings = order.Limits == scenario.Limits ? [] : [new SetLimits(order.Limits)];
        settings.AddRange(order.Forbidden.Except(scenario.Forbidden).Select(f => new ForbidMove(f.Teacher, f.Post)));
        settings.AddRange(scenario.Forbidden.Except(order.Forbidden).Select(f => new AllowMove(f.Teacher, f.Post)));
        var bounds = run.Bounds;
        var computed = new AdoptedPlan(
            run.InputsHash, board.Cycle.PolicyVersion, PlanDesk.Solver, [.. Levels.Of(run.Sheet.Instance, [.. taken])], [.. bounds.Select(b => b ?? 0)]);

        // Each setting is a change of its own, so that the plan meets the revision they leave.
        IEnumerable<ScenarioCommand> all =
        [
            .. settings,
            new AdoptPlan(order.Cycle, order.Revision + settings.Count, computed, [.. moves]),
            .. moves.Where(m => order.Locked.Any(l => l.Teacher == m.Teacher)).Select(m => new LockMove(m.Move)),
        ];
        return [.. all.Select(c => new Order(new(scope, ScenarioGrain.Kind, order.Scenario), c))];
    }

    /// <summary>Instance and plan with its proof, as <c>teachernet plan --check</c> reads them.</summary>
    private static Results<FileContentHttpResult, ProblemResult> Certificate(ReadCall call, PlanDesk desk, string scenario, Guid plan)
    {
        if (desk.Find(call.Scope, scenario, plan) is not { } computation)
            return Problems.Of("plan.unknown");
        if (computation.Draft?.Planned.Plan is not { } proven)
            return Problems.Of("plan.none-yet");
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "instance.json", computation.InstanceFile);
            Add(zip, "plan.json", PlanWriter.Write(computation.Sheet.Instance, proven, Math.Round(computation.Seconds, 3)));
        }

        return TypedResults.File(output.ToArray(), "application/zip", "certificate.zip");
    }

    private static void Add(ZipArchive zip, string name, ReadOnlyMemory<byte> content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content.Span);
    }
}
