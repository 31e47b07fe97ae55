namespace TeacherNet.Grains.Rotation;

/// <summary>A candidate as lists show it.</summary>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Origins">Where the candidacy comes from.</param>
/// <param name="Assessed">The last assessment, or null.</param>
/// <param name="Withdrawn">True after leaving the cycle.</param>
/// <param name="Bound">The move on notice or further, or null.</param>
/// <param name="Step">How far that move is.</param>
public sealed record CandidateEntry(
    string Teacher, Listed<string> Origins, CandidateAssessment? Assessed, bool Withdrawn, MoveRef? Bound, CandidateStep Step)
{
    /// <summary>Duty, eligible, volunteer, exempt or not-eligible; null before an assessment.</summary>
    public string? Standing() => Volunteering.StandingOf(Assessed, Origins);
}
