using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Api.Lists;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Lessons;

/// <summary>Shared lessons: of a partnership's pairings, or of a region's groups.</summary>
internal static class LessonEndpoints
{
    public static void MapLessons(this RouteGroupBuilder scope, string kind)
    {
        var tagged = scope.MapGroup("").WithTags("lessons");
        tagged.MapGet("/lessons", List).Needs(AccessKind.Query, "lessons").WithName($"{kind}Lessons");
        tagged.MapWorkbook("/lessons", List, "lessons", LessonBook.Of).WithName($"{kind}LessonsWorkbook");
        if (kind == "partnership")
            tagged.MapPut("/pairings/{owner}/lessons/{lesson}", TimetableAsync).NeedsCommand(typeof(TimetableLesson)).WithName($"{kind}TimetableLesson");
        else
            tagged.MapPut("/groups/{group}/lessons/{lesson}", TimetableForGroupAsync).NeedsCommand(typeof(TimetableLesson)).WithName($"{kind}TimetableLesson");

        var one = tagged.MapGroup("/lessons/{lesson}").About(Boards.LessonTarget);
        one.MapPost("/start", StartAsync).NeedsCommand(typeof(StartLesson)).WithName($"{kind}StartLesson");
        one.MapPost("/end", EndAsync).NeedsCommand(typeof(EndLesson)).WithName($"{kind}EndLesson");
        one.MapPost("/cancellation", CancelAsync).NeedsCommand(typeof(CancelLesson)).WithName($"{kind}CancelLesson");
        one.MapGet("/ends/{end}", Read).Needs(AccessKind.Query, "lesson-end").WithName($"{kind}LessonEnd");
        one.MapPost("/ends/{end}/check", CheckAsync).NeedsCommand(typeof(CheckEnd)).WithName($"{kind}CheckEnd");
        one.MapPost("/ends/{end}/drop", DropAsync).NeedsCommand(typeof(DropEnd)).WithName($"{kind}DropEnd");
        one.MapPost("/ends/{end}/return", ResumeAsync).NeedsCommand(typeof(ResumeEnd)).WithName($"{kind}ResumeEnd");
        one.MapPost("/ends/{end}/alive", BeatAsync).Needs(AccessKind.Query, "lesson-end").WithName($"{kind}EndAlive");
    }

    private static Ok<LessonListBody> List(ReadCall call, string? heldFor, string? phase, string? refused, [AsParameters] Paging paging)
    {
        var found = Found(call.Views, call.Granted, TeachersOf(call.User, call.Scope), new(heldFor, phase, refused));
        return TypedResults.Ok(new LessonListBody(found.Count, [.. paging.Of(found)]));
    }

    /// <summary>The lessons within reach that match, latest first.</summary>
    public static List<LessonBody> Found(ScopeViews views, Granted granted, ImmutableHashSet<string> teachers, LessonFilter filter)
    {
        var keys = RefusedRows.Of(views, filter.Refused);
        return Boards.Lessons<List<LessonBody>>(views, (board, nameOf) =>
        [
            .. from lesson in board.ByKey
               let held = lesson.Value.Card.HeldFor
               where (keys?.Contains(lesson.Key) ?? true) && (string.IsNullOrEmpty(filter.HeldFor) || held.Key == filter.HeldFor)
               let body = LessonBodyMaker.Of(lesson.Key, lesson.Value, nameOf(held), teachers)
               where string.IsNullOrEmpty(filter.Phase) || body.Phase == filter.Phase
               where granted.Everything || granted.Groups.Contains(held.Key) || body.Own.Length > 0
               orderby body.StartsAt descending, lesson.Key
               select body,
        ]);
    }

    /// <summary>Keys of the teachers somebody is.</summary>
    public static ImmutableHashSet<string> TeachersOf(CurrentUser user, ScopeId scope) =>
        [.. user.In(scope).Where(g => g.Role == Grains.Accounts.Roles.Teacher).Select(g => g.Target).OfType<string>()];

