using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Notices;
using TeacherNet.Web.Plans;
using EnvyPair = TeacherNet.Grains.Rotation.EnvyPair;

namespace TeacherNet.Web.Api.Notices;

/// <summary>Notices: shown, changed, checked by everybody for their own row; and envy accepted before an approval.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder rotation)
    {
        var scenario = rotation.MapGroup("/scenarios/{scenario}");
        scenario.MapGet("/notice", NoticeReading.Read).Needs(AccessKind.Query, "rotation-notice").WithName("rotationNotice");
        scenario.MapWorkbook("/notice", NoticeReading.Read, "rotation-notice", NoticeBooks.Notice).WithName("rotationNoticeWorkbook");
        scenario.MapGet("/notice/file", NoticeReading.File).Needs(AccessKind.File, "rotation-notice-file").WithName("rotationNoticeFile");
        scenario.MapPost("/notice/amendments", AmendAsync).NeedsCommand(typeof(AmendNotice)).WithName("amendRotationNotice");
        scenario.MapGet("/envy", NoticeReading.Envy).Needs(AccessKind.Query, "rotation-accepted-envy").WithName("rotationAcceptedEnvy");
        scenario.MapWorkbook("/envy", NoticeReading.Envy, "rotation-accepted-envy", NoticeBooks.Envy).WithName("rotationAcceptedEnvyWorkbook");
        scenario.MapPost("/envy", AcceptAsync).NeedsCommand(typeof(AcceptEnvy)).WithName("acceptRotationEnvy");
        rotation.MapGet("/cycles/{cycle}/notice-days", NoticeReading.Days).Needs(AccessKind.Query, "rotation-notice-days").WithName("rotationNoticeDays");
        var own = rotation.MapGroup("/cycles/{cycle}/candidates/{teacher}/notice");
        own.MapGet("", NoticeReading.Own).Needs(AccessKind.Query, "rotation-own-notice").WithName("rotationOwnNotice");
        own.MapGet("/file", NoticeReading.OwnFile).Needs(AccessKind.File, "rotation-own-notice-file").WithName("rotationOwnNoticeFile");
    }

    private static async Task<Results<CommandDone, ProblemResult>> AmendAsync(CommandCall call, PlanDesk desk, string scenario, AmendNoticeBody body)
    {
        if (ScenarioEndpoints.CycleOf(call.Views, scenario) is not { } cycle)
            return Problems.Of("scenario.unknown");
        var reading = new FormReading();
        var authority = reading.Required("authority", reading.Text("authority", body.Authority ?? "", null, 100));
        if (reading.Objection is { } wrong)
            return Problems.Of(wrong);
        Listed<Placement?> added = Board.Read<Listed<Placement?>>(call.Views, cycle, scenario, b => [.. body.Added.Select(m => Placements.Of(b, m))])!;
        if (added.Any(p => p is null))
            return Problems.Of("teacher.not-registered");
        Listed<Placement> coming = [.. added.Select(p => p!)];
        var (full, open) = coming.Count == 0 ? default : PlanReading.Read<(Refusal?, Listed<EnvyPair>?)>(
            call.Views, scenario, call.Today, (facts, _) => (Rooms.WhyNot(facts with { Scenario = facts.Scenario.Changed(body.Removed, []) }, coming, null), EnvyBroughtBy(facts, body.Removed, coming)));
        return full is not null
            ? Problems.Of(NamedFacts.Of(full, call.Views))
            : await call.AskAsync(ScenarioGrain.Kind, scenario, new AmendNotice(
                cycle, body.Notice, body.From, body.Until, authority, [.. body.Removed], coming, BasisOf(call, desk, scenario, body), open, NoticeNames.HashesOf(call.Views, scenario, coming)));
    }

    // Nobody approves a change once more: what a leader would have had to accept by name must be accepted here too. What the plan left before is none of the change's.
    private static Listed<EnvyPair>? EnvyBroughtBy(PlanFacts facts, ImmutableArray<Guid> removed, Listed<Placement> added)
    {
        var after = PlanReading.EnvyOf(facts with { Scenario = facts.Scenario.Changed(removed, added) });
        return after.IsEmpty ? null : [.. after.Except(PlanReading.EnvyOf(facts))];
    }

    /// <summary>What the notice is made from, when that was computed and is known still; with <c>+hand</c> where it lists anything else than was computed.</summary>
    private static NoticeBasis? BasisOf(CommandCall call, PlanDesk desk, string scenario, AmendNoticeBody body) =>
        body.Plan is { } plan && desk.Find(call.Scope, scenario, plan) is { Taken: { } taken } run
            ? PlanReading.Read(call.Views, scenario, call.Today, (facts, board) =>
            {
                var computed = PlanResult.Placements(run, taken, board).Select(p => (p.Placement.Teacher, p.Placement.To.School, p.Placement.To.Stage, p.Placement.To.Subject)).ToHashSet();
                var listed = facts.Scenario.Standing().Where(m => !body.Removed.Contains(m.Placement.Move)).Select(m => m.Placement)
                    .Concat(body.Added.Select(m => Placements.Of(board, m)!)).Select(p => (p.Teacher, p.To.School, p.To.Stage, p.To.Subject));
                return new NoticeBasis(run.InputsHash, board.Cycle.PolicyVersion, computed.SetEquals(listed) ? PlanDesk.Solver : $"{PlanDesk.Solver}+hand");
            })
            : null;

    private static async Task<Results<CommandDone, ProblemResult>> AcceptAsync(CommandCall call, string scenario, AcceptEnvyBody body)
    {
        var reading = new FormReading();
        var authority = reading.Required("authority", reading.Text("authority", body.Authority ?? "", null, 100));
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(ScenarioGrain.Kind, scenario, new AcceptEnvy([.. body.Pairs.Select(p => new EnvyPair(p.Envious, p.Envied, new(p.School, null, p.Stage, p.Subject)))], authority));
    }
}
