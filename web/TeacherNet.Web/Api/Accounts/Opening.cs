using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Opens teachers' accounts: what can be is one commit, what cannot is listed with the reason.</summary>
internal static class Opening
{
    private const int Most = 20_000;

    public static async Task<Results<Ok<OpeningPreviewBody>, ProblemResult>> PreviewAsync(CommandCall call, OpeningBody body, Logins logins)
    {
        if (Objection(call, body) is { } objection)
            return objection;
        var candidates = Candidates(call, body);
        var free = await logins.AreFreeAsync([.. candidates.Select(c => c.Wanted)], call.Cancel);
        return TypedResults.Ok(new OpeningPreviewBody(free.Count(f => f), Refused(candidates, free)));
    }

    public static async Task<Results<Ok<OpenedBody>, ProblemResult>> OpenAsync(CommandCall call, OpeningBody body, Logins logins)
    {
        if (Objection(call, body) is { } objection)
            return objection;
        var candidates = Candidates(call, body);
        if (candidates.Length > Most)
            return Problems.Of(Refusal.Because("account.selection-size", "school").Given("most", $"{Most}"));
        var free = await logins.TakeAsync(call.Scope, [.. candidates.Select(c => c.Wanted)], call.Cancel);
        var possible = candidates.Where((_, n) => free[n]).ToImmutableArray();
        if (possible.IsEmpty)
            return TypedResults.Ok(new OpenedBody(0, call.Views.Cursor.Position, Refused(candidates, free)));

        var answer = await call.AskAsync(new Batch(RegionGrain.Of(call.Scope), [.. possible.Select(c => c.ToOrder(call.Scope))]));
        return answer.Result is CommandDone done
            ? TypedResults.Ok(new OpenedBody(possible.Length, done.Position, Refused(candidates, free)))
            : (ProblemResult)answer.Result;
    }

    private static ProblemResult? Objection(CommandCall call, OpeningBody body) =>
        body.School is { Length: > 0 } school && !call.Granted.Everything && !call.Granted.Schools.Contains(school) ? Problems.Of("access.denied") : null;

    // Those this very order opened are among them, so that the order repeated is the same order.
    private static ImmutableArray<Candidate> Candidates(CommandCall call, OpeningBody body)
    {
        var query = new DirectoryQuery { School = body.School, Presence = new(call.Today, Presence.InPost), Within = call.Granted.Everything ? null : new(call.Granted.Schools, []) };
        var named = body.Teachers is { IsDefaultOrEmpty: false } teachers ? teachers.ToHashSet() : null;
        return call.Views.Read<AccountList, TeacherDirectory, ImmutableArray<Candidate>>((accounts, directory) =>
        [
            .. from teacher in directory.Matching(query)
               where named is null || named.Contains(teacher.Key)
               let candidate = new Candidate(teacher, call.Id)
               where accounts.OfTeacher(teacher.Key) is not { } account || account.Key == candidate.Wanted.Account || (named is not null && account.IsClosed)
               select candidate,
        ]).Sort((a, b) => string.CompareOrdinal(a.Wanted.Login, b.Wanted.Login));
    }

    private static ImmutableArray<NotOpenedBody> Refused(ImmutableArray<Candidate> candidates, ImmutableArray<bool> free)
    {
        var (zh, en) = RefusalTexts.Of("account.login-taken", Refusal.Because("account.login-taken").Facts);
        return [.. candidates.Where((_, n) => !free[n]).Select(c => new NotOpenedBody(c.Teacher.Key, c.Wanted.Login, c.Teacher.Name, "account.login-taken", zh, en))];
    }

    /// <summary>A teacher who may get an account. Its ids are made from the order's, and from nothing that says who the teacher is.</summary>
    private sealed record Candidate(DirectoryEntry Teacher, CommandId Order)
    {
        public WantedLogin Wanted { get; } = new(Teacher.Facts.StaffNumber, Id(Order, Teacher, "account").ToString("N"));

        public Order ToOrder(ScopeId scope) => new(
            new(scope, AccountGrain.Kind, Wanted.Account),
            new OpenTeacherAccount(Wanted.Login, Teacher.Facts.Name, Teacher.Facts.Person, Teacher.Key, Id(Order, Teacher, "grant"), Id(Order, Teacher, "activation")));

        private static Guid Id(CommandId order, DirectoryEntry teacher, string what) => CommandId.Named($"{order}\n{teacher.Key}\n{what}").Value;
    }
}
