using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Storage;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Imports.Taking;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>One teacher at a time: put on the roster, corrected, leaving, taken back, returned.</summary>
internal static class TeacherLife
{
    private const int LongestNumber = 20;
    private const int LongestDocument = 60;

    public static async Task<Results<Ok<TeacherAddedBody>, ProblemResult>> AddAsync(CommandCall call, NewTeacherBody body, ISideStore side)
    {
        var number = body.StaffNumber?.Trim().ToUpperInvariant() ?? "";
        if (number.Length is 0 or > LongestNumber || !number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
            return Problems.Of(Refusal.Because(number.Length == 0 ? "field.missing" : "field.invalid", "staffNumber"));
        if (string.IsNullOrWhiteSpace(body.Fields?.Name))
            return Problems.Of(Refusal.Because("field.missing", "name"));
        if (Identities.Read(body.Fields.IdentityNumber ?? "") is not { } identity)
            return Problems.Of(Refusal.Because("teacher.identity-invalid", "identityNumber"));
        var (person, objection) = await new Identities(call, side).OfNewAsync(identity.Text, number);
        if (objection is not null)
            return Problems.Of(objection);

        var form = new TeacherForm(call.Views, call.Vault, call.Today);
        var facts = form.Read(body.Fields with { Arrived = body.Fields.Arrived ?? "" }, form.Blank(person, number, body.Fields.Name.Trim()), identity);
        if (form.Reading.Objection is { } wrong)
            return Problems.Of(wrong);
        if (School(call, facts.Post.School, facts.Arrived) is { } closed)
            return Problems.Of(closed);
        var key = (await new KeyIndex(side).ReserveAsync(call.Scope, TeacherGrain.Kind, [number], call.Cancel))[number];
        var answer = await call.AskAsync(TeacherGrain.Kind, key, new RegisterNewTeacher(facts));
        return answer.Result is CommandDone done ? TypedResults.Ok(new TeacherAddedBody(key, done.Position)) : (ProblemResult)answer.Result;
    }

    public static async Done CorrectAsync(CommandCall call, string teacher, TeacherCorrectionBody body, ISideStore side)
    {
        if (Facts(call, teacher) is not { } before)
            return Problems.Of("teacher.unknown");
        var typed = string.IsNullOrWhiteSpace(body.Fields.IdentityNumber) ? null : Identities.Read(body.Fields.IdentityNumber);
        if (typed is null && !string.IsNullOrWhiteSpace(body.Fields.IdentityNumber))
            return Problems.Of(Refusal.Because("teacher.identity-invalid", "identityNumber"));

        var form = new TeacherForm(call.Views, call.Vault, call.Today);
        var facts = form.Read(body.Fields, before, typed);
        var reason = form.Reading.Reason(body.Reason);
        if (form.Reading.Objection is { } wrong)
            return Problems.Of(wrong);
        var fields = TeacherFields.Differing(before, facts);
        if (!call.Granted.Everything && fields.Any(f => f != TeacherFields.Phone))
            return Problems.Of(Refusal.Because("teacher.correction-reach", [.. fields.Where(f => f != TeacherFields.Phone)]));
        if (typed is { Text: var number } && fields.Contains("identityNumber") && await new Identities(call, side).ClaimAsync(number, new(before.Person)) is { } taken)
            return Problems.Of(taken);
        return await call.AskAsync(TeacherGrain.Kind, teacher, new EnterCorrection(body.Id, facts, fields, body.EffectiveOn, call.Vault.Seal(new(before.Person), reason)));
    }

    public static async Done TakeBackCorrectionAsync(CommandCall call, string teacher, Guid correction)
    {
        if (Facts(call, teacher) is null)
            return Problems.Of("teacher.unknown");
        return call.Granted.Everything
            ? await call.AskAsync(TeacherGrain.Kind, teacher, new TakeBackCorrection(correction))
            : Problems.Of(Refusal.Because("teacher.correction-reach", "correction"));
    }

    public static async Done LeaveAsync(CommandCall call, string teacher, EnterLeavingBody body)
    {
        if (Facts(call, teacher) is not { } facts)
            return Problems.Of("teacher.unknown");
        var reading = new FormReading();
        var (document, reason) = (reading.Text("documentNo", body.DocumentNo, null, LongestDocument), reading.AnyReason(body.Reason));
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(TeacherGrain.Kind, teacher, new EnterLeaving(body.Id, body.Kind, body.LastDay, document, Seal(call, facts, reason)));
    }

    public static async Done TakeBackLeavingAsync(CommandCall call, string teacher, Guid leaving, TakeBackBody body)
    {
        if (Facts(call, teacher) is not { } facts)
            return Problems.Of("teacher.unknown");
        var reading = new FormReading();
        var reason = reading.Reason(body.Reason);
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(TeacherGrain.Kind, teacher, new TakeBackLeaving(leaving, call.Vault.Seal(new(facts.Person), reason)));
    }

    public static async Done ReturnAsync(CommandCall call, string teacher, ReturnBody body)
    {
        if (Facts(call, teacher) is not { } facts)
            return Problems.Of("teacher.unknown");
        var form = new TeacherForm(call.Views, call.Vault, call.Today);
        var post = form.ReadPost(body.School, body.Campus, body.Stage, body.Subject, new("", null, "", ""));
        var (document, reason) = (form.Reading.Text("documentNo", body.DocumentNo, null, LongestDocument), form.Reading.AnyReason(body.Reason));
        return form.Reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(TeacherGrain.Kind, teacher, new ReturnTeacher(body.Id, post, body.From, document, Seal(call, facts, reason)));
    }

    public static async Done RecordLongLeaveAsync(CommandCall call, string teacher, LongLeaveBody body) => Facts(call, teacher) is null
        ? Problems.Of("teacher.unknown")
        : await call.AskAsync(TeacherGrain.Kind, teacher, new RecordLongLeave(body.Id, body.From, body.Until));

    public static async Done StrikeLongLeaveAsync(CommandCall call, string teacher, Guid leave) => Facts(call, teacher) is null
        ? Problems.Of("teacher.unknown")
        : await call.AskAsync(TeacherGrain.Kind, teacher, new StrikeLongLeave(leave));

    private static TeacherFacts? Facts(CommandCall call, string teacher) => call.Views.Read<TeacherDirectory, TeacherFacts?>(d => d.Find(teacher)?.Facts);

    private static Protected<string>? Seal(CommandCall call, TeacherFacts facts, string? text) => text is null ? null : call.Vault.Seal(new(facts.Person), text);

    private static Refusal? School(CommandCall call, string school, DateOnly on) =>
        call.Views.Read<Grains.Schools.SchoolList, Refusal?>(l => l.Find(school) is { Closing: { } closing } && closing.LastDay < on
            ? Refusal.Because("school.is-closed", "school").Given("lastDay", FormattableString.Invariant($"{closing.LastDay:yyyy-MM-dd}"))
            : null);
}
