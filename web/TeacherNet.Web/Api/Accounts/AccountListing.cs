using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Teachers with their accounts.</summary>
internal static class AccountListing
{
    /// <summary>The state of a teacher who never had an account.</summary>
    public const string None = "none";

    public static Ok<AccountListBody> Read(ReadCall call, [AsParameters] AccountListRequest request, ScopeTime time)
    {
        var (now, query) = (time.Now, request.Teachers(call.Granted, call.Views));
        var groups = TargetNames.Groups(call.Views);
        return TypedResults.Ok(call.Views.Read<AccountList, TeacherDirectory, AccountListBody>((accounts, directory) =>
        {
            var names = new TargetNames(directory, groups);
            var lines = directory.Matching(query)
                .Where(t => t.PresenceOn(call.Today) != Presence.Left || accounts.OfTeacher(t.Key) is not null)
                .Where(t => t.PresenceOn(call.Today) != Presence.Left || accounts.OfTeacher(t.Key) is not null)
                .Select(t => Line(t, accounts.OfTeacher(t.Key), accounts, names, now)).ToList();
            var counts = lines.CountBy(l => l.State).ToDictionary();
            var found = lines.Where(request.Passes).ToList();
            return new(found.Count, request.PageOf(found), new(
                counts.GetValueOrDefault(None), Count(AccountState.Waiting), Count(AccountState.Expired), Count(AccountState.Active), Count(AccountState.Closed), Count(AccountState.Suspended)));

            int Count(AccountState state) => counts.GetValueOrDefault(NameOf(state));
        }));
    }

    /// <summary>A state as answers name it.</summary>
    public static string NameOf(AccountState state) => state switch
    {
        AccountState.Waiting => "waiting",
        AccountState.Expired => "expired",
        AccountState.Active => "active",
        AccountState.Suspended => "suspended",
        _ => "closed",
    };

    /// <summary>The state of a teacher's account, or of having none.</summary>
    public static string StateOf(AccountEntry? account, DateTimeOffset now) => account is null ? None : NameOf(account.StateAt(now));

    private static AccountLineBody Line(DirectoryEntry teacher, AccountEntry? account, AccountList accounts, TargetNames names, DateTimeOffset now) => new(
        teacher.Key, teacher.Facts.StaffNumber, teacher.Name, teacher.Post.School, names.School(teacher.Post.School), account?.Key,
        StateOf(account, now), account?.Awaited?.ValidUntil, account is null ? [] : names.Grants(account, accounts));
}
