using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Shows a masked value to one who says what it is needed for; that it was shown is in the journal.</summary>
internal static class Revealing
{
    private const int LongestPurpose = 200;

    public static async Task<Results<Ok<RevealedBody>, ProblemResult>> RevealAsync(CommandCall call, string teacher, RevealBody body)
    {
        if (body.Purpose?.Trim() is not { Length: > 0 and <= LongestPurpose } purpose)
            return Problems.Of(Refusal.Because("teacher.purpose-missing", "purpose"));
        if (call.Views.Read<TeacherDirectory, TeacherFacts?>(d => d.Find(teacher)?.Facts) is not { } facts)
            return Problems.Of("teacher.unknown");
        // That somebody is exempt is the school's business; why is the bureau's and their own.
        if (body.Value == RevealedValues.Exemption && !call.Granted.Everything && !call.Granted.Teachers.Contains(teacher))
            return Problems.Of("access.denied");
        if (RevealedValues.Of(facts, body.Value) is not { } value || call.Vault.Open(value) is not { } opened)
            return Problems.Of(Refusal.Because("teacher.nothing-to-reveal", "value"));

        var answer = await call.AskAsync(TeacherGrain.Kind, teacher, new RevealValue(call.Id.Value, body.Value, call.Vault.Seal(value.Person, purpose)));
        return answer.Result switch
        {
            CommandDone done => TypedResults.Ok(new RevealedBody(opened, done.Position)),
            ProblemResult problem => problem,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
