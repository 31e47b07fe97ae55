using System.Diagnostics;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

public sealed partial class ExemptionGrain
{
    private static Decision<ExemptionEvent> Grant(ExemptionRequest? request, GrantExemption order, Turn turn)
    {
        if (request is not ExemptionRequest.Waiting)
            return request is ExemptionRequest.Granted ? [] : Decided(request);
        if (WhyNotInPost(turn, out var teacher) is { } no)
            return no;
        var candidate = Candidate(turn, order.Cycle);
        if (candidate is { Step: CandidateStep.Ordered })
            return Refusal.Because("exemption.move-ordered", "id");
        var facts = teacher!.Facts;
        Decision<ExemptionEvent> granted =
            [new ExemptionGranted(order.Id, ToAssess(candidate, order.Cycle), facts.Post.School, facts.Exemption, order.Grounds)];
        return Written(granted, turn, teacher, request.Plea.Exemption);
    }

    private static Decision<ExemptionEvent> Refuse(ExemptionRequest? request, RefuseExemption order) => request switch
    {
        ExemptionRequest.Waiting => [new ExemptionRefused(order.Id, order.Grounds)],
        ExemptionRequest.Refused => [],
        _ => Decided(request),
    };

    private static Decision<ExemptionEvent> Reopen(ExemptionRequests state, ExemptionRequest? request, ReopenExemption order, Turn turn)
    {
        switch (request)
        {
            case ExemptionRequest.Waiting:
                return [];
            case ExemptionRequest.Granted or ExemptionRequest.Refused when state.Waiting is not null:
                return AlreadyAsked;
            case ExemptionRequest.Refused:
                return turn.See<Teacher>(TeacherOf(turn.Self)) is Teacher.Registered { Facts.Post.School: var school }
                    ? [new ExemptionReopened(order.Id, null, school, order.Reason)]
                    : Refusal.Because("teacher.not-registered", "teacher");
            case ExemptionRequest.Granted granted:
                if (turn.See<Teacher>(TeacherOf(turn.Self)) is not Teacher.Registered teacher || teacher.Facts.Exemption != granted.Plea.Exemption)
                    return Refusal.Because("exemption.changed-since", "id");
                Decision<ExemptionEvent> reopened =
                    [new ExemptionReopened(order.Id, ToAssess(Candidate(turn, order.Cycle), order.Cycle), teacher.Facts.Post.School, order.Reason)];
                return Written(reopened, turn, teacher, granted.Before);
            default:
                return Decided(request);
        }
    }

    private static Decision<ExemptionEvent> Written(Decision<ExemptionEvent> decision, Turn turn, Teacher.Registered teacher, Exemption? exemption) =>
        teacher.Facts.Exemption == exemption
            ? decision
            : decision.And(TeacherOf(turn.Self), new TeacherFactsCorrected(teacher.Facts with { Exemption = exemption }, null));

    private static Candidate.Known? Candidate(Turn turn, string? cycle) =>
        cycle is null ? null : turn.See<Candidate>(CandidateGrain.IdOf(turn.Self.Scope, cycle, turn.Self.Key)) as Candidate.Known;

    // Whoever is ordered or serves already stays as they are in that cycle.
    private static string? ToAssess(Candidate.Known? candidate, string? cycle) => candidate is { IsOrdered: false, Assessed: not null } ? cycle : null;

    private static Refusal? WhyNotInPost(Turn turn, out Teacher.Registered? teacher)
    {
        teacher = turn.See<Teacher>(TeacherOf(turn.Self)) as Teacher.Registered;
        return teacher switch
        {
            null => Refusal.Because("teacher.not-registered", "teacher"),
            { HasLeft: true, Leaving: var leaving } => Refusal.Because("teacher.has-left", "teacher").Given("lastDay", Day(leaving!.LastDay)),
            _ => null,
        };
    }

    private static Refusal Decided(ExemptionRequest? request) => request switch
    {
        null => Unknown,
        ExemptionRequest.Granted => Refusal.Because("exemption.granted", "id"),
        ExemptionRequest.Refused => Refusal.Because("exemption.refused", "id"),
        ExemptionRequest.Withdrawn => Refusal.Because("exemption.withdrawn", "id"),
        _ => throw new UnreachableException(request.GetType().Name),
    };
}
