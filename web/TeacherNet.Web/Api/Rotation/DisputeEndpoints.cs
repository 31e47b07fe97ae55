using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Api.Lists;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Disputes about eligibility and points: raised by the teacher or the school, decided by the bureau before planning.</summary>
internal static class DisputeEndpoints
{
    private const int LongestEvidence = 200;

    public static void MapDisputes(this RouteGroupBuilder rotation)
    {
        rotation.MapGet("/disputes", List).Needs(AccessKind.Query, "rotation-disputes").WithName("rotationDisputes");
        rotation.MapWorkbook("/disputes", List, "rotation-disputes", CandidacyBooks.Disputes).WithName("rotationDisputesWorkbook");
        var own = rotation.MapGroup("/cycles/{cycle}/candidates/{teacher}/disputes");
        own.MapPost("", RaiseAsync).NeedsCommand(typeof(RaiseDispute)).WithName("raiseRotationDispute");
        own.MapPost("/{dispute}/withdrawal", WithdrawAsync).NeedsCommand(typeof(WithdrawDispute)).WithName("withdrawRotationDispute");
        own.MapPost("/{dispute}/acceptance", AcceptAsync).NeedsCommand(typeof(AcceptDispute)).WithName("acceptRotationDispute");
        own.MapPost("/{dispute}/rejection", RejectAsync).NeedsCommand(typeof(RejectDispute)).WithName("rejectRotationDispute");
    }

    /// <summary>Those that wait longest first, then the latest decided.</summary>
    private static Ok<DisputePageBody> List(ReadCall call, PersonVault vault, [AsParameters] CandidacyRequest request)
    {
        var reader = DisputeReader.Of(call, vault);
        return TypedResults.Ok(call.Views.Read<RotationState, TeacherDirectory, DisputePageBody>((state, directory) =>
        {
            if (request.Of(state) is not { } cycle)
                return new(0, []);
            var found = (
                from candidate in request.Matching(cycle, directory, call.Granted)
                from dispute in candidate.Candidate.Disputes
                where string.IsNullOrEmpty(request.State) || dispute.State == request.State
                orderby dispute.DecidedAt is not null, dispute.DecidedAt descending, dispute.At, dispute.Id
                select (candidate.Teacher, Dispute: dispute)).ToList();
            return new(found.Count, [.. request.PageOf(found).Select(f => reader.Line(f.Dispute, cycle, f.Teacher, directory))]);
        }));
    }

    private static async Done RaiseAsync(CommandCall call, string cycle, string teacher, DisputeBody body)
    {
        if (call.Views.Read<TeacherDirectory, DirectoryEntry?>(d => d.Find(teacher)) is not { } entry)
            return Problems.Of("teacher.not-registered");
        var (person, by) = (new PersonId(entry.Facts.Person), SpeakerOf(call, teacher));
        var reading = new FormReading();
        var text = reading.Reason(body.Reason);
        var evidence = reading.Text("evidence", body.Evidence, null, LongestEvidence);
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await AskAsync(call, cycle, teacher, new RaiseDispute(
                cycle, body.Id, by, body.About ?? "", call.Vault.Seal(person, text), evidence is null ? null : call.Vault.Seal(person, evidence))
            {
                School = by == Askers.School ? entry.Post.School : null,
            });
    }

    private static Done WithdrawAsync(CommandCall call, string cycle, string teacher, Guid dispute) =>
        AskAsync(call, cycle, teacher, new WithdrawDispute(dispute, SpeakerOf(call, teacher)));

    private static async Done AcceptAsync(CommandCall call, string cycle, string teacher, Guid dispute, DisputeDecisionBody body)
    {
        if (call.Views.Read<TeacherDirectory, DirectoryEntry?>(d => d.Find(teacher)) is not { } entry)
            return Problems.Of("teacher.not-registered");
        var reading = new FormReading();
        var grounds = reading.Reason(body.Reason);
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await AskAsync(call, cycle, teacher, new AcceptDispute(
                new(cycle, teacher, entry.Post.School, Service.Schools(entry)), dispute, body.Value?.Trim() ?? "", call.Vault.Seal(new(entry.Facts.Person), grounds)));
    }

    private static async Done RejectAsync(CommandCall call, string cycle, string teacher, Guid dispute, DisputeDecisionBody body)
    {
        if (CandidateEndpoints.PersonOf(call.Views, teacher) is not { } person)
            return Problems.Of("teacher.not-registered");
        var reading = new FormReading();
        var grounds = reading.Reason(body.Reason);
        return reading.Objection is { } wrong ? Problems.Of(wrong) : await AskAsync(call, cycle, teacher, new RejectDispute(dispute, call.Vault.Seal(person, grounds)));
    }

