using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Api.Audit;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Api.Schools;

/// <summary>The schools of a region, their posts, and who is or was there.</summary>
internal static class SchoolEndpoints
{
    public static void MapSchools(this RouteGroupBuilder region)
    {
        var schools = region.MapGroup("/schools").WithTags("schools");
        schools.MapGet("", List).Needs(AccessKind.Query, "schools").WithName("schools");
        schools.MapWorkbook("", List, "schools", SchoolWorkbooks.List).WithName("schoolsWorkbook");
        schools.MapEditable<SchoolListBody>("", List, "schools", ImportKind.Schools, l => l.Rows.Select(s => s.Key)).WithName("schoolsEditable");
        schools.MapGet("/{school}", Read).Needs(AccessKind.Query, "school").About(static (_, _) => default).WithName("school");
        schools.MapGet("/{school}/posts/{stage}/{subject}", ReadCell).Needs(AccessKind.Query, "post-cell").About(static (_, _) => default).WithName("postCell");
        schools.MapWorkbook("/{school}/posts/{stage}/{subject}", ReadCell, "post-cell", SchoolWorkbooks.Cell).About(static (_, _) => default).WithName("postCellWorkbook");
        schools.MapPost("", SchoolLife.AddAsync).NeedsCommand(typeof(RegisterNewSchool)).WithName("addSchool");
        schools.MapGet("/{school}/changes", RecordHistory.OfSchoolAsync).Needs(AccessKind.Query, "school-changes").WithName("schoolChanges");
        schools.MapPost("/{school}/corrections", SchoolLife.CorrectAsync).NeedsCommand(typeof(EnterSchoolCorrection)).WithName("correctSchool");
        schools.MapPost("/{school}/post-counts", SchoolLife.CountPostsAsync).NeedsCommand(typeof(EnterPostCount)).WithName("enterPostCount");
        schools.MapDelete("/{school}/entries/{entry}", SchoolLife.TakeBackAsync).NeedsCommand(typeof(TakeBackSchoolEntry)).WithName("takeBackSchoolEntry");
        schools.MapPost("/{school}/closings", SchoolLife.CloseAsync).NeedsCommand(typeof(EnterClosing)).WithName("enterClosing");
        schools.MapPost("/{school}/reopenings", SchoolLife.ReopenAsync).NeedsCommand(typeof(ReopenSchool)).WithName("reopenSchool");
        schools.MapPost("/{school}/rooms", (CommandCall call, string school, RoomsBody body) => call.AskAsync(SchoolGrain.Kind, school, new CountRooms(body.Rooms)))
            .NeedsCommand(typeof(CountRooms)).WithName("countRooms");
        schools.MapGet("/{school}/staff", ReadStaff).Needs(AccessKind.Query, "school-staff").WithName("schoolStaff");
        schools.MapWorkbook("/{school}/staff", ReadStaff, "school-staff", SchoolWorkbooks.Staff).WithName("schoolStaffWorkbook");
        region.MapEditable<PostKeysBody>("/matrix", PostKeys, "matrix", ImportKind.Posts, l => l.Keys).WithTags("schools").WithName("matrixEditable");
        region.MapGet("/matrix/workbook", ExportMatrix).WithTags("schools").Needs(AccessKind.Export, "matrix").WithName("matrixWorkbook").ProducesWorkbook();
    }

    private static Ok<SchoolListBody> List(ReadCall call, [AsParameters] SchoolListRequest request)
    {
        var lines = Lines(call, request);
        return TypedResults.Ok(new SchoolListBody(lines.Length, [.. request.PageOf(lines)]));
    }

    private static Ok<PostKeysBody> PostKeys(ReadCall call, string stage) => TypedResults.Ok(new PostKeysBody(call.Views.Read<PostMatrix, ImmutableArray<string>>(matrix =>
        [.. matrix.Cells().Where(c => c.Stage == stage).Select(c => PostEdits.KeyOf(c.School, c.Stage, c.Subject))])));

    private static FileContentHttpResult ExportMatrix(ReadCall call, string stage) =>
        WorkbookResult.Of(call.Views.Read<PostMatrix, Reports.WorkbookSheet>(matrix => SchoolWorkbooks.Matrix(matrix, stage, call.Today)));

    private static ImmutableArray<SchoolLineBody> Lines(ReadCall call, SchoolListRequest request)
    {
        var told = string.IsNullOrEmpty(request.SilentIn) ? null : Nominating(call.Views, request.SilentIn);
        var keys = RefusedRows.Of(call.Views, request.Refused);
        return call.Views.Read<SchoolList, PostMatrix, ImmutableArray<SchoolLineBody>>((list, matrix) =>
        {
            var balances = matrix.Balances();
            return [.. list.Search(request.Q?.Trim()).Where(s => request.Passes(s, call.Today) && told?.Contains(s.Key) is not true && (keys?.Contains(s.Key) ?? true)).Select(s => Line(s, balances.GetValueOrDefault(s.Key), call.Today))];
        });
    }

