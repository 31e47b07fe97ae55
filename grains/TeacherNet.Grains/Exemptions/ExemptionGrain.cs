using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

/// <summary>What is asked for one teacher, one request at a time, and what the bureau says to it.</summary>
public sealed partial class ExemptionGrain : IDecider<ExemptionRequests, ExemptionCommand, ExemptionEvent>
{
    /// <summary>So many years a request covers at most.</summary>
    private const int YearsAtMost = 5;

    /// <inheritdoc/>
    public static string Kind => "exemption";

    /// <inheritdoc/>
    public static ExemptionRequests Initial => new(ImmutableDictionary<Guid, ExemptionRequest>.Empty);

    /// <inheritdoc/>
    public static IEnumerable<GrainId> Reads(GrainId self, ExemptionCommand command) => command switch
    {
        AskForExemption => [TeacherOf(self)],
        GrantExemption c => [TeacherOf(self), .. CandidateOf(self, c.Cycle)],
        ReopenExemption c => [TeacherOf(self), .. CandidateOf(self, c.Cycle)],
        _ => [],
    };

    /// <inheritdoc/>
    public static Decision<ExemptionEvent> Decide(ExemptionRequests state, ExemptionCommand command, Turn turn) => command switch
    {
        AskForExemption c => Ask(state, c, turn),
        GrantExemption c => Grant(Find(state, c.Id), c, turn),
        RefuseExemption c => Refuse(Find(state, c.Id), c),
        ReopenExemption c => Reopen(state, Find(state, c.Id), c, turn),
        WithdrawExemption c => Withdraw(Find(state, c.Id), c),
        NoteExemptionRefusal c => Note(Find(state, c.Id), c),
        _ => throw new UnreachableException(command.GetType().Name),
    };

    /// <inheritdoc/>
    public static ExemptionRequests Evolve(ExemptionRequests state, ExemptionEvent fact) => fact switch
    {
        ExemptionAskedFor e => Put(state, e.Id, new ExemptionRequest.Waiting(e.Plea)),
        ExemptionGranted e => Put(state, e.Id, new ExemptionRequest.Granted(state.Requests[e.Id].Plea, e.Before)),
        ExemptionRefused e => Put(state, e.Id, new ExemptionRequest.Refused(state.Requests[e.Id].Plea, IsNoted: false)),
        ExemptionReopened e => Put(state, e.Id, new ExemptionRequest.Waiting(state.Requests[e.Id].Plea)),
        ExemptionWithdrawn e => Put(state, e.Id, new ExemptionRequest.Withdrawn(state.Requests[e.Id].Plea)),
        ExemptionRefusalNoted e => Put(state, e.Id, new ExemptionRequest.Refused(state.Requests[e.Id].Plea, IsNoted: true)),
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    private static Decision<ExemptionEvent> Ask(ExemptionRequests state, AskForExemption order, Turn turn)
    {
        var plea = order.Plea;
        if (Find(state, order.Id) is { } known)
            return known.Plea == plea ? [] : Refusal.Because("exemption.id-taken", "id");
        if (WhyNotInPost(turn, out var teacher) is { } no)
            return no;
        if (!Askers.All.Contains(plea.By))
            return Refusal.Because("exemption.asker-unknown", "by").Given("by", plea.By);
        if (plea.Until < plea.From)
            return Refusal.Because("exemption.ends-before-it-begins", "until");
        if (plea.Until < turn.Today)
            return Refusal.Because("exemption.already-over", "until").Given("until", Day(plea.Until));
        if (plea.Until >= plea.From.AddYears(YearsAtMost))
            return Refusal.Because("exemption.too-long", "until").Given("years", YearsAtMost.ToString(CultureInfo.InvariantCulture));
        return state.Waiting is null ? [new ExemptionAskedFor(order.Id, teacher!.Facts.Post.School, plea)] : AlreadyAsked;
    }

    private static Decision<ExemptionEvent> Withdraw(ExemptionRequest? request, WithdrawExemption order) => request switch
    {
        null => Unknown,
        ExemptionRequest.Withdrawn => [],
        _ when !MaySpeak(order.By, request) => NotYours,
        ExemptionRequest.Waiting => [new ExemptionWithdrawn(order.Id)],
        _ => Decided(request),
    };

    private static Decision<ExemptionEvent> Note(ExemptionRequest? request, NoteExemptionRefusal order) => request switch
    {
        null => Unknown,
        _ when !MaySpeak(order.By, request) => NotYours,
        ExemptionRequest.Refused { IsNoted: true } => [],
        ExemptionRequest.Refused => [new ExemptionRefusalNoted(order.Id)],
        _ => Refusal.Because("exemption.not-refused", "id"),
    };

    private static bool MaySpeak(string by, ExemptionRequest request) => by == request.Plea.By || by == Askers.Bureau;

    private static ExemptionRequest? Find(ExemptionRequests state, Guid id) => state.Requests.GetValueOrDefault(id);

    private static ExemptionRequests Put(ExemptionRequests state, Guid id, ExemptionRequest request) => new(state.Requests.SetItem(id, request));

    private static GrainId TeacherOf(GrainId self) => new(self.Scope, TeacherGrain.Kind, self.Key);

    private static IEnumerable<GrainId> CandidateOf(GrainId self, string? cycle) => cycle is null ? [] : [CandidateGrain.IdOf(self.Scope, cycle, self.Key)];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static Refusal Unknown => Refusal.Because("exemption.unknown", "id");

    private static Refusal NotYours => Refusal.Because("exemption.not-yours", "id");

    private static Refusal AlreadyAsked => Refusal.Because("exemption.already-asked", "id");
}
