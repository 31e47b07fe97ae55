using System.Security.Cryptography;
using System.Text;

namespace TeacherNet.Grains.Rotation;

/// <summary>The canonical text of who stands where by the rules: what is published as the eligibility notice (资格公示).</summary>
public static class EligibilityText
{
    /// <summary>SHA-256 over a head line and one line a teacher in order of their keys, in lower-case hex; wishes do not change it, corrections do.</summary>
    public static string Digest(CycleEntry cycle)
    {
        var text = new StringBuilder(FormattableString.Invariant($"eligibility/1\t{cycle.Key}\n"));
        foreach (var candidate in Listed(cycle))
            text.Append(candidate.Teacher).Append('\t').Append(candidate.Assessed!.Standing).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Those it lists: assessed and not withdrawn, in order of their keys.</summary>
    public static IEnumerable<CandidateEntry> Listed(CycleEntry cycle) =>
        cycle.Candidates.Values.Where(c => c is { Assessed: not null, Withdrawn: false }).OrderBy(c => c.Teacher, StringComparer.Ordinal);
}

/// <summary>An eligibility notice.</summary>
/// <param name="At">When it was published.</param>
/// <param name="Digest">Of the list then.</param>
/// <param name="People">How many it listed.</param>
public sealed record EligibilityNotice(DateTimeOffset At, string Digest, int People);