    /// <summary>Schools at which somebody is whom a school nominated.</summary>
    public static HashSet<string> Nominating(ScopeViews views, string cycle) => views.Read<RotationState, TeacherDirectory, HashSet<string>>((state, directory) =>
    [
        .. (state.Cycles.GetValueOrDefault(cycle)?.Candidates.Values.AsEnumerable() ?? []).Where(c => c.Origins.Contains(Origins.Nominated))
            .Select(c => directory.Find(c.Teacher)?.Post.School).OfType<string>(),
    ]);

    private static Results<Ok<SchoolBody>, ProblemResult> Read(ReadCall call, string school) =>
        call.Views.Read<SchoolList, PostMatrix, SchoolBody?>((list, matrix) => list.Find(school) is { } entry ? Body(entry, list, matrix, call.Today) : null) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("school.unknown");

    // Posts are for everyone of the region; the people at them only for those who may list them.
    private static Results<Ok<PostCellBody>, ProblemResult> ReadCell(ReadCall call, string school, string stage, string subject)
    {
        var people = Granted.Find(call.User.In(call.Scope), AccessTable.Of(AccessKind.Query, "teachers"), default);
        return call.Views.Read<TeacherDirectory, PostMatrix, PostCellBody?>((directory, matrix) =>
        {
            if (!matrix.Schools.TryGetValue(school, out var found))
                return null;
            var cell = matrix.Cell(school, stage, subject);
            var seen = directory.InCell(school, stage, subject, call.Today).Where(t => people is not null && (people.Everything || new DirectoryReach(people.Schools, people.Teachers).Holds(t)))
                .Select(t => TeacherLines.Of(t, directory, call.Today)).ToImmutableArray();
            return new(
                found.Name, Post(stage, subject, cell), seen, cell.Staffed - seen.Length,
                [.. matrix.Opposites(school, stage, subject).Select(o => new ElsewhereBody(o.School, matrix.Schools[o.School].Name, o.Cell.Difference))]);
        }) is { } body ? TypedResults.Ok(body) : Problems.Of("school.unknown");
    }

    private static Results<Ok<StaffBody>, ProblemResult> ReadStaff(ReadCall call, string school, DateOnly? on)
    {
        var day = on ?? call.Today;
        return call.Views.Read<TeacherDirectory, StaffBody?>(directory =>
        {
            if (!directory.Schools.ContainsKey(school))
                return null;
            var there = directory.AtSchool(school, day).ToList();
            return new(day, there.Sum(p => p.Percent) / 100m,
            [
                .. there.Select(p => new StaffLineBody(
                    p.Teacher.Key, p.Teacher.Facts.StaffNumber, p.Teacher.Name, p.There.Post?.Stage, p.There.Post?.Subject, p.There.Since, p.There.Until,
                    TeacherLines.Leaving(p.Teacher, call.Today), p.Percent)),
            ]);
        }) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("school.unknown");
    }

    private static SchoolLineBody Line(SchoolEntry school, PostBalance balance, DateOnly today)
    {
        var facts = school.Facts;
        return new(
            school.Key, facts.Code, facts.Name, facts.Kind, [.. facts.Stages], facts.Location, facts.Strength, facts.Township, facts.Pupils,
            balance.All.Authorised, balance.All.Staffed, balance.Shortage, balance.Surplus, facts.Longitude, facts.Latitude,
            school.Closing is { } closing ? new(closing.Id, closing.LastDay, !school.IsOpenOn(today)) : null);
    }

    private static SchoolBody Body(SchoolEntry school, SchoolList list, PostMatrix matrix, DateOnly today)
    {
        var facts = school.Facts;
        return new(
            Line(school, matrix.Balances().GetValueOrDefault(school.Key), today), [.. facts.FormerNames], [.. facts.Campuses], facts.ManagedBy,
            [.. list.InOrder().Where(s => s.Facts.ManagedBy == facts.Code).Select(s => new SchoolNameBody(s.Key, s.Facts.Name))],
            [.. matrix.Cells().Where(c => c.School == school.Key).Select(c => Post(c.Stage, c.Subject, c.Cell))], school.Rooms);
    }

    private static PostBody Post(string stage, string subject, MatrixCell cell) => new(stage, subject, cell.Authorised, cell.Staffed, cell.Difference);
}
