using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Every move between schools on record, from the bureau's history and by order, the latest first.</summary>
internal static class MoveRecords
{
    private static readonly ListBook<MoveRecordsBody, MoveRecordBody> Book = new(
        "流动记录", "条", body => body.Rows,
        [
            new("教师编号", 12, m => m.StaffNumber), new("姓名", 10, m => m.Name), new("人员类别", 12, m => Names.Of(StaffClasses.List, m.StaffClass)),
            new("原学校", 28, m => m.FromName), new("新学校", 28, m => m.ToName), new("交流形式", 14, m => Names.Of(ExchangeForms.List, m.Form)),
            new("起始日期", 12, m => m.Start), new("文号", 20, m => m.DocumentNo),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.School, BookFilter.Of("form", "交流形式", ExchangeForms.List), new("year", "年度")],
    };

    public static void MapMoveRecords(this RouteGroupBuilder region)
    {
        var moves = region.MapGroup("").WithTags("teachers");
        moves.MapGet("/move-records", List).Needs(AccessKind.Query, "move-records").WithName("moveRecords");
        moves.MapWorkbook("/move-records", List, "move-records", Book).WithName("moveRecordsWorkbook");
        moves.MapEditable<MoveRecordsBody>("/move-records", List, "move-records", ImportKind.Moves, l => l.Rows.Select(m => m.Key)).WithName("moveRecordsEditable");
    }

    private static Ok<MoveRecordsBody> List(ReadCall call, string? q, string? school, string? form, int? year, [AsParameters] Paging paging)
    {
        var text = q?.Trim();
        var found = call.Views.Read<MoveList, TeacherDirectory, List<MoveRecordBody>>((moves, directory) =>
        [
            .. from move in moves.Moves.Values
               where call.Granted.Everything || IsOwn(call.Granted, move.Teacher, directory)
               where (string.IsNullOrEmpty(school) || move.From == school || move.To == school) && (string.IsNullOrEmpty(form) || move.Form == form)
               where year is not { } kept || move.Start.Year == kept
               let line = Line(move, moves)
               where string.IsNullOrEmpty(text) || Matches(line, text)
               orderby move.Start descending, line.StaffNumber, move.Id
               select line,
        ]);
        return TypedResults.Ok(new MoveRecordsBody(found.Count, [.. paging.Of(found)]));
    }

    // As in the list of teachers: a school sees its own people, wherever they were before.
    private static bool IsOwn(Granted granted, string teacher, TeacherDirectory directory) =>
        granted.Teachers.Contains(teacher) || (directory.Find(teacher) is { } entry && granted.Schools.Contains(entry.Post.School));

    private static MoveRecordBody Line(MoveEntry move, MoveList moves)
    {
        var teacher = moves.Teacher(move.Teacher);
        return new(
            MoveEdits.KeyOf(move.Id), move.Teacher, teacher.Name, teacher.StaffNumber, move.StaffClass, move.From, moves.SchoolName(move.From), move.To, moves.SchoolName(move.To),
            move.Form, move.Start, move.DocumentNo, move.Ordered);
    }

    private static bool Matches(MoveRecordBody move, string text) =>
        move.Name.Contains(text, StringComparison.Ordinal) || move.StaffNumber.Contains(text, StringComparison.OrdinalIgnoreCase)
        || move.FromName.Contains(text, StringComparison.Ordinal) || move.ToName.Contains(text, StringComparison.Ordinal)
        || move.DocumentNo?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}

/// <summary>The moves that match, the latest first.</summary>
public sealed record MoveRecordsBody(int Total, ImmutableArray<MoveRecordBody> Rows);

/// <summary>A move between schools.</summary>
/// <param name="Key">The move's own.</param>
/// <param name="Teacher">Key of who moved.</param>
/// <param name="StaffClass">How the person counted then.</param>
/// <param name="From">Key of the school left.</param>
/// <param name="To">Key of the school joined.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="Start">First day at the new school.</param>
/// <param name="DocumentNo">Number of the document that ordered it.</param>
/// <param name="IsByOrder">True for an order of a plan that took effect here; false for the bureau's history.</param>
public sealed record MoveRecordBody(
    string Key, string Teacher, string Name, string StaffNumber, string StaffClass, string From, string FromName, string To, string ToName, string Form, DateOnly Start,
    string? DocumentNo, bool IsByOrder);
