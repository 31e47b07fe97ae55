using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Api.Lists;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Who is eligible, whom the school nominates, and the review of applications and nominations by school and bureau.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this RouteGroupBuilder rotation)
    {
        rotation.MapGet("/eligibility", Eligible).Needs(AccessKind.Query, "rotation-eligibility").WithName("rotationEligibility");
        rotation.MapWorkbook("/eligibility", Eligible, "rotation-eligibility", CandidacyBooks.Eligibility).WithName("rotationEligibilityWorkbook");
        rotation.MapGet("/applications", Applications).Needs(AccessKind.Query, "rotation-applications").WithName("rotationApplications");
        rotation.MapWorkbook("/applications", Applications, "rotation-applications", CandidacyBooks.Applications).WithName("rotationApplicationsWorkbook");

        rotation.MapPost("/cycles/{cycle}/eligibility-notice", PublishAsync).NeedsCommand(typeof(PublishEligibility)).WithName("publishEligibility");
        var own = rotation.MapGroup("/cycles/{cycle}/candidates/{teacher}");
        own.MapPost("/school-nomination", (CommandCall call, string cycle, string teacher) => AskAsync(call, cycle, teacher, new NominateFromSchool(cycle, teacher)))
            .NeedsCommand(typeof(NominateFromSchool)).WithName("nominateFromSchool");
        own.MapPost("/school-nomination/recall", (CommandCall call, string cycle, string teacher) => AskAsync(call, cycle, teacher, new RecallNomination(cycle)))
            .NeedsCommand(typeof(RecallNomination)).WithName("recallSchoolNomination");
        own.MapPost("/school-review", (CommandCall call, string cycle, string teacher, ReviewOrderBody body) => ReviewAsync(call, cycle, teacher, body, r => new ReviewAtSchool(cycle, r)))
            .NeedsCommand(typeof(ReviewAtSchool)).WithName("reviewAtSchool");
        own.MapPost("/bureau-review", (CommandCall call, string cycle, string teacher, ReviewOrderBody body) => ReviewAsync(call, cycle, teacher, body, r => new ReviewAtBureau(cycle, r)))
            .NeedsCommand(typeof(ReviewAtBureau)).WithName("reviewAtBureau");
        own.MapPost("/school-review/undo", (CommandCall call, string cycle, string teacher) => AskAsync(call, cycle, teacher, new TakeBackSchoolReview(cycle)))
            .NeedsCommand(typeof(TakeBackSchoolReview)).WithName("takeBackSchoolReview");
        own.MapPost("/bureau-review/undo", (CommandCall call, string cycle, string teacher) => AskAsync(call, cycle, teacher, new TakeBackBureauReview(cycle)))
            .NeedsCommand(typeof(TakeBackBureauReview)).WithName("takeBackBureauReview");
    }

    private static Ok<EligibilityPageBody> Eligible(ReadCall call, [AsParameters] CandidacyRequest request)
    {
        var lastDays = Service.LastDays(call.Views);
        return TypedResults.Ok(call.Views.Read<RotationState, TeacherDirectory, EligibilityPageBody>((state, directory) =>
        {
            if (request.Of(state) is not { } cycle)
                return new(null, 0, [], null);
            var found = request.Matching(cycle, directory, call.Granted).ToList();
            return new(cycle.Key, found.Count, [.. request.PageOf(found).Select(f => Line(cycle, f.Candidate, f.Teacher, directory, lastDays))], Notice(cycle));
        }));
    }

    private static EligibilityNoticeBody? Notice(CycleEntry cycle) =>
        cycle.Eligibility is { } notice ? new(notice.At, notice.People, notice.Digest, notice.Digest == EligibilityText.Digest(cycle)) : null;

    private static Done PublishAsync(CommandCall call, string cycle) => call.AskAsync(
        CycleGrain.Kind, cycle, call.Views.Read<RotationState, PublishEligibility>(s => s.Cycles.GetValueOrDefault(cycle) is { } known
            ? new(EligibilityText.Digest(known), EligibilityText.Listed(known).Count())
            : new("", 0)));

    /// <summary>Applications and nominations; those that wait for a review first, then by school and number.</summary>
    private static Ok<ApplicationPageBody> Applications(ReadCall call, [AsParameters] CandidacyRequest request)
    {
        var groups = call.Views.Read<GroupsState, GroupsState>(g => g);
        var schools = call.Views.Read<SchoolList, SchoolList>(s => s);
        return TypedResults.Ok(call.Views.Read<RotationState, TeacherDirectory, ApplicationPageBody>((state, directory) =>
        {
            if (request.Of(state) is not { } cycle)
                return new(null, 0, []);
            var found = Matching(request, cycle, directory, call.Granted);
            var map = new WishMap(schools, groups, call.Today);
            var lastDays = schools.LastDays();
            return new(cycle.Key, found.Count, [.. request.PageOf(found).Select(f => new ApplicationLineBody(
                Line(cycle, f.Candidate, f.Teacher, directory, lastDays), f.Candidate.ReviewState()!, f.Candidate.AppliedAt,
                [.. (f.Candidate.Wishes?.Wishes ?? []).Select(w => WishSheet.Label(w, map))], f.Candidate.SchoolReview?.At, f.Candidate.BureauReview?.At))]);
        }));
    }

    /// <summary>The applications and nominations that match.</summary>
    public static List<(CandidateEntry Candidate, DirectoryEntry Teacher)> Matching(CandidacyRequest request, CycleEntry cycle, TeacherDirectory directory, Granted granted) =>
    [
        .. request.Matching(cycle, directory, granted)
            .Where(f => f.Candidate.ReviewState() is { } state && (string.IsNullOrEmpty(request.State) || state == request.State))
            .OrderBy(f => f.Candidate.ReviewState() is not (ReviewStates.AtSchool or ReviewStates.AtBureau)),
    ];

    private static EligibilityLineBody Line(CycleEntry cycle, CandidateEntry candidate, DirectoryEntry teacher, TeacherDirectory directory, IReadOnlyDictionary<string, DateOnly> lastDays) => new(
        teacher.Key, teacher.Name, teacher.Facts.StaffNumber, teacher.Post.School, directory.SchoolName(teacher.Post.School), teacher.Post.Stage, teacher.Post.Subject,
        candidate.Standing()!, candidate.Withdrawn, Service.Years(cycle, teacher, lastDays), PointScale.Total(candidate.Points), [.. candidate.Origins]);

    private static async Done ReviewAsync(CommandCall call, string cycle, string teacher, ReviewOrderBody body, Func<Review, CandidateCommand> order)
    {
        if (CandidateEndpoints.PersonOf(call.Views, teacher) is not { } person)
            return Problems.Of("teacher.not-registered");
        var reading = new FormReading();
        var reason = reading.AnyReason(body.Reason);
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await AskAsync(call, cycle, teacher, order(new(body.Outcome ?? "", reason is null ? null : call.Vault.Seal(person, reason))));
    }

    private static Done AskAsync(CommandCall call, string cycle, string teacher, CandidateCommand command) =>
        call.AskAsync(CandidateGrain.Kind, CandidateGrain.IdOf(call.Scope, cycle, teacher).Key, command);
}

