using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Exemptions;

/// <summary>Requests for exemption as lists show them, and one teacher's with what they say.</summary>
internal static class ExemptionReading
{
    public static Ok<ExemptionListBody> List(ReadCall call, [AsParameters] ExemptionListRequest request)
    {
        var (year, refused) = (ExemptionYear.Of(call), RefusedRows.Of(call.Views, request.Refused));
        return TypedResults.Ok(call.Views.Read<ExemptionList, TeacherDirectory, ExemptionListBody>((list, directory) =>
        {
            var found = request.Matching(list, directory, call.Granted, refused);
            return new(found.Count, [.. request.PageOf(found).Select(r => Line(r.Request, r.Teacher, directory, year))]);
        }));
    }

    public static Results<Ok<TeacherExemptionsBody>, ProblemResult> OfTeacher(ReadCall call, string teacher, PersonVault vault)
    {
        var year = ExemptionYear.Of(call);
        return call.Views.Read<ExemptionList, TeacherDirectory, TeacherExemptionsBody?>((list, directory) => directory.Find(teacher) is { } entry
            ? new([.. list.Requests.Values.Where(r => r.Teacher == teacher).OrderByDescending(r => r.At).ThenBy(r => r.Id).Select(r => Detail(call, r, Line(r, entry, directory, year), vault))])
            : null) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("teacher.unknown");
    }

    private static ExemptionLineBody Line(ExemptionEntry request, DirectoryEntry teacher, TeacherDirectory directory, ExemptionYear? year) => new(
        request.Id, teacher.Key, teacher.Name, teacher.Facts.StaffNumber, teacher.Post.School, directory.SchoolName(teacher.Post.School), teacher.Post.Stage, teacher.Post.Subject,
        request.Plea.By, request.Plea.From, request.Plea.Until, request.At, request.State, request.DecidedAt,
        year?.Standings.GetValueOrDefault(teacher.Key), year is null ? null : request.Plea.Exemption.Covers(year.Effective));

    // Why somebody asks is read by who decides, the teacher, and the school when it asked itself.
    private static ExemptionDetailBody Detail(ReadCall call, ExemptionEntry request, ExemptionLineBody line, PersonVault vault)
    {
        var grants = call.User.In(call.Scope).ToList();
        var decides = grants.Any(g => g.Role == Roles.Coordinator);
        var isOwn = grants.Any(g => g.Role == Roles.Teacher && g.Target == request.Teacher);
        var isSchools = request.Plea.By == Askers.School && grants.Any(g => g.Role is Roles.SchoolPrincipal or Roles.SchoolClerk && g.Target == request.School);
        var mayRead = decides || isOwn || isSchools;
        return new(
            line, request.IsNoted, decides || (isOwn && request.Plea.By == Askers.Teacher) || isSchools,
            Open(request.Plea.Kind), Open(request.Plea.Evidence), Open(request.Plea.Reason), request.Grounds is { } grounds ? Open(grounds) : null);

        string? Open(Kernel.Protected<string> text) => mayRead ? vault.Open(text) : null;
    }
}

/// <summary>What of the cycle under way a list of requests tells.</summary>
/// <param name="Effective">The day on which the cycle's moves take effect.</param>
/// <param name="Standings">Of the teachers somebody asked for.</param>
internal sealed record ExemptionYear(DateOnly Effective, IReadOnlyDictionary<string, string?> Standings)
{
    /// <summary>Null without a cycle.</summary>
    public static ExemptionYear? Of(ReadCall call) => call.Views.Read<ExemptionList, RotationState, ExemptionYear?>((list, state) => state.UnderWay() is { } cycle
        ? new(cycle.CutOff.AddDays(1), list.Requests.Values.Select(r => r.Teacher).Distinct().ToDictionary(t => t, t => cycle.Candidates.GetValueOrDefault(t)?.Standing()))
        : null);
}
