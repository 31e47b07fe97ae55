using System.Collections.Immutable;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Eligibility;

/// <summary>Whom a change of policy would reach, were it in force for the year. Nothing is kept.</summary>
/// <param name="Before">People by standing under the rules as they are.</param>
/// <param name="After">People by standing under the rules as changed.</param>
/// <param name="Changed">Whose standing changes, in the order given.</param>
public sealed record PolicyEffect(ImmutableSortedDictionary<string, int> Before, ImmutableSortedDictionary<string, int> After, ImmutableArray<StandingChange> Changed)
{
    /// <summary>Holds both sets of rules against the people.</summary>
    /// <param name="before">The rules as they are.</param>
    /// <param name="after">The rules as changed.</param>
    /// <param name="people">Those in service.</param>
    /// <param name="cutOff">Service counts up to here before.</param>
    /// <param name="cutOffAfter">Service counts up to here after.</param>
    /// <param name="lastDays">Last days of schools that closed, by key.</param>
    public static PolicyEffect Of(
        Listed<PolicyRule> before, Listed<PolicyRule> after, IEnumerable<DirectoryEntry> people, DateOnly cutOff, DateOnly cutOffAfter, IReadOnlyDictionary<string, DateOnly> lastDays)
    {
        var (was, becomes) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var changed = ImmutableArray.CreateBuilder<StandingChange>();
        foreach (var person in people)
        {
            var old = Assessment.Of(before, CandidateFacts.Of(person, before, lastDays), cutOff);
            var now = Assessment.Of(after, CandidateFacts.Of(person, after, lastDays), cutOffAfter);
            was[old.Standing] = was.GetValueOrDefault(old.Standing) + 1;
            becomes[now.Standing] = becomes.GetValueOrDefault(now.Standing) + 1;
            if (old.Standing != now.Standing)
                changed.Add(new(person, old.Standing, now.Standing, [.. now.Results.Where(r => old.Results.FirstOrDefault(o => o.Code == r.Code)?.Outcome != r.Outcome)]));
        }

        return new(was.ToImmutableSortedDictionary(), becomes.ToImmutableSortedDictionary(), changed.ToImmutable());
    }
}

/// <summary>A person whose standing changes.</summary>
/// <param name="Person">Who.</param>
/// <param name="Before">The standing as it is.</param>
/// <param name="After">The standing as it would be.</param>
/// <param name="Because">The rules that come out otherwise, with their facts.</param>
public sealed record StandingChange(DirectoryEntry Person, string Before, string After, ImmutableArray<RuleResult> Because);
