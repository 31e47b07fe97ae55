using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Forms;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Exemptions;

/// <summary>What is ordered about requests for exemption; whatever says why is sealed here.</summary>
internal static class ExemptionOrders
{
    private const int LongestEvidence = 100;

    public static async Done AskAsync(CommandCall call, string teacher, ExemptionRequestBody body)
    {
        if (PersonOf(call, teacher) is not { } person)
            return Problems.Of("teacher.unknown");
        var reading = new FormReading();
        var kind = reading.Required("kind", reading.Code("kind", body.Kind ?? "", null, ExemptionKinds.List));
        var evidence = reading.Required("evidence", reading.Text("evidence", body.Evidence, null, LongestEvidence));
        var reason = reading.Reason(body.Reason);
        if (reading.Objection is { } wrong)
            return Problems.Of(wrong);
        var plea = new ExemptionPlea(Askers(call, teacher)[0], call.Vault.Seal(person, kind), call.Vault.Seal(person, evidence), call.Vault.Seal(person, reason), body.From, body.Until);
        return await call.AskAsync(ExemptionGrain.Kind, teacher, new AskForExemption(body.Id, plea));
    }

    public static Done GrantAsync(CommandCall call, string teacher, Guid request, ExemptionGroundsBody body) =>
        SayAsync(call, teacher, body.Grounds, isNeeded: false, grounds => new GrantExemption(request, call.Views.Read<RotationState, string?>(UnderWay), grounds));

    public static Done RefuseAsync(CommandCall call, string teacher, Guid request, ExemptionGroundsBody body) =>
        SayAsync(call, teacher, body.Grounds, isNeeded: true, grounds => new RefuseExemption(request, grounds!));

    public static Done ReopenAsync(CommandCall call, string teacher, Guid request, ExemptionGroundsBody body) =>
        SayAsync(call, teacher, body.Grounds, isNeeded: false, grounds => new ReopenExemption(request, call.Views.Read<RotationState, string?>(UnderWay), grounds));

    public static Done WithdrawAsync(CommandCall call, string teacher, Guid request) =>
        call.AskAsync(ExemptionGrain.Kind, teacher, new WithdrawExemption(request, SpeakerOf(call, teacher, request)));

    public static Done NoteAsync(CommandCall call, string teacher, Guid request) =>
        call.AskAsync(ExemptionGrain.Kind, teacher, new NoteExemptionRefusal(request, SpeakerOf(call, teacher, request)));

    /// <summary>Key of the cycle whose candidates a decision is about; null without one.</summary>
    public static string? UnderWay(RotationState state) => state.UnderWay()?.Key;

    private static async Done SayAsync(CommandCall call, string teacher, string? words, bool isNeeded, Func<Protected<string>?, ExemptionCommand> order)
    {
        if (PersonOf(call, teacher) is not { } person)
            return Problems.Of("teacher.unknown");
        var reading = new FormReading();
        var text = reading.AnyReason(words);
        if (isNeeded && text is null)
            reading.Refuse("field.missing", "grounds");
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(ExemptionGrain.Kind, teacher, order(text is null ? null : call.Vault.Seal(person, text)));
    }

    // As whom the account may speak about a teacher, nearest first.
    private static List<string> Askers(CommandCall call, string teacher)
    {
        var grants = call.User.In(call.Scope).ToList();
        var askers = new List<string>();
        if (grants.Any(g => g.Role == Roles.Teacher && g.Target == teacher))
            askers.Add(Grains.Exemptions.Askers.Teacher);
        if (grants.Any(g => g.Role is Roles.SchoolPrincipal or Roles.SchoolClerk && g.Target == SchoolOf(call, teacher)))
            askers.Add(Grains.Exemptions.Askers.School);
        if (grants.Any(g => g.Role == Roles.Coordinator))
            askers.Add(Grains.Exemptions.Askers.Bureau);
        return askers;
    }

    private static string SpeakerOf(CommandCall call, string teacher, Guid request)
    {
        var askers = Askers(call, teacher);
        var asked = call.Views.Read<ExemptionList, string?>(l => l.Requests.GetValueOrDefault(request)?.Plea.By);
        return asked is not null && askers.Contains(asked) ? asked : askers[^1];
    }

    private static string? SchoolOf(CommandCall call, string teacher) => call.Views.Read<TeacherDirectory, string?>(d => d.Find(teacher)?.Post.School);

    private static PersonId? PersonOf(CommandCall call, string teacher) =>
        call.Views.Read<TeacherDirectory, PersonId?>(d => d.Find(teacher) is { } known ? new PersonId(known.Facts.Person) : null);
}
