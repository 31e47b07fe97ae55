using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>
/// Hands in all wishes of a teacher, in place of those before; the candidacy is then also by application. Only while P5 is open, or while
/// reviews are made for who was sent back. Reads the cycle and the schools named. Refused: <c>wishes.not-open</c>, <c>wishes.none</c>, <c>wishes.too-many</c>, <c>wishes.twice</c>, <c>wishes.unknown-target</c>,
/// <c>wishes.own-school</c>, <c>wishes.subject</c>, <c>wishes.no-such-post</c>, <c>wishes.kilometres</c>, <c>wishes.with-oneself</c>,
/// <c>candidate.unknown</c>, <c>candidate.exempt</c>, <c>candidate.not-eligible</c>, <c>candidate.withdrawn</c>, <c>candidate.already-ordered</c>.
/// </summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="List">What is wished for.</param>
[StoredAs("candidate.submit-wishes", 1)]
public sealed record SubmitWishes(string Cycle, string Teacher, WishList List) : CandidateCommand;

/// <summary>Takes all wishes back, and with them the application. Only while P5 is open. Refused: <c>wishes.not-open</c>, <c>wishes.not-submitted</c>.</summary>
/// <param name="Cycle">The cycle.</param>
[StoredAs("candidate.withdraw-wishes", 1)]
public sealed record WithdrawWishes(string Cycle) : CandidateCommand;

/// <summary>The teacher handed in wishes; they replace those before, and the candidacy is also by application.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Teacher">The teacher.</param>
/// <param name="List">What is wished for.</param>
[StoredAs("candidate.wishes-submitted", 1)]
public sealed record WishesSubmitted(string Cycle, string Teacher, WishList List) : CandidateEvent;

/// <summary>The wishes were taken back, and with them the application.</summary>
[StoredAs("candidate.wishes-withdrawn", 1)]
public sealed record WishesWithdrawn : CandidateEvent;
