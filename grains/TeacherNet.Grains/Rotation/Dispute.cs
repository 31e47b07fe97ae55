using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>An objection of a teacher to what a rule, or a line of points, made of them.</summary>
/// <param name="By">Who raised it: <c>teacher</c>, <c>school</c> or <c>bureau</c>, as with exemptions.</param>
/// <param name="About">Code of the rule or of the line.</param>
/// <param name="Text">What is said; sealed.</param>
/// <param name="Evidence">What proves it; sealed.</param>
/// <param name="State">One of <see cref="DisputeStates"/>.</param>
public sealed record Dispute(string By, string About, Protected<string> Text, Protected<string>? Evidence, string State);

/// <summary>How far a dispute is.</summary>
public static class DisputeStates
{
    /// <summary>Waits for the bureau.</summary>
    public const string Waiting = "waiting";

    /// <summary>Accepted: the value is corrected.</summary>
    public const string Accepted = "accepted";

    /// <summary>Rejected: the value stays.</summary>
    public const string Rejected = "rejected";

    /// <summary>Taken back by who raised it.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Waiting, Accepted, Rejected, Withdrawn];
}

/// <summary>What was disputed, as it stood on a day.</summary>
/// <param name="FactZh">The fact used, in Chinese.</param>
/// <param name="FactEn">The fact used, in English.</param>
/// <param name="Outcome">How the rule came out; empty for a line of points.</param>
/// <param name="Standing">Where the teacher stood.</param>
/// <param name="Points">What the line gave; 0 for a rule.</param>
public sealed record DisputedValue(string FactZh, string FactEn, string Outcome, string Standing, int Points);
