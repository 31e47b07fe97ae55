using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Terms;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Terms;

/// <summary>Terms as pages show them: to the schools left and joined, the teacher, and the bureau.</summary>
internal static class TermReading
{
    public static Ok<TermListBody> List(ReadCall call, [AsParameters] TermListRequest request) =>
        TypedResults.Ok(call.Views.Read<TermList, RotationState, TermListBody>((list, names) =>
        {
            var found = list.InOrder().Where(t => request.Passes(t.Value, names, call.Granted)).ToList();
            var (skip, take) = request.Span();
            return new(found.Count, [.. found.Skip(skip).Take(take).Select(t => Line(t.Key, t.Value, names))]);
        }));

    public static Results<Ok<TermBody>, ProblemResult> Read(ReadCall call, PersonVault vault, string term) =>
        call.Views.Read<TermList, RotationState, TermBody?>((list, names) =>
            list.Find(term) is { } known && Reaches(call.Granted, known.Order.Order) ? Body(call, vault, term, known, names) : null) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("term.unknown");

    /// <summary>Whether a term is within reach: the whole scope, either school, or the teacher.</summary>
    public static bool Reaches(Granted granted, TermOrder order) =>
        granted.Everything || granted.Schools.Contains(order.From.School) || granted.Schools.Contains(order.To.School) || granted.Teachers.Contains(order.Teacher);

    internal static TermLineBody Line(string key, Term.Begun term, RotationState names)
    {
        var order = term.Order.Order;
        var teacher = names.Teacher(order.Teacher);
        return new(
            key, order.Teacher, teacher.Name, teacher.Number, order.From.School, names.School(order.From.School), order.To.School, names.School(order.To.School),
            order.To.Stage, order.To.Subject, order.Form, order.RelationMoves, order.Document, order.Effective, order.PlannedEnd, TermStanding.Of(term), term.Reported,
            term.Order.Items.Count(i => term.Ticked.Contains(i.Code)), term.Order.Items.Count, term.Room,
            [.. TermStanding.Waiting(term).Select(d => new TermDueBody(d.What, d.On))]);
    }

    private static TermBody Body(ReadCall call, PersonVault vault, string key, Term.Begun term, RotationState names)
    {
        var (order, granted) = (term.Order.Order, call.Granted);
        var (isOwn, receives, decides) = (granted.Teachers.Contains(order.Teacher), granted.Schools.Contains(order.To.School), May(typeof(DecideEnd), default));
        var school = new AccessTarget(order.To.School, null, null);
        string? Text(Protected<string>? text, bool mayRead) => mayRead && text is not null ? vault.Open(text) : null;
        bool May(Type command, AccessTarget target) => Granted.Find(call.User.In(call.Scope), AccessTable.Of(command), target) is not null;
        return new(
            Line(key, term, names), term.Order.Follows?.ToString("N"),
            [
                .. term.Order.Items.Select(i => new HandOverBody(
                    i.Code, HandOverItems.List.WithCode(i.Code)?.Zh ?? i.Code, HandOverItems.List.WithCode(i.Code)?.En ?? i.Code, i.Side, term.Ticked.Contains(i.Code),
                    !term.IsClosed && May(typeof(TickItem), TargetOf(order, i.Side)))),
            ],
            [.. term.Assessments.Values.OrderByDescending(a => a.Kind, StringComparer.Ordinal).Select(a => new AssessmentBody(a.Kind, a.Result, Text(a.Remarks, isOwn || receives || granted.Everything)))],
            [
                .. from due in term.Order.Dues
                   let days = TermDues.DaysOf(due.What)
                   where days is not null
                   let answer = term.CheckIns.GetValueOrDefault(days.Value)
                   let mayRead = isOwn || granted.Everything
                   select new CheckInDueBody(
                       days.Value, due.On, answer is null && due.On <= call.Today && !term.IsClosed, mayRead ? answer?.By : null, mayRead ? answer?.Mood : null, Text(answer?.Text, mayRead),
                       due.On <= call.Today && !term.IsClosed && May(typeof(AnswerCheckIn), TargetOf(order, HandOverSides.Teacher))),
            ],
            term.Ending is not { } end ? null : new(
                end.Outcome, end.LastDay, end.Document, end.Next?.Until, end.Next?.Form, end.Next is { } next ? names.School(next.Post.School) : null,
                Text(end.Reason, isOwn || granted.Everything), term.IsClosed),
            !term.IsClosed && May(typeof(ReportForDuty), school), !term.IsClosed && decides);
    }

    /// <summary>Who sees to a side's lines: a school, or the teacher alone.</summary>
    public static AccessTarget TargetOf(TermOrder order, string side) => side switch
    {
        HandOverSides.From => new(order.From.School, null, null),
        HandOverSides.To => new(order.To.School, null, null),
        _ => new(null, null, order.Teacher),
    };
}
