using TeacherNet.Planning.Reasons;

namespace TeacherNet.Planning.Fairness;

/// <summary>One teacher was given what another with more points would rather have.</summary>
/// <param name="Envious">Has more points and wished for <paramref name="Post"/> before the own outcome.</param>
/// <param name="Envied">Has fewer points and was given it.</param>
public sealed record Envy(int Envious, int Envied, int Post, Ground Ground);

/// <summary>Why it is so.</summary>
public abstract record Ground;

/// <summary>The post is not open to the envious teacher: none of the options that the rules leave.</summary>
public sealed record NotOpen : Ground;

/// <summary>No plan gives the envious teacher the post: these hard rules cannot all hold then.</summary>
public sealed record Ruled(IReadOnlyList<Rule> Rules) : Ground;

/// <summary>A lock stands behind it for which somebody answers.</summary>
public sealed record Decided(LockReason Reason) : Ground;

/// <summary>No reason, but somebody accepts it by name.</summary>
/// <param name="Price">What it would do to the levels to give the envious teacher the post.</param>
public sealed record AcceptedByName(Acceptance Acceptance, Effect Price) : Ground;

/// <summary>No reason: the plan may not stand until it is changed or accepted.</summary>
/// <param name="Price">What it would do to the levels to give the envious teacher the post.</param>
public sealed record Unexplained(Effect Price) : Ground;
