using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Records;

/// <summary>Records of service: the three ties of a teacher, who was tied to a school on a day, and who leaves in the years to come.</summary>
internal static class RecordEndpoints
{
    private const int Years = 5;
    private const int LongestDocument = 60;

    public static void MapRecords(this RouteGroupBuilder region)
    {
        region.MapGet("/teachers/{teacher}/links", LinksOf).WithTags("teachers").Needs(AccessKind.Query, "teacher-links").WithName("teacherLinks");
        region.MapPost("/teachers/{teacher}/links", EnterAsync).WithTags("teachers").NeedsCommand(typeof(EnterLink)).WithName("enterTeacherLink");
        region.MapPost("/teachers/{teacher}/links/{link}/end", (CommandCall call, string teacher, Guid link, EndLinkBody body) =>
            call.AskAsync(TeacherGrain.Kind, teacher, new EndLink(link, body.LastDay))).WithTags("teachers").NeedsCommand(typeof(EndLink)).WithName("endTeacherLink");
        region.MapDelete("/teachers/{teacher}/links/{link}", (CommandCall call, string teacher, Guid link) =>
            call.AskAsync(TeacherGrain.Kind, teacher, new TakeBackLink(link))).WithTags("teachers").NeedsCommand(typeof(TakeBackLink)).WithName("takeBackTeacherLink");
        region.MapGet("/schools/{school}/links", AtSchool).WithTags("schools").Needs(AccessKind.Query, "school-links").WithName("schoolLinks");
        region.MapWorkbook("/schools/{school}/links", AtSchool, "school-links", RecordBooks.AtSchool).WithTags("schools").WithName("schoolLinksWorkbook");
        var leavers = region.MapGroup("/leavers").WithTags("teachers");
        leavers.MapGet("", Forecast).Needs(AccessKind.Query, "leavers").WithName("leavers");
        leavers.MapWorkbook("", Forecast, "leavers", RecordBooks.Forecast).WithName("leaversWorkbook");
        leavers.MapGet("/people", People).Needs(AccessKind.Query, "leavers").WithName("leavingPeople");
        leavers.MapWorkbook("/people", People, "leavers", RecordBooks.People).WithName("leavingPeopleWorkbook");
    }

    private static Results<Ok<ImmutableArray<LinkBody>>, ProblemResult> LinksOf(ReadCall call, string teacher) =>
        call.Views.Read<TeacherDirectory, ImmutableArray<LinkBody>?>(d => d.Find(teacher) is { } known
            ? [.. ServiceLinks.Of(known).Select(l => new LinkBody(l.Kind, l.School, d.SchoolName(l.School), l.From, l.Until, l.DocumentNo, l.Percent, l.Entered))]
            : null) is { } links
            ? TypedResults.Ok(links)
            : Problems.Of("teacher.unknown");

    private static async Task<Results<CommandDone, ProblemResult>> EnterAsync(CommandCall call, string teacher, EnterLinkBody body)
    {
        var reading = new FormReading();
        var document = reading.Text("documentNo", body.DocumentNo, null, LongestDocument);
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(TeacherGrain.Kind, teacher, new EnterLink(body.Id, body.Kind, body.School, body.Percent, body.From, body.Until, document));
    }

    private static Results<Ok<SchoolLinksBody>, ProblemResult> AtSchool(ReadCall call, string school, DateOnly? on) =>
        call.Views.Read<TeacherDirectory, SchoolLinksBody?>(directory =>
        {
            if (!directory.Schools.ContainsKey(school))
                return null;
            var day = on ?? call.Today;
            return new(day,
            [
                .. from teacher in directory.ByKey.Values
                   let ties = LinkKinds.All.Select(k => ServiceLinks.On(teacher, k, day)).ToArray()
                   let here = ties[2].Where(t => t.School == school).ToList()
                   where here.Count > 0 || ties.Any(k => k.Any(t => t.School == school))
                   orderby teacher.Facts.StaffNumber
                   select new SchoolLinkBody(
                       teacher.Key, teacher.Facts.StaffNumber, teacher.Name, Name(ties[0]), Name(ties[1]), Name(ties[2]), here.Count > 0, here.Sum(t => t.Percent),
                       ties[2].FirstOrDefault()?.From, ties[2].FirstOrDefault()?.Until),
            ]);

            string? Name(ImmutableArray<ServiceLink> links) => links.IsEmpty
                ? null
                : string.Join('、', links.Select(l => l.Percent == 100 ? directory.SchoolName(l.School) : $"{directory.SchoolName(l.School)} {l.Percent}%"));
        }) is { } body ? TypedResults.Ok(body) : Problems.Of("school.unknown");

    private static Ok<LeaversBody> Forecast(ReadCall call, string? stage, string? subject) => TypedResults.Ok(call.Views.Read<TeacherDirectory, PostMatrix, LeaversBody>((directory, matrix) => new(
        call.Today, call.Today.Year,
        [
            .. Leavers.Of(directory, matrix, call.Today, Years).Where(l => Matches(l, stage, subject))
                .Select(l => new LeaverLineBody(l.Stage, l.Subject, l.Authorised, l.Staffed, [.. l.Years.Select(y => y.Length)], l.Missing)),
        ])));

    private static Ok<ImmutableArray<LeaverBody>> People(ReadCall call, string? stage, string? subject, int? year) =>
        TypedResults.Ok(call.Views.Read<TeacherDirectory, PostMatrix, ImmutableArray<LeaverBody>>((directory, matrix) =>
        [
            .. from line in Leavers.Of(directory, matrix, call.Today, Years)
               where Matches(line, stage, subject)
               from leaver in line.Years.SelectMany(y => y)
               where year is null || leaver.LastDay.Year == year
               orderby leaver.LastDay, leaver.Teacher.Facts.StaffNumber
               select new LeaverBody(
                   leaver.Teacher.Key, leaver.Teacher.Facts.StaffNumber, leaver.Teacher.Name, directory.SchoolName(leaver.Teacher.Post.School), line.Stage, line.Subject,
                   leaver.LastDay, leaver.Kind),
        ]));

