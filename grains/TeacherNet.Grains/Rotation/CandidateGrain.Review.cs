using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private static readonly string[] ReviewPhases = ["P5", "P6"];

    private static Decision<CandidateEvent> Nominate(Candidate.Known candidate, NominateFromSchool command, Turn turn)
    {
        if (WhyNotIn(turn, command.Cycle, WishPhase, "nomination.not-open") is { } closed)
            return closed;
        if (candidate.IsOrdered)
            return Refusal.Because("candidate.already-ordered");
        if (candidate.Assessed is null)
            return Refusal.Because("candidate.unknown");
        if (WhyOut(candidate) is { } no)
            return no;
        return candidate.Origins.Contains(Origins.Nominated)
            ? Refusal.Because("nomination.made-already")
            : [new CandidateNominated(command.Cycle, command.Teacher, Origins.Nominated)];
    }

    private static Decision<CandidateEvent> Recall(Candidate.Known candidate, RecallNomination command, Turn turn) => candidate switch
    {
        _ when WhyNotIn(turn, command.Cycle, WishPhase, "nomination.not-open") is { } closed => closed,
        { IsOrdered: true } => Refusal.Because("candidate.already-ordered"),
        _ when !candidate.Origins.Contains(Origins.Nominated) => Refusal.Because("nomination.not-made"),
        _ => [new NominationRecalled()],
    };

    private static Decision<CandidateEvent> Review(Candidate.Known candidate, ReviewAtSchool command, Turn turn)
    {
        if (WhyNotReviewed(candidate, command.Cycle, command.Review, turn) is { } no)
            return no;
        if (candidate.BureauReview is { Outcome: not ReviewOutcomes.Returned })
            return Refusal.Because("review.with-the-bureau");
        return candidate.SchoolReview == command.Review ? [] : [new ReviewedAtSchool(command.Review)];
    }

    private static Decision<CandidateEvent> Review(Candidate.Known candidate, ReviewAtBureau command, Turn turn)
    {
        if (WhyNotReviewed(candidate, command.Cycle, command.Review, turn) is { } no)
            return no;
        if (candidate.SchoolReview is not { Outcome: ReviewOutcomes.Passed } && !candidate.Origins.Contains(Origins.Nominated))
            return Refusal.Because("review.school-first");
        return candidate.BureauReview == command.Review ? [] : [new ReviewedAtBureau(command.Review)];
    }

    private static Decision<CandidateEvent> TakeBack(Candidate.Known candidate, TakeBackSchoolReview command, Turn turn) => candidate switch
    {
        _ when WhyNotReviewable(turn, command.Cycle) is { } no => no,
        { SchoolReview: null } => Refusal.Because("review.none"),
        { BureauReview: not null } => Refusal.Because("review.with-the-bureau"),
        _ => [new SchoolReviewTakenBack()],
    };

    private static Decision<CandidateEvent> TakeBack(Candidate.Known candidate, TakeBackBureauReview command, Turn turn) => candidate switch
    {
        _ when WhyNotReviewable(turn, command.Cycle) is { } no => no,
        { BureauReview: null } => Refusal.Because("review.none"),
        _ => [new BureauReviewTakenBack()],
    };

    private static Refusal? WhyNotReviewed(Candidate.Known candidate, string cycle, Review review, Turn turn) => review.Outcome switch
    {
        _ when WhyNotReviewable(turn, cycle) is { } no => no,
        not (ReviewOutcomes.Passed or ReviewOutcomes.Failed or ReviewOutcomes.Returned) => Refusal.Because("review.no-such-outcome", "outcome").Given("outcome", review.Outcome),
        not ReviewOutcomes.Passed when review.Reason is null => Refusal.Because("review.reason-missing", "reason"),
        _ when candidate.Withdrawn => Refusal.Because("candidate.withdrawn"),
        _ when candidate.IsOrdered => Refusal.Because("candidate.already-ordered"),
        _ when !candidate.Origins.Contains(Origins.Applied) && !candidate.Origins.Contains(Origins.Nominated) => Refusal.Because("review.nothing-to-review"),
        _ => null,
    };

    private static Refusal? WhyNotReviewable(Turn turn, string cycle) =>
        WhyNotRunning(turn, cycle, out var running) is { } no ? no : IsAnyOpen(running!, ReviewPhases) ? null : Refusal.Because("review.not-open");
}
