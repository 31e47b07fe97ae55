using System.Collections.Frozen;
using TeacherNet.Engine;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>The one table from codes to HTTP statuses, and the problems made by it.</summary>
internal static class Problems
{
    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>
    {
        ["access.denied"] = 403,
        ["account.reset-by-operator"] = 403,
        ["activity.check-in-locked"] = 429,
        ["command.id-missing"] = 400,
        ["command.id-reused"] = 409,
        ["document.unknown"] = 404,
        ["engine.busy"] = 503,
        ["engine.contended"] = 503,
        ["engine.unknown"] = 503,
        ["file.too-large"] = 413,
        ["internal"] = 500,
        ["live.unknown"] = 404,
        ["metric.period"] = 400,
        ["metric.unknown"] = 404,
        ["request.cross-site"] = 403,
        ["request.malformed"] = 400,
        ["request.unknown"] = 404,
        ["scope.unavailable"] = 503,
        ["scope.unknown"] = 404,
        ["session.failed"] = 401,
        ["teacher.correction-reach"] = 403,
        ["session.locked"] = 429,
        ["session.none"] = 401,
        ["store.unavailable"] = 503,
    }.ToFrozenDictionary();

    /// <summary>The status of a refusal: as listed; 404 when something is not there; 422 when fields are named; else 409.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        _ when Statuses.TryGetValue(refusal.Code, out var status) => status,
        _ when refusal.Code.EndsWith(".unknown", StringComparison.Ordinal) || refusal.Code.EndsWith(".not-registered", StringComparison.Ordinal) => 404,
        { Fields.Length: > 0 } => 422,
        _ => 409,
    };

    /// <summary>A problem with a code of the web edge.</summary>
    public static ProblemResult Of(string code, params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var refusal = Refusal.Because(code);
        foreach (var (name, value) in facts)
            refusal = refusal.Given(name, value);
        return Of(refusal);
    }

    /// <summary>The problem of a refusal.</summary>
    public static ProblemResult Of(Refusal refusal) => new(StatusOf(refusal), refusal, null);

    /// <summary>A problem that is over soon, most likely.</summary>
    public static ProblemResult Later(string code)
    {
        var refusal = Refusal.Because(code);
        return new(StatusOf(refusal), refusal, TimeSpan.FromSeconds(1));
    }

    /// <summary>The problem of an answer that is not an acceptance.</summary>
    public static ProblemResult Of(Answer answer) => answer switch
    {
        Answer.Refused { Refusal: var refusal } => Of(refusal),
        Answer.BatchRefused { Refusals: [var first, ..] all } => Of(first.Refusal.Given("refused", $"{all.Length}")),
        Answer.Busy { RetryAfter: var wait } => new(503, Refusal.Because("engine.busy"), wait),
        _ => Later("engine.unknown"),
    };
}
