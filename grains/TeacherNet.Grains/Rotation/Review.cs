using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What was said in the review (审核) of an application or nomination.</summary>
/// <param name="Outcome">One of <see cref="ReviewOutcomes"/>.</param>
/// <param name="Reason">Why; needed unless passed; sealed.</param>
public sealed record Review(string Outcome, Protected<string>? Reason);

/// <summary>How a review came out.</summary>
public static class ReviewOutcomes
{
    /// <summary>Passed (审核通过).</summary>
    public const string Passed = "passed";

    /// <summary>Failed (审核不通过): the application counts no more.</summary>
    public const string Failed = "failed";

    /// <summary>Returned to the teacher (退回修改), who may hand in again until P6 closes.</summary>
    public const string Returned = "returned";
}

/// <summary>Where an application or nomination is in its review.</summary>
public static class ReviewStates
{
    /// <summary>Waits for the school (待学校审核).</summary>
    public const string AtSchool = "at-school";

    /// <summary>Waits for the bureau (待教育局审核).</summary>
    public const string AtBureau = "at-bureau";

    /// <summary>Passed by the bureau.</summary>
    public const string Passed = "passed";

    /// <summary>Failed.</summary>
    public const string Failed = "failed";

    /// <summary>Returned to the teacher.</summary>
    public const string Returned = "returned";
}

/// <summary>
/// Nominates a teacher of the own school (学校推荐), while P5 is open; beside an application it makes one candidate of two origins. Reads the cycle.
/// Refused: <c>nomination.not-open</c>, <c>candidate.unknown</c>, <c>candidate.exempt</c>, <c>candidate.not-eligible</c>, <c>candidate.withdrawn</c>,
/// <c>candidate.already-ordered</c>, <c>nomination.made-already</c>.
/// </summary>
[StoredAs("candidate.nominate-from-school", 1)]
public sealed record NominateFromSchool(string Cycle, string Teacher) : CandidateCommand;

/// <summary>Takes the school's nomination back, while P5 is open. Refused: <c>nomination.not-open</c>, <c>nomination.not-made</c>, <c>candidate.already-ordered</c>.</summary>
[StoredAs("candidate.recall-nomination", 1)]
public sealed record RecallNomination(string Cycle) : CandidateCommand;

/// <summary>
/// The school's review, in P5 or P6. Reads the cycle. Refused: <c>review.not-open</c>, <c>review.nothing-to-review</c>, <c>review.no-such-outcome</c>,
/// <c>review.reason-missing</c>, <c>review.with-the-bureau</c>, <c>candidate.withdrawn</c>, <c>candidate.already-ordered</c>.
/// </summary>
[StoredAs("candidate.review-at-school", 1)]
public sealed record ReviewAtSchool(string Cycle, Review Review) : CandidateCommand;

/// <summary>The bureau's review, after the school passed or nominated. Refused as <see cref="ReviewAtSchool"/> and with <c>review.school-first</c>.</summary>
[StoredAs("candidate.review-at-bureau", 1)]
public sealed record ReviewAtBureau(string Cycle, Review Review) : CandidateCommand;

/// <summary>Takes the school's review back, as if it had not been made. Refused: <c>review.none</c>, <c>review.with-the-bureau</c>, <c>review.not-open</c>.</summary>
[StoredAs("candidate.take-back-school-review", 1)]
public sealed record TakeBackSchoolReview(string Cycle) : CandidateCommand;

/// <summary>Takes the bureau's review back, as if it had not been made. Refused: <c>review.none</c>, <c>review.not-open</c>.</summary>
[StoredAs("candidate.take-back-bureau-review", 1)]
public sealed record TakeBackBureauReview(string Cycle) : CandidateCommand;

/// <summary>The school's nomination was taken back.</summary>
[StoredAs("candidate.nomination-recalled", 1)]
public sealed record NominationRecalled : CandidateEvent;

/// <summary>The school reviewed.</summary>
[StoredAs("candidate.reviewed-at-school", 1)]
public sealed record ReviewedAtSchool(Review Review) : CandidateEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Review.Reason;
}

/// <summary>The bureau reviewed.</summary>
[StoredAs("candidate.reviewed-at-bureau", 1)]
public sealed record ReviewedAtBureau(Review Review) : CandidateEvent, ITellsWhy
{
    Protected<string>? ITellsWhy.Why => Review.Reason;
}

/// <summary>The school's review was taken back.</summary>
[StoredAs("candidate.school-review-taken-back", 1)]
public sealed record SchoolReviewTakenBack : CandidateEvent;

/// <summary>The bureau's review was taken back.</summary>
[StoredAs("candidate.bureau-review-taken-back", 1)]
public sealed record BureauReviewTakenBack : CandidateEvent;
