using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.FollowUps;

/// <summary>Follow-ups that were refused; the list of them is the live document <c>followups</c>.</summary>
internal static class FollowUpEndpoints
{
    private const int LongestWords = 200;

    public static void MapFollowUps(this RouteGroupBuilder scope, string kind) =>
        scope.MapPost("/follow-ups/{followUp}/resolution", ResolveAsync).WithTags("follow-ups").NeedsCommand(typeof(ResolveFollowUp)).WithName($"{kind}ResolveFollowUp");

    private static async Task<Results<CommandDone, ProblemResult>> ResolveAsync(CommandCall call, string followUp, ResolutionBody body) =>
        body.How.Trim() is { Length: > 0 and <= LongestWords } how
            ? await call.AskAsync(FollowUpGrain.Kind, followUp, new ResolveFollowUp(how))
            : Problems.Of(Refusal.Because("followup.words", "how"));
}

/// <summary>How the matter was mended.</summary>
/// <param name="How">A few words that name nobody, at most 200 characters.</param>
public sealed record ResolutionBody(string How);