    private static Done AskAsync(CommandCall call, string cycle, string teacher, CandidateCommand command) =>
        call.AskAsync(CandidateGrain.Kind, CandidateGrain.IdOf(call.Scope, cycle, teacher).Key, command);

    private static string SpeakerOf(CommandCall call, string teacher)
    {
        var grants = call.User.In(call.Scope).ToList();
        return grants.Any(g => g.Role == Roles.Teacher && g.Target == teacher) ? Askers.Teacher
            : grants.Any(g => g.Role == Roles.Coordinator) ? Askers.Bureau
            : Askers.School;
    }
}

/// <summary>Opens what disputes say for who may read it: who decides, the teacher, and the school when it raised it itself.</summary>
internal sealed record DisputeReader(PersonVault Vault, bool Decides, IReadOnlySet<string> OwnTeachers, IReadOnlySet<string> OwnSchools)
{
    public static DisputeReader Of(ReadCall call, PersonVault vault)
    {
        var grants = call.User.In(call.Scope).ToList();
        return new(
            vault, grants.Any(g => g.Role == Roles.Coordinator),
            grants.Where(g => g.Role == Roles.Teacher).Select(g => g.Target!).ToHashSet(),
            grants.Where(g => g.Role is Roles.SchoolPrincipal or Roles.SchoolClerk).Select(g => g.Target!).ToHashSet());
    }

    public DisputeLineBody Line(DisputeEntry dispute, CycleEntry cycle, DirectoryEntry teacher, TeacherDirectory directory)
    {
        var mayRead = Decides || OwnTeachers.Contains(teacher.Key) || (dispute.By == Askers.School && OwnSchools.Contains(dispute.School ?? teacher.Post.School));
        var rule = cycle.Rules.FirstOrDefault(r => r.Code == dispute.About);
        return new(
            dispute.Id, cycle.Key, teacher.Key, teacher.Name, teacher.Facts.StaffNumber, teacher.Post.School, directory.SchoolName(teacher.Post.School), dispute.By, dispute.About,
            rule?.Zh ?? dispute.About, rule?.En ?? dispute.About, rule?.Choice("scale") is not null, Value(dispute.Before)!, Value(dispute.After), dispute.At, dispute.State, dispute.DecidedAt,
            Open(dispute.Text), Open(dispute.Evidence), Open(dispute.Grounds));

        string? Open(Protected<string>? text) => mayRead && text is not null ? Vault.Open(text) : null;
    }

    private static DisputedValueBody? Value(DisputedValue? value) => value is null ? null : new(value.FactZh, value.FactEn, value.Outcome, value.Standing, value.Points);
}

/// <summary>A dispute to raise.</summary>
/// <param name="Id">Made by who raises it.</param>
/// <param name="About">Code of the rule or of the line of points.</param>
/// <param name="Reason">What is said; kept sealed.</param>
/// <param name="Evidence">What proves it; kept sealed.</param>
public sealed record DisputeBody(Guid Id, string? About, string? Reason, string? Evidence);

/// <summary>What is decided.</summary>
/// <param name="Value">For R1 and R2 the day service began; for any rule its outcome; for a line of points its units. Null when rejected.</param>
/// <param name="Reason">Why; kept sealed.</param>
public sealed record DisputeDecisionBody(string? Value, string? Reason);

/// <summary>A page of disputes.</summary>
public sealed record DisputePageBody(int Total, ImmutableArray<DisputeLineBody> Rows);

/// <summary>What was disputed, as it stood.</summary>
public sealed record DisputedValueBody(string FactZh, string FactEn, string Outcome, string Standing, int Points);

/// <summary>A dispute; what it says is null for who may not read it.</summary>
/// <param name="By"><c>teacher</c>, <c>school</c> or <c>bureau</c>.</param>
/// <param name="About">Code of the rule or line of points.</param>
/// <param name="IsPoints">Whether it is a line of points.</param>
/// <param name="Before">The value as it stood.</param>
/// <param name="After">The value as corrected; null unless accepted.</param>
/// <param name="State"><c>waiting</c>, <c>accepted</c>, <c>rejected</c> or <c>withdrawn</c>.</param>
public sealed record DisputeLineBody(
    Guid Id, string Cycle, string Teacher, string Name, string Number, string School, string SchoolName, string By, string About, string AboutZh, string AboutEn, bool IsPoints,
    DisputedValueBody Before, DisputedValueBody? After, DateTimeOffset At, string State, DateTimeOffset? DecidedAt, string? Text, string? Evidence, string? Grounds);
