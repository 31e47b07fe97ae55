using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Slips with one-time codes, to print and as a workbook: names and numbers, nothing else of a person.</summary>
internal static class Slips
{
    public static Results<Ok<SlipsBody>, ProblemResult> Read(ReadCall call, string school, string? teacher, HttpRequest request, SlipMaker maker, ScopeTime time) =>
        SchoolName(call, school) is { } name ? TypedResults.Ok(new SlipsBody(name, Of(call, school, teacher, request, maker, time))) : Problems.Of("school.unknown");

    public static Results<FileContentHttpResult, ProblemResult> Export(ReadCall call, string school, string? teacher, HttpRequest request, SlipMaker maker, ScopeTime time)
    {
        if (SchoolName(call, school) is not { } name)
            return Problems.Of("school.unknown");
        var slips = Of(call, school, teacher, request, maker, time);
        return WorkbookResult.Of(new WorkbookSheet(
            "账号激活码", $"{name}账号激活码（{slips.Length} 人，每码限用一次）",
            [new("姓名", 12), new("教师编号", 14), new("激活码", 14), new("有效期至", 18), new("激活网址", 60)],
            slips.Select(s => (IReadOnlyList<object?>)[s.Name, s.Login, s.Code, time.Local(call.Scope, s.ValidUntil).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), s.Link])));
    }

    private static ImmutableArray<SlipBody> Of(ReadCall call, string school, string? teacher, HttpRequest request, SlipMaker maker, ScopeTime time)
    {
        var now = time.Now;
        var waiting = call.Views.Read<AccountList, TeacherDirectory, ImmutableArray<AccountEntry>>((accounts, directory) =>
        [
            .. from entry in directory.ByKey.Values
               where entry.Post.School == school && (teacher is null || entry.Key == teacher)
               let account = accounts.OfTeacher(entry.Key)
               where account is not null && account.StateAt(now) == AccountState.Waiting && CodeReach.Covers(call.User, call.Scope, account)
               select account,
        ]);
        return [.. waiting.OrderBy(a => a.LoginName, StringComparer.Ordinal).Select(a => maker.Of(request, a, a.Awaited!))];
    }

    private static string? SchoolName(ReadCall call, string school) => call.Views.Read<TeacherDirectory, string?>(d => d.Schools.GetValueOrDefault(school)?.Name);
}
