namespace TeacherNet.Planning.Fairness;

/// <summary>What fairness is judged by, beside the instance. All references are indices into its lists.</summary>
/// <param name="Points">One number a teacher; more points go first.</param>
/// <param name="Wishes">For each teacher the posts wished for, best first; what is not among them is not wished for.</param>
/// <param name="Reasons">Locks that somebody answers for.</param>
/// <param name="Accepted">Envy that somebody accepted by name.</param>
public sealed record Priorities(
    IReadOnlyList<long> Points, IReadOnlyList<IReadOnlyList<int>> Wishes, IReadOnlyList<LockReason> Reasons, IReadOnlyList<Acceptance> Accepted);

/// <summary>Who decided a teacher's lock, and by which document.</summary>
public sealed record LockReason(int Teacher, string Person, string Document);

/// <summary>Who accepts that one teacher has what another with more points wished for, and by which document.</summary>
public sealed record Acceptance(int Envious, int Envied, int Post, string Person, string Document);
