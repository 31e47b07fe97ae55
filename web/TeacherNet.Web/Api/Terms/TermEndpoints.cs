using TeacherNet.Grains.Terms;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Terms;

/// <summary>Terms of moved teachers: hand-over, report for duty, assessments, check-ins and the end.</summary>
internal static class TermEndpoints
{
    public static void MapTerms(this RouteGroupBuilder region)
    {
        var terms = region.MapGroup("/terms").WithTags("terms");
        terms.MapGet("", TermReading.List).Needs(AccessKind.Query, "terms").WithName("terms");
        terms.MapWorkbook("", TermReading.List, "terms", TermBooks.Terms).WithName("termsWorkbook");
        var term = terms.MapGroup("/{term}");
        term.MapGet("", TermReading.Read).Needs(AccessKind.Query, "term").WithName("term");
        term.MapPost("/items/{item}", TermOrders.TickAsync).NeedsCommand(typeof(TickItem)).About(TermOrders.OfItem).WithName("tickHandOver");
        term.MapDelete("/items/{item}", TermOrders.UntickAsync).NeedsCommand(typeof(UntickItem)).About(TermOrders.OfItem).WithName("untickHandOver");
        term.MapPost("/report", TermOrders.ReportAsync).NeedsCommand(typeof(ReportForDuty)).About(TermOrders.OfReceiving).WithName("reportForDuty");
        term.MapDelete("/report", TermOrders.TakeBackReportAsync).NeedsCommand(typeof(TakeBackReport)).About(TermOrders.OfReceiving).WithName("takeBackReport");
        term.MapPost("/room", TermOrders.GiveRoomAsync).NeedsCommand(typeof(GiveRoom)).About(TermOrders.OfReceiving).WithName("giveRoom");
        term.MapPost("/assessments/{kind}", TermOrders.AssessAsync).NeedsCommand(typeof(AssessTerm)).About(TermOrders.OfReceiving).WithName("assessTerm");
        term.MapPost("/check-ins/{days}", TermOrders.AnswerAsync).NeedsCommand(typeof(AnswerCheckIn)).About(TermOrders.OfTeacher).WithName("answerCheckIn");
        term.MapPost("/end", TermOrders.EndAsync).NeedsCommand(typeof(DecideEnd)).WithName("decideEndOfTerm");
        term.MapDelete("/end", TermOrders.TakeBackEndAsync).NeedsCommand(typeof(TakeBackEnd)).WithName("takeBackEndOfTerm");
    }
}