/// <summary>A review: <c>passed</c>, <c>failed</c> or <c>returned</c>, with why unless passed.</summary>
public sealed record ReviewOrderBody(string? Outcome, string? Reason);

/// <summary>A page of assessed teachers.</summary>
/// <param name="Cycle">Key of the cycle; null without one.</param>
/// <param name="Total">How many match.</param>
/// <param name="Rows">By school and number.</param>
/// <param name="Notice">What was published last; null before.</param>
public sealed record EligibilityPageBody(string? Cycle, int Total, ImmutableArray<EligibilityLineBody> Rows, EligibilityNoticeBody? Notice);

/// <summary>An eligibility notice.</summary>
/// <param name="IsCurrent">Whether nothing was corrected since.</param>
public sealed record EligibilityNoticeBody(DateTimeOffset At, int People, string Digest, bool IsCurrent);

/// <summary>Where a teacher stands. Never why someone is exempt.</summary>
/// <param name="Years">School years in the present school by the cut-off.</param>
/// <param name="Points">The sum of the lines.</param>
/// <inheritdoc cref="CandidateBody"/>
public sealed record EligibilityLineBody(
    string Teacher, string Name, string Number, string School, string SchoolName, string Stage, string Subject, string Standing, bool Withdrawn, int Years, int Points,
    ImmutableArray<string> Origins);

/// <summary>A page of applications and nominations.</summary>
/// <inheritdoc cref="EligibilityPageBody"/>
public sealed record ApplicationPageBody(string? Cycle, int Total, ImmutableArray<ApplicationLineBody> Rows);

/// <summary>An application or nomination.</summary>
/// <param name="Who">The teacher.</param>
/// <param name="State"><c>at-school</c>, <c>at-bureau</c>, <c>passed</c>, <c>failed</c> or <c>returned</c>.</param>
/// <param name="At">When it was handed in.</param>
/// <param name="Wishes">As people call them, best first.</param>
/// <param name="SchoolAt">When the school reviewed.</param>
/// <param name="BureauAt">When the bureau reviewed.</param>
public sealed record ApplicationLineBody(
    EligibilityLineBody Who, string State, DateTimeOffset? At, ImmutableArray<string> Wishes, DateTimeOffset? SchoolAt, DateTimeOffset? BureauAt);
