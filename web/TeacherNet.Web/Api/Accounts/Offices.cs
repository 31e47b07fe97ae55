using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Identity;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Accounts of offices: those with a role beside that of a teacher, or with none.</summary>
internal static class Offices
{
    private const int LongestName = 40;

    public static Ok<OfficeListBody> Read(ReadCall call, string? q, string? refused, [AsParameters] Paging paging, ScopeTime time)
    {
        var now = time.Now;
        var (groups, keys) = (TargetNames.Groups(call.Views), RefusedRows.Of(call.Views, refused));
        return TypedResults.Ok(call.Views.Read<AccountList, TeacherDirectory, OfficeListBody>((accounts, directory) =>
        {
            var names = new TargetNames(directory, groups);
            var found = Found(accounts, new(q, refused), keys);
            return new(found.Count, [.. paging.Of(found).Select(a => new OfficeLineBody(
                a.Key, a.LoginName, a.Name, AccountListing.NameOf(a.StateAt(now)), a.Awaited?.ValidUntil, names.Grants(a, accounts)))]);
        }));
    }

    /// <summary>The accounts of offices that match, those that are closed last.</summary>
    public static List<AccountEntry> Found(AccountList accounts, OfficeFilter filter, ImmutableHashSet<string>? keys)
    {
        return [.. accounts.ByKey.Values.Where(a => (keys?.Contains(a.Key) ?? true) && IsOffice(a) && IsMeant(a, filter.Q?.Trim())).OrderBy(a => a.IsClosed).ThenBy(a => a.LoginName, StringComparer.Ordinal)];

        // A teacher's closed account holds no role any more and is still the teacher's.
        bool IsOffice(AccountEntry account) =>
            account.Grants.Any(g => g.Role != Roles.Teacher) || (account.Grants.Count == 0 && !accounts.KeyOfTeacher.ContainsValue(account.Key));
    }

    public static async Task<Results<Ok<IssuedBody>, ProblemResult>> OpenAsync(
        CommandCall call, OpenOfficeBody body, Logins logins, ViewHost views, HttpRequest request, SlipMaker maker)
    {
        var (login, name) = (body.Login?.Trim() ?? "", body.Name?.Trim());
        if (login.Length is 0 or > 64 || name?.Length > LongestName)
            return Problems.Of(Refusal.Because("account.login-missing", "login"));
        if (await RoleGiving.ObjectionAsync(call, views, body.Grant) is { } objection)
            return objection;
        var account = CommandId.Named($"{call.Id}\naccount").Value.ToString("N");
        if (await logins.TakeAsync(call.Scope, [new(login, account)], call.Cancel) is not [true])
            return Problems.Of(Refusal.Because("account.login-taken", "login"));

        var grain = new GrainId(call.Scope, AccountGrain.Kind, account);
        PersonId? person = string.IsNullOrEmpty(name) ? null : new(CommandId.Named($"{call.Id}\nperson").Value);
        if (person is { } one)
            await call.Vault.AdmitAsync([one], call.Cancel);
        var answer = await call.AskAsync(new Batch(grain,
        [
            new(grain, new OpenAccount(login, person is { } known ? call.Vault.Seal(known, name!) : null, person?.Value, call.Scope.Value)),
            new(grain, new GrantRole(RoleGiving.GrantOf(body.Grant))),
            new(grain, new IssueActivation(call.Id.Value, ActivationReasons.First)),
        ]));
        if (answer.Result is not CommandDone done)
            return (ProblemResult)answer.Result;
        await call.Views.ReachAsync(done.Position, call.Cancel);
        return call.Views.Read<AccountList, AccountEntry?>(list => list.Find(account)) is { Awaited: { } awaited } entry
            ? TypedResults.Ok(new IssuedBody(maker.Of(request, entry, awaited), done.Position))
            : Problems.Of("engine.unknown");
    }

    public static async Done CloseAsync(CommandCall call, string account, Credentials credentials, Sessions sessions)
    {
        var answer = await call.AskAsync(AccountGrain.Kind, account, new CloseAccount());
        if (answer.Result is CommandDone && call.Views.Read<AccountList, AccountEntry?>(list => list.Find(account)) is { } entry)
        {
            await credentials.FreeAsync(entry.LoginName, account, call.Cancel);
            await sessions.EndAllAsync(account, call.Cancel);
        }
        return answer;
    }

    public static async Done SignOutAsync(CommandCall call, string account, Sessions sessions)
    {
        var answer = await call.AskAsync(AccountGrain.Kind, account, new SignOutEverywhere(call.Id.Value));
        if (answer.Result is CommandDone)
            await sessions.EndAllAsync(account, call.Cancel);
        return answer;
    }

    private static bool IsMeant(AccountEntry account, string? text) =>
        string.IsNullOrEmpty(text) || account.LoginName.Contains(text, StringComparison.OrdinalIgnoreCase) || account.Name.Contains(text, StringComparison.Ordinal);
}

/// <summary>What a list of offices' accounts is asked for.</summary>
/// <param name="Q">Part of a login or name.</param>
/// <param name="Refused">Id of an action: those it could not be done to.</param>
internal sealed record OfficeFilter(string? Q, string? Refused);
