using TeacherNet.Grains.Eligibility;

namespace TeacherNet.Grains.Rotation;

/// <summary>What a teacher's own wish adds to the rules' standing.</summary>
public static class Volunteering
{
    /// <summary>May rotate and asked to (自愿).</summary>
    public const string Volunteer = "volunteer";

    /// <summary>The rules' standing, where asking to move makes a volunteer of the merely eligible unless the review failed; null before an assessment.</summary>
    public static string? StandingOf(CandidateAssessment? assessment, IEnumerable<string> origins, Review? atSchool = null, Review? atBureau = null) =>
        assessment?.Standing == Standings.Eligible && origins.Contains(Origins.Applied) && !HasFailed(atSchool, atBureau) ? Volunteer : assessment?.Standing;

    /// <summary>Whether an application or nomination failed in the review; the bureau's word is the last.</summary>
    public static bool HasFailed(Review? atSchool, Review? atBureau) => (atBureau ?? atSchool)?.Outcome == ReviewOutcomes.Failed;

    /// <summary>True for those who meet the conditions (符合交流条件).</summary>
    public static bool MayMove(string? standing) => standing is Standings.Duty or Standings.Eligible or Volunteer;
}
