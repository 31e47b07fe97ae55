using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Audit;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>The teachers of a region: lists, dossiers, and masked values on request.</summary>
internal static class TeacherEndpoints
{
    public static void MapTeachers(this RouteGroupBuilder region)
    {
        var teachers = region.MapGroup("/teachers").WithTags("teachers");
        teachers.MapGet("", ListAsync).Needs(AccessKind.Query, "teachers").WithName("teachers");
        teachers.MapWorkbook("", ListAsync, "teachers", TeacherWorkbook.Of).WithName("teachersWorkbook");
        teachers.MapEditable<TeacherListBody>("", ListAsync, "teachers", ImportKind.Teachers, l => l.Rows.Select(t => t.Key)).WithName("teachersEditable");
        teachers.MapGet("/{teacher}", Read).Needs(AccessKind.Query, "teacher").WithName("teacher");
        teachers.MapPost("", TeacherLife.AddAsync).NeedsCommand(typeof(RegisterNewTeacher)).WithName("addTeacher");
        teachers.MapGet("/{teacher}/changes", RecordHistory.OfTeacherAsync).Needs(AccessKind.Query, "teacher-changes").WithName("teacherChanges");
        teachers.MapPost("/{teacher}/corrections", TeacherLife.CorrectAsync).NeedsCommand(typeof(EnterCorrection)).WithName("correctTeacher");
        teachers.MapDelete("/{teacher}/corrections/{correction}", TeacherLife.TakeBackCorrectionAsync).NeedsCommand(typeof(TakeBackCorrection)).WithName("takeBackTeacherCorrection");
        teachers.MapPost("/{teacher}/leavings", TeacherLife.LeaveAsync).NeedsCommand(typeof(EnterLeaving)).WithName("enterLeaving");
        teachers.MapPost("/{teacher}/leavings/{leaving}/taking-back", TeacherLife.TakeBackLeavingAsync).NeedsCommand(typeof(TakeBackLeaving)).WithName("takeBackLeaving");
        teachers.MapPost("/{teacher}/returns", TeacherLife.ReturnAsync).NeedsCommand(typeof(ReturnTeacher)).WithName("returnTeacher");
        teachers.MapPost("/{teacher}/long-leaves", TeacherLife.RecordLongLeaveAsync).NeedsCommand(typeof(RecordLongLeave)).WithName("recordLongLeave");
        teachers.MapDelete("/{teacher}/long-leaves/{leave}", TeacherLife.StrikeLongLeaveAsync).NeedsCommand(typeof(StrikeLongLeave)).WithName("strikeLongLeave");
        teachers.MapPost("/{teacher}/revealed", Revealing.RevealAsync).NeedsCommand(typeof(RevealValue)).WithName("revealTeacherValue");
    }

    private static async Task<Ok<TeacherListBody>> ListAsync(ReadCall call, [AsParameters] TeacherListRequest request, PersonVault vault, ISideStore side)
    {
        var query = request.ToQuery(call.Granted, call.Today, await PersonAsync(request.Q, vault, side, call.Cancel), call.Views);
        return TypedResults.Ok(call.Views.Read<TeacherDirectory, TeacherListBody>(directory =>
        {
            var page = directory.Search(query);
            return new(page.Total, [.. page.Teachers.Select(t => TeacherLines.Of(t, directory, call.Today))]);
        }));
    }

    private static Results<Ok<DossierBody>, ProblemResult> Read(ReadCall call, string teacher, PersonVault vault) =>
        call.Views.Read<TeacherDirectory, DossierBody?>(directory => directory.Find(teacher) is { } entry ? Dossiers.Of(entry, directory, vault, call.Today) : null) is { } dossier
            ? TypedResults.Ok(dossier)
            : Problems.Of("teacher.unknown");

    // A whole identity number finds its person by the blind index; parts of one find nothing.
    private static async ValueTask<Guid?> PersonAsync(string? text, PersonVault vault, ISideStore side, CancellationToken cancel) =>
        text?.Trim().ToUpperInvariant() is { } number && IdentityNumber.Read(number, out _) == IdentityFault.None
            ? (await new PeopleIndex(new(side), vault).FindAsync(number, cancel))?.Value
            : null;
}
