using TeacherNet.Grains.Exemptions;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Exemptions;

/// <summary>Requests for exemption from rotation: asked for by the teacher or the school, decided by the bureau.</summary>
internal static class ExemptionEndpoints
{
    public static void MapExemptions(this RouteGroupBuilder region)
    {
        var all = region.MapGroup("/exemptions").WithTags("exemptions");
        all.MapGet("", ExemptionReading.List).Needs(AccessKind.Query, "exemptions").WithName("exemptions");
        all.MapWorkbook("", ExemptionReading.List, "exemptions", ExemptionBooks.Requests).WithName("exemptionsWorkbook");

        var own = region.MapGroup("/teachers/{teacher}/exemptions").WithTags("exemptions");
        own.MapGet("", ExemptionReading.OfTeacher).Needs(AccessKind.Query, "teacher-exemptions").WithName("teacherExemptions");
        own.MapPost("", ExemptionOrders.AskAsync).NeedsCommand(typeof(AskForExemption)).WithName("askForExemption");
        own.MapPost("/{request}/grant", ExemptionOrders.GrantAsync).NeedsCommand(typeof(GrantExemption)).WithName("grantExemption");
        own.MapPost("/{request}/refusal", ExemptionOrders.RefuseAsync).NeedsCommand(typeof(RefuseExemption)).WithName("refuseExemption");
        own.MapPost("/{request}/reopening", ExemptionOrders.ReopenAsync).NeedsCommand(typeof(ReopenExemption)).WithName("reopenExemption");
        own.MapPost("/{request}/withdrawal", ExemptionOrders.WithdrawAsync).NeedsCommand(typeof(WithdrawExemption)).WithName("withdrawExemption");
        own.MapPost("/{request}/noting", ExemptionOrders.NoteAsync).NeedsCommand(typeof(NoteExemptionRefusal)).WithName("noteExemptionRefusal");
    }
}