    private static bool Matches(LeaverLine line, string? stage, string? subject) =>
        (string.IsNullOrEmpty(stage) || line.Stage == stage) && (string.IsNullOrEmpty(subject) || line.Subject == subject);
}

/// <summary>Workbooks of records of service.</summary>
internal static class RecordBooks
{
    /// <summary>Who was tied to a school on a day.</summary>
    public static readonly ListBook<SchoolLinksBody, SchoolLinkBody> AtSchool = new(
        "任教与编制关系", "人", body => body.Rows,
        [
            new("教师编号", 12, l => l.Number), new("姓名", 10, l => l.Name), new("编制所在", 28, l => l.Establishment), new("聘用单位", 28, l => l.Employment),
            new("实际任教", 28, l => l.Teaching), new("在本校份额（%）", 12, l => l.Percent), new("任教自", 12, l => l.Since), new("任教至", 12, l => l.Until),
        ])
    {
        Title = body => string.Create(CultureInfo.InvariantCulture, $"任教与编制关系（{body.On:yyyy-MM-dd}）"),
        Filters = [BookFilter.School],
    };

    /// <summary>Posts beside who leaves.</summary>
    public static readonly ListBook<LeaversBody, LeaverLineBody> Forecast = new(
        "离岗预测", "行", body => body.Rows,
        [
            new("学段", 8, l => Names.Of(Stages.List, l.Stage)), new("学科", 12, l => Names.Of(Subjects.List, l.Subject)), new("核定", 8, l => l.Authorised), new("现有", 8, l => l.Staffed),
            new("第一年", 8, l => l.Years[0]), new("第二年", 8, l => l.Years[1]), new("第三年", 8, l => l.Years[2]), new("第四年", 8, l => l.Years[3]), new("第五年", 8, l => l.Years[4]),
            new("届时缺员", 10, l => l.Missing),
        ])
    {
        Title = body => $"离岗预测 {body.FirstYear}—{body.FirstYear + 4} 年",
        Filters = [BookFilter.Stage, BookFilter.Subject],
    };

    /// <summary>The people behind a figure.</summary>
    public static readonly ListBook<ImmutableArray<LeaverBody>, LeaverBody> People = new(
        "离岗人员", "人", body => body,
        [
            new("教师编号", 12, l => l.Number), new("姓名", 10, l => l.Name), new("学校", 28, l => l.SchoolName), new("学段", 8, l => Names.Of(Stages.List, l.Stage)),
            new("学科", 12, l => Names.Of(Subjects.List, l.Subject)), new("最后在岗日", 12, l => l.LastDay), new("原因", 8, l => Names.Of(LeavingKinds.List, l.Kind)),
        ])
    {
        Filters = [BookFilter.Stage, BookFilter.Subject, new("year", "年份")],
    };
}

/// <summary>A dated tie of a teacher to a school: <c>establishment</c>, <c>employment</c> or <c>teaching</c>.</summary>
/// <param name="Percent">Share of full time.</param>
/// <param name="Entered">Id of what was entered; null for what the postings tell.</param>
public sealed record LinkBody(string Kind, string School, string SchoolName, DateOnly From, DateOnly? Until, string? DocumentNo, int Percent, Guid? Entered);

/// <summary>A share of a tie at another school, to be entered.</summary>
/// <param name="Id">Random key of the link.</param>
/// <param name="Kind"><c>establishment</c>, <c>employment</c> or <c>teaching</c>.</param>
/// <param name="School">Key of the school.</param>
/// <param name="Percent">1 to 100 of full time.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive; null while it lasts.</param>
/// <param name="DocumentNo">Number of the document.</param>
public sealed record EnterLinkBody(Guid Id, string Kind, string School, int Percent, DateOnly From, DateOnly? Until, string? DocumentNo);

/// <summary>The day an entered link ends, inclusive.</summary>
public sealed record EndLinkBody(DateOnly LastDay);

/// <summary>Who was tied to a school on a day.</summary>
public sealed record SchoolLinksBody(DateOnly On, ImmutableArray<SchoolLinkBody> Rows);

/// <summary>Somebody tied to a school, by any of the three.</summary>
/// <param name="Establishment">Where the post is held.</param>
/// <param name="Employment">Who employs.</param>
/// <param name="Teaching">Where they teach.</param>
/// <param name="TeachesHere">True when this school is among them.</param>
/// <param name="Percent">The share of full time here; 0 for who is tied but teaches elsewhere.</param>
/// <param name="Since">First day of teaching there.</param>
/// <param name="Until">Last day; null while it lasts.</param>
public sealed record SchoolLinkBody(
    string Teacher, string Number, string Name, string? Establishment, string? Employment, string? Teaching, bool TeachesHere, int Percent, DateOnly? Since, DateOnly? Until);

/// <summary>Posts beside who leaves, from a year on for five years.</summary>
public sealed record LeaversBody(DateOnly AsOf, int FirstYear, ImmutableArray<LeaverLineBody> Rows);

/// <summary>A stage and subject: posts, people, who leaves year by year, and how many are missing then.</summary>
public sealed record LeaverLineBody(string Stage, string Subject, int Authorised, int Staffed, ImmutableArray<int> Years, int Missing);

/// <summary>Somebody who leaves.</summary>
public sealed record LeaverBody(string Teacher, string Number, string Name, string SchoolName, string Stage, string Subject, DateOnly LastDay, string Kind);
