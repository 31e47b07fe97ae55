using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>A teacher's wishes in a cycle: what is offered, what was handed in.</summary>
internal static class WishEndpoints
{
    public static void MapWishes(this RouteGroupBuilder rotation)
    {
        var wishes = rotation.MapGroup("/cycles/{cycle}/candidates/{teacher}/wishes");
        wishes.MapGet("", Read).Needs(AccessKind.Query, "rotation-wishes").WithName("rotationWishes");
        wishes.MapPost("", SubmitAsync).NeedsCommand(typeof(SubmitWishes)).WithName("submitRotationWishes");
        wishes.MapPost("/withdrawal", WithdrawAsync).NeedsCommand(typeof(WithdrawWishes)).WithName("withdrawRotationWishes");
    }

    private static Results<Ok<WishSheetBody>, ProblemResult> Read(ReadCall call, ScopeTime time, string cycle, string teacher) =>
        Board.Read<Results<Ok<WishSheetBody>, ProblemResult>>(call.Views, cycle, null, board =>
            board.Cycle.Candidates.GetValueOrDefault(teacher) is { Assessed: not null } candidate
                ? TypedResults.Ok(WishSheet.Of(call, board, candidate, time.Local(call.Scope, time.Now)))
                : Problems.Of("candidate.unknown")) ?? Problems.Of("cycle.unknown");

    private static async Done SubmitAsync(CommandCall call, ScopeTime time, string cycle, string teacher, WishListBody body)
    {
        if (WhyOver(call, time, cycle, teacher) is { } over)
            return Problems.Of(over);
        string? together = null;
        if (body.Together?.Trim() is { Length: > 0 } number)
        {
            together = call.Views.Read<TeacherDirectory, string?>(d => d.WithNumber(number)?.Key);
            if (together is null)
                return Problems.Of(Refusal.Because("wishes.partner-unknown", "together").Given("number", number));
        }

        Listed<Wish> wishes = [.. (body.Wishes.IsDefault ? [] : body.Wishes).Select(w => new Wish(w.Target, Some(w.Key), Some(w.Subject)))];
        return await call.AskAsync(CandidateGrain.Kind, KeyOf(call.Scope, cycle, teacher), new SubmitWishes(cycle, teacher, new(wishes, body.MostKm, together)));
    }

    private static async Done WithdrawAsync(CommandCall call, ScopeTime time, string cycle, string teacher) =>
        WhyOver(call, time, cycle, null) is { } over
            ? Problems.Of(over)
            : await call.AskAsync(CandidateGrain.Kind, KeyOf(call.Scope, cycle, teacher), new WithdrawWishes(cycle));

    // The clock closes the phase a moment after its time; a wish is late from the second itself.
    // Who was sent back is past it anyway.
    private static Refusal? WhyOver(CommandCall call, ScopeTime time, string cycle, string? teacher) =>
        call.Views.Read<RotationState, bool>(s => s.Cycles.GetValueOrDefault(cycle) is { } known && known.Phases.FirstOrDefault(p => p.Code == "P5") is { } phase
            && phase.Closes <= time.Local(call.Scope, time.Now) && known.Candidates.GetValueOrDefault(teacher ?? "")?.ReviewState() != ReviewStates.Returned)
            ? Refusal.Because("wishes.not-open", "cycle").Given("phase", "P5")
            : null;

    private static string KeyOf(ScopeId scope, string cycle, string teacher) => CandidateGrain.IdOf(scope, cycle, teacher).Key;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Wishes to hand in, best first.</summary>
/// <param name="Wishes">In order.</param>
/// <param name="MostKm">The furthest a school may be; null for no limit.</param>
/// <param name="Together">Staff number of the teacher to be placed with in one township; null for nobody.</param>
public sealed record WishListBody(ImmutableArray<WishBody> Wishes, int? MostKm, string? Together);

/// <summary>A wish.</summary>
/// <param name="Target"><c>school</c>, <c>township</c>, <c>group</c> or <c>any-rural</c>.</param>
/// <param name="Key">Key of the school or group, or name of the township; null for any rural school.</param>
/// <param name="Subject">Null for any subject of the teacher.</param>
public sealed record WishBody(string Target, string? Key, string? Subject);
