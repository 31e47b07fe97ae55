using TeacherNet.Grains.Eligibility;

namespace TeacherNet.Grains.Rotation;

/// <summary>What a teacher's own wish adds to the rules' standing.</summary>
public static class Volunteering
{
    /// <summary>May rotate and asked to (自愿).</summary>
    public const string Volunteer = "volunteer";

    /// <summary>The rules' standing, where asking to move makes a volunteer of the merely eligible if it counts; null before an assessment.</summary>
    public static string? StandingOf(CandidateAssessment? assessment, IEnumerable<string> origins, Review? atSchool = null, Review? atBureau = null, bool reviewsOver = false) =>
        assessment?.Standing == Standings.Eligible && origins.Contains(Origins.Applied) && Counts(atSchool, atBureau, reviewsOver) ? Volunteer : assessment?.Standing;

    /// <summary>
    /// Whether an application or nomination counts: as long as reviews are made, unless it failed; once they are over, only when the bureau passed it.
    /// The bureau's word is the last.
    /// </summary>
    public static bool Counts(Review? atSchool, Review? atBureau, bool reviewsOver) =>
        reviewsOver ? atBureau?.Outcome == ReviewOutcomes.Passed : (atBureau ?? atSchool)?.Outcome != ReviewOutcomes.Failed;

    /// <summary>True for those who meet the conditions (符合交流条件).</summary>
    public static bool MayMove(string? standing) => standing is Standings.Duty or Standings.Eligible or Volunteer;
}
