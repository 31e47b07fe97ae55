using System.Globalization;
using TeacherNet.Engine;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using TeacherNet.Web.Api;

namespace TeacherNet.Web.Identity;

/// <summary>An issue whose code was typed.</summary>
/// <param name="Objection">Why it does not serve any more, or null.</param>
internal sealed record FoundActivation(ScopeId Home, string Account, string Name, Guid Issue, Refusal? Objection);

/// <summary>Finds and uses the issue a code belongs to.</summary>
internal sealed class Activations(Credentials credentials, ActivationCodes codes, ViewHost views, ScopeTime time, IEngine engine)
{
    /// <summary>The issue whose code was typed, used up and void ones too so that the person is told; or why there is none. Wrong codes count towards the lock-out.</summary>
    public async Task<(FoundActivation? Found, ProblemResult? Problem)> FindAsync(string? login, string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(login) || string.IsNullOrWhiteSpace(code))
            return (null, Problems.Of("request.malformed"));
        FoundActivation? found = null;
        var check = await credentials.CheckCodeAsync(login, async (home, account) => (found = await OfAsync(home, account, code)) is not null, cancel);
        return check switch
        {
            PasswordCheck.Locked { For: var rest } => (null, Problems.Of("session.locked", ("minutes", Math.Ceiling(rest.TotalMinutes).ToString(CultureInfo.InvariantCulture)))),
            PasswordCheck.Fits => (found, null),
            _ => (null, Problems.Of(Refusal.Because("activation.failed", "code"))),
        };
    }

    /// <summary>Uses the issue up.</summary>
    public ValueTask<Answer> UseAsync(FoundActivation found, CommandId id, CancellationToken cancel) =>
        engine.AskAsync(new(found.Home, AccountGrain.Kind, found.Account), new UseActivation(found.Issue), found.Account, id, cancel);

    private async ValueTask<FoundActivation?> OfAsync(ScopeId home, string account, string code)
    {
        var scope = await views.OfAsync(home);
        if (scope.Read<AccountList, AccountEntry?>(list => list.Find(account)) is not { IsClosed: false, IsSuspended: false } entry)
            return null;
        var issue = entry.SpentCodes.Append(entry.Awaited?.Id ?? default).FirstOrDefault(i => i != default && codes.Fits(i, code));
        return issue == default ? null : new(home, account, entry.Name, issue, Objection(entry, issue));
    }

    private Refusal? Objection(AccountEntry entry, Guid issue) =>
        entry.Awaited is { } awaited && awaited.Id == issue ? awaited.IsExpired(time.Now) ? Refusal.Because("account.activation-expired") : null
        : entry.Awaited is null && entry.SpentCodes[^1] == issue ? Refusal.Because("account.activation-used")
        : Refusal.Because("account.activation-void");
}