    private static Results<Ok<LessonBody>, ProblemResult> Read(ReadCall call, string lesson, string end) =>
        Boards.Lessons(call.Views, (board, nameOf) => board.ByKey.TryGetValue(lesson, out var item)
            ? LessonBodyMaker.Of(lesson, item, nameOf(item.Card.HeldFor), TeachersOf(call))
            : null) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("lesson.not-timetabled");

    /// <summary>A sign of life of an end; answers how the lesson stands.</summary>
    private static async Task<Results<Ok<LessonBody>, ProblemResult>> BeatAsync(ReadCall call, string lesson, string end, LessonWatch watch)
    {
        if (Boards.Lessons(call.Views, (board, _) => board.ByKey.GetValueOrDefault(lesson)?.Card) is not { } card)
            return Problems.Of("lesson.not-timetabled");
        if (end != LessonPlan.SpeakerEnd && card.Ends.All(e => e.Id != end))
            return Problems.Of("lesson.no-such-end");
        if (await watch.BeatAsync(new(call.Scope, lesson, end), call.Cancel) is { } position)
            await call.Views.ReachAsync(position, call.Cancel);
        return Read(call, lesson, end);
    }

    private static Done TimetableForGroupAsync(CommandCall call, string group, string lesson, TimetableLessonBody body, ViewHost views, ScopeTime time) =>
        TimetableAsync(call, group, lesson, body, views, time);

    private static async Done TimetableAsync(CommandCall call, string owner, string lesson, TimetableLessonBody body, ViewHost views, ScopeTime time)
    {
        if (!Keys.Fit(lesson) || body.Ends.IsDefault)
            return Problems.Of("request.malformed");
        if (Boards.HeldFor(call.Views, owner) is not { } held)
            return Boards.Nothing(call.Views);
        if (await views.PersonAsync(call.Scope, body.SpeakerNumber) is not { } speaker)
            return Problems.Of("teacher.not-registered");
        var ends = new List<ReceivingEnd>();
        foreach (var end in body.Ends)
        {
            if (await views.SchoolAsync(call.Scope, end.School) is not { } school)
                return Problems.Of("school.not-registered");
            var teacher = string.IsNullOrWhiteSpace(end.TeacherNumber) ? null : await views.PersonAsync(call.Scope, end.TeacherNumber, school.Region);
            if (teacher is null && !string.IsNullOrWhiteSpace(end.TeacherNumber))
                return Problems.Of("teacher.not-registered");
            ends.Add(new(end.Id, school, end.ClassName.Trim(), teacher));
        }
        var local = DateTime.SpecifyKind(body.StartsLocal, DateTimeKind.Unspecified);
        var starts = time.Instant(ScopeId.Region(speaker.School.Region), local);
        return await call.AskAsync(LessonGrain.Kind, lesson, new TimetableLesson(new(
            held, body.Title.Trim(), body.Kind, body.Subject, body.Grade.Trim(), speaker.School, speaker, [.. ends], local, starts, body.PlannedMinutes)));
    }

    private static Done StartAsync(CommandCall call, string lesson) => call.AskAsync(LessonGrain.Kind, lesson, new StartLesson());

    private static Done EndAsync(CommandCall call, string lesson) => call.AskAsync(LessonGrain.Kind, lesson, new EndLesson());

    private static Done CancelAsync(CommandCall call, string lesson) => call.AskAsync(LessonGrain.Kind, lesson, new CancelLesson());

    private static Done CheckAsync(CommandCall call, string lesson, string end) => call.AskAsync(LessonGrain.Kind, lesson, new CheckEnd(end));

    private static Done DropAsync(CommandCall call, string lesson, string end) => call.AskAsync(LessonGrain.Kind, lesson, new DropEnd(end));

    private static Done ResumeAsync(CommandCall call, string lesson, string end) => call.AskAsync(LessonGrain.Kind, lesson, new ResumeEnd(end));

    private static ImmutableHashSet<string> TeachersOf(ReadCall call) => TeachersOf(call.User, call.Scope);
}

/// <summary>What a list of lessons is asked for.</summary>
/// <param name="HeldFor">Key of a pairing or group.</param>
/// <param name="Phase">How far they have come.</param>
/// <param name="Refused">Id of an action: those it could not be done to.</param>
internal sealed record LessonFilter(string? HeldFor, string? Phase, string? Refused);
