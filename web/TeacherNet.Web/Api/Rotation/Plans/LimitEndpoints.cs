using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Planning.Instances;
using TeacherNet.Web.Access;
using TeacherNet.Web.Plans;
using Post = TeacherNet.Grains.Teachers.Post;

namespace TeacherNet.Web.Api.Rotation.Plans;

/// <summary>What a scenario is planned by: its numbers and forbidden moves, and how the moves that stand look against them.</summary>
internal static class LimitEndpoints
{
    public static void MapLimits(this RouteGroupBuilder rotation)
    {
        var scenario = rotation.MapGroup("/scenarios/{scenario}");
        scenario.MapGet("/planning", Read).Needs(AccessKind.Query, "rotation-planning").WithName("rotationPlanning");
        scenario.MapPost("/limits", (CommandCall call, string scenario, LimitsBody body) =>
            call.AskAsync(ScenarioGrain.Kind, scenario, new SetLimits(LimitsOf(body)!))).NeedsCommand(typeof(SetLimits)).WithName("setRotationLimits");
        scenario.MapPost("/forbidden", (CommandCall call, string scenario, ForbiddenBody body) =>
            call.AskAsync(ScenarioGrain.Kind, scenario, new ForbidMove(body.Teacher, PostOf(call, body)))).NeedsCommand(typeof(ForbidMove)).WithName("forbidRotationMove");
        scenario.MapPost("/forbidden/removal", (CommandCall call, string scenario, ForbiddenBody body) =>
            call.AskAsync(ScenarioGrain.Kind, scenario, new AllowMove(body.Teacher, PostOf(call, body)))).NeedsCommand(typeof(AllowMove)).WithName("allowRotationMove");
    }

    /// <summary>Limits as the scenario keeps them; null for none given.</summary>
    public static PlanLimits? LimitsOf(LimitsBody? body) => body is null ? null : new(
        [.. (body.Values ?? []).Select(v => new LimitValue(v.Code, v.Value)).OrderBy(v => v.Code, StringComparer.Ordinal)],
        [.. (body.Schools ?? []).Select(s => new SchoolLimit(s.School, s.MostOut, s.MostIn, s.Closes is true)).OrderBy(s => s.School, StringComparer.Ordinal)],
        [.. (body.Apart ?? []).Select(p => new SchoolPair(p.First, p.Second))]);

    public static ForbiddenMove ForbiddenOf(ForbiddenBody body) =>
        new(body.Teacher, body is { School: { } school, Stage: { } stage, Subject: { } subject } ? new Post(school, null, stage, subject) : null);

    // A school alone means the teacher's own stage and subject there.
    private static Post? PostOf(CommandCall call, ForbiddenBody body) => body.School is not { } school ? null : call.Views.Read<TeacherDirectory, Post>(d =>
        d.Find(body.Teacher)?.Post is { } own ? new(school, null, body.Stage ?? own.Stage, body.Subject ?? own.Subject) : new(school, null, body.Stage ?? "", body.Subject ?? ""));

    private static Results<Ok<PlanningBody>, ProblemResult> Read(ReadCall call, string scenario) =>
        PlanReading.Read(call.Views, scenario, call.Today, Shown) is { } body ? TypedResults.Ok(body) : Problems.Of("scenario.unknown");

    private static PlanningBody Shown(PlanFacts facts, Board board)
    {
        var (plan, sheet) = (facts.Scenario, InstanceBuilder.Build(facts));
        var taken = Outcomes.Of(sheet, plan);
        return new(
            plan.Revision, [.. PlanNumbers.Of(facts).Select(n => new LimitLineBody(n.Code, n.Value, n.Policy, 0, n.Most))],
            [.. plan.Limits.Schools.Select(s => new SchoolLimitBody(s.School, s.MostOut, s.MostIn, s.Closes))], [.. plan.Limits.Apart.Select(p => new SchoolPairBody(p.First, p.Second))],
            [.. plan.Forbidden.Select(f => new ForbiddenLineBody(
                f.Teacher, board.State.Teacher(f.Teacher).Text, f.Post?.School, f.Post is null ? null : board.State.School(f.Post.School), f.Post?.Stage, f.Post?.Subject))],
            [.. Levels.Of(sheet.Instance, [.. taken])], HardRules.Broken(sheet.Instance, [.. taken]), Gauge.All(sheet, taken),
            BalanceSheet.Of(facts, plan.Standing().Select(m => m.Placement)),
            plan.Adopted is { } a ? new(a.InputsHash, a.PolicyVersion, a.Solver, [.. a.Levels], [.. a.Bounds]) : null, plan.IsByHand);
    }
}
