using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using BatchOrder = TeacherNet.Engine.Order;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Rotation cycles: opening, phases, and the assessment of everybody on the roster.</summary>
internal static class CycleEndpoints
{
    public static void MapCycles(this RouteGroupBuilder rotation)
    {
        var cycles = rotation.MapGroup("/cycles");
        cycles.MapGet("", List).Needs(AccessKind.Query, "rotation-cycles").WithName("rotationCycles");
        cycles.MapGet("/proposal", Propose).Needs(AccessKind.Query, "rotation-proposal").WithName("rotationCycleProposal");
        var cycle = cycles.MapGroup("/{cycle}");
        cycle.MapPost("", OpenAsync).NeedsCommand(typeof(OpenCycle)).WithName("openRotationCycle");
        cycle.MapGet("/actors", ActorsAsync).Needs(AccessKind.Query, "rotation-actors").WithName("rotationActors");
        cycle.MapPost("/cancel", (CommandCall call, string cycle, CancelCycleBody body) => call.AskAsync(CycleGrain.Kind, cycle, new CancelCycle(body.Reason)))
            .NeedsCommand(typeof(CancelCycle)).WithName("cancelRotationCycle");
        cycle.MapPost("/phases/{phase}/open", (CommandCall call, string cycle, string phase) => call.AskAsync(CycleGrain.Kind, cycle, new OpenPhase(phase, null)))
            .NeedsCommand(typeof(OpenPhase)).WithName("openRotationPhase");
        cycle.MapPost("/phases/{phase}/close", (CommandCall call, string cycle, string phase) => call.AskAsync(CycleGrain.Kind, cycle, new ClosePhase(phase, null)))
            .NeedsCommand(typeof(ClosePhase)).WithName("closeRotationPhase");
        cycle.MapPost("/phases/{phase}/extend", (CommandCall call, string cycle, string phase, ExtendPhaseBody body) =>
            call.AskAsync(CycleGrain.Kind, cycle, new ExtendPhase(phase, body.Until, body.Reason))).NeedsCommand(typeof(ExtendPhase)).WithName("extendRotationPhase");
        cycle.MapPost("/policy", (CommandCall call, string cycle) => call.AskAsync(CycleGrain.Kind, cycle, new TakePolicy()))
            .NeedsCommand(typeof(TakePolicy)).WithName("takeRotationPolicy");
        cycle.MapPost("/assessment", AssessAsync).NeedsCommand(typeof(AssessCandidate)).WithName("assessRotationCandidates");
    }

    private static Ok<ImmutableArray<CycleBody>> List(ReadCall call) => TypedResults.Ok(call.Views.Read<RotationState, RegionState, ImmutableArray<CycleBody>>((state, region) =>
    [
        .. state.Cycles.Values.OrderBy(c => c.Cancelled).ThenByDescending(c => c.SchoolYear).ThenByDescending(c => c.OpenedAt).Select(c => new CycleBody(
            c.Key, c.SchoolYear, c.PolicyVersion, region.Versions.For(c.SchoolYear).Version, c.CutOff, c.Phase(), c.Cancelled, c.OrdersIssued, c.Candidates.Count,
            [.. c.Phases.Select(p => new PhaseBody(p.Code, p.Opens, p.Closes))])),
    ]));

    /// <summary>What opening a cycle now would set.</summary>
    private static Ok<CycleProposalBody> Propose(ReadCall call)
    {
        var policy = PolicyOf(call.Views, call.Today.Year);
        var cutOff = policy.Policy.CutOff(call.Today.Year);
        return TypedResults.Ok(new CycleProposalBody(
            call.Today.Year, cutOff, policy.Version,
            call.Views.Read<TeacherDirectory, int>(d => d.ByKey.Values.Count(t => t.ServesUntil(cutOff, call.Today))),
            [.. DefaultPhases.Of(call.Today.Year, call.Today).Select(p => new PhaseBody(p.Phase, p.Opens, p.Closes))]));
    }

    private static async Task<Results<CommandDone, ProblemResult>> OpenAsync(CommandCall call, Engine.Turns.ScopeTime time, string cycle, OpenCycleBody body)
    {
        if (body.SchoolYear is < 2000 or > 2100)
            return Problems.Of(Refusal.Because("cycle.school-year", "schoolYear"));
        if (call.Views.Read<RotationState, bool>(s => s.OfYear(body.SchoolYear).Any(c => c.Key != cycle)))
            return Problems.Of(Refusal.Because("cycle.year-open", "schoolYear").Given("year", $"{body.SchoolYear}"));
        var today = DateOnly.FromDateTime(time.Local(call.Scope, time.Now));
        Listed<PhaseDates> phases = body.Phases is { IsDefaultOrEmpty: false } given
            ? [.. given.Select(p => new PhaseDates(p.Phase, p.Opens, p.Closes))]
            : [.. DefaultPhases.Of(body.SchoolYear, today)];
        return await call.AskAsync(CycleGrain.Kind, cycle, new OpenCycle(body.SchoolYear, body.CutOff ?? PolicyOf(call.Views, body.SchoolYear).Policy.CutOff(body.SchoolYear), phases));
    }

    /// <summary>Holds the rules against everybody in service on the day to which the cycle counts, as one commit; whoever is ordered already stays as they are.</summary>
    private static Task<Results<CommandDone, ProblemResult>> AssessAsync(CommandCall call, string cycle)
    {
        var orders = call.Views.Read<RotationState, TeacherDirectory, ImmutableArray<BatchOrder>>((state, directory) =>
        {
            var known = state.Cycles.GetValueOrDefault(cycle);
            return
            [
                .. directory.ByKey.Values
                    .Where(t => t.ServesUntil(known?.CutOff ?? call.Today, call.Today) && known?.Candidates.GetValueOrDefault(t.Key) is not { Step: CandidateStep.Ordered or CandidateStep.Serving })
                    .OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal)
                    .Select(t => new BatchOrder(CandidateGrain.IdOf(call.Scope, cycle, t.Key), new AssessCandidate(cycle, t.Key, t.Post.School, Service.Schools(t)))),
            ];
        });
        return orders.IsEmpty
            ? Task.FromResult<Results<CommandDone, ProblemResult>>(Problems.Of("cycle.nobody-to-assess"))
            : call.AskAsync(new Batch(new(call.Scope, CycleGrain.Kind, cycle), orders));
    }

    /// <summary>Names of those in the cycle's log.</summary>
    private static async Task<Results<Ok<ImmutableArray<ActorBody>>, ProblemResult>> ActorsAsync(ReadCall call, ViewHost views, IJournal journal, string cycle)
    {
        var wanted = call.Views.Read<RotationState, HashSet<string>?>(s => s.Cycles.GetValueOrDefault(cycle)?.Lines.Select(l => l.Actor).ToHashSet());
        if (wanted is null)
            return Problems.Of("cycle.unknown");
        var names = await ActorNames.OfAsync(call, journal, views);
        return TypedResults.Ok<ImmutableArray<ActorBody>>([.. wanted.Select(w => (Key: w, Name: names.Find(w))).Where(a => a.Name is not null).Select(a => new ActorBody(a.Key, a.Name!))]);
    }

    private static PolicyVersion PolicyOf(ScopeViews views, int schoolYear) => views.Read<RegionState, PolicyVersion>(r => r.Versions.For(schoolYear));
}

/// <summary>A year's rotation.</summary>
/// <param name="Key">Its key, also the audience of the live document <c>rotation</c>.</param>
/// <param name="SchoolYear">The year in whose September the school year begins.</param>
/// <param name="PolicyVersion">The frozen policy; 0 for the default one.</param>
/// <param name="LatestPolicy">The region's policy for that year as it is now.</param>
/// <param name="CutOff">The day to which service is counted, inclusive.</param>
/// <param name="Phase">The phase it is in.</param>
/// <param name="Cancelled">True once given up.</param>
/// <param name="OrdersIssued">True once anything is ordered.</param>
/// <param name="Candidates">People assessed or nominated.</param>
/// <param name="Phases">In order.</param>
public sealed record CycleBody(
    string Key, int SchoolYear, int PolicyVersion, int LatestPolicy, DateOnly CutOff, string Phase, bool Cancelled, bool OrdersIssued, int Candidates, ImmutableArray<PhaseBody> Phases);

/// <summary>A phase: opens inclusive, closes exclusive, in the region's time.</summary>
public sealed record PhaseBody(string Phase, DateTime Opens, DateTime Closes);

/// <summary>What a new cycle would start with.</summary>
/// <param name="Teachers">People in service on the cut-off.</param>
/// <inheritdoc cref="CycleBody"/>
public sealed record CycleProposalBody(int SchoolYear, DateOnly CutOff, int PolicyVersion, int Teachers, ImmutableArray<PhaseBody> Phases);

/// <summary>Opens a cycle under the policy in force; what is left out is proposed.</summary>
/// <inheritdoc cref="CycleBody"/>
public sealed record OpenCycleBody(int SchoolYear, DateOnly? CutOff, ImmutableArray<PhaseBody>? Phases);

/// <summary>Someone who did something.</summary>
public sealed record ActorBody(string Account, string Name);

/// <summary>Gives a cycle up.</summary>
/// <param name="Reason">Why; names nobody.</param>
public sealed record CancelCycleBody(string Reason);

/// <summary>Lets a phase last longer.</summary>
/// <param name="Until">The new end, exclusive, in the region's time.</param>
/// <param name="Reason">Why; names nobody.</param>
public sealed record ExtendPhaseBody(DateTime Until, string Reason);
