using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>What coordinators set for one scenario over what the policy says.</summary>
/// <param name="Values">Numbers in place of the policy's, at most one a code.</param>
/// <param name="Schools">Numbers of single schools, at most one a school.</param>
/// <param name="Apart">Schools between which nobody is sent, in either direction.</param>
public sealed record PlanLimits(Listed<LimitValue> Values, Listed<SchoolLimit> Schools, Listed<SchoolPair> Apart)
{
    /// <summary>The policy's own.</summary>
    public static PlanLimits None { get; } = new([], [], []);

    /// <summary>The number set for a code, or null.</summary>
    public decimal? Find(string code) => Values.FirstOrDefault(v => v.Code == code)?.Value;

    /// <summary>Why they are no limits: an unknown code, a number out of its range, the same twice; null when they are.</summary>
    public Refusal? WhyNot()
    {
        foreach (var value in Values)
        {
            if (LimitCodes.Most(value.Code) is not { } most)
                return Refusal.Because("scenario.limit-unknown", "limits").Given("limit", value.Code);
            if (value.Value < 0 || value.Value > most)
                return Refusal.Because("scenario.limit-out-of-range", "limits").Given("limit", value.Code).Given("most", most.ToString(CultureInfo.InvariantCulture));
        }

        if (Values.GroupBy(v => v.Code).Concat<IGrouping<string, object>>(Schools.GroupBy(s => s.School)).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
            return Refusal.Because("scenario.limit-twice", "limits").Given("limit", twice);
        return Schools.Any(s => s.MostOut < 0 || s.MostIn < 0)
            ? Refusal.Because("scenario.limit-out-of-range", "limits").Given("limit", LimitCodes.SchoolOut).Given("most", "1000000")
            : null;
    }

    /// <summary>What is set for a school, or null.</summary>
    public SchoolLimit? Of(string school) => Schools.FirstOrDefault(s => s.School == school);
}

/// <summary>A number in place of the policy's.</summary>
/// <param name="Code">One of <see cref="LimitCodes"/>.</param>
public sealed record LimitValue(string Code, decimal Value);

/// <summary>What one school may bear.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="MostOut">Most teachers it loses; null for the general share.</param>
/// <param name="MostIn">Most teachers it receives; null for the general share.</param>
/// <param name="Closes">True when the plan is for a county without it: everybody there should move, and nobody comes.</param>
public sealed record SchoolLimit(string School, int? MostOut, int? MostIn, bool Closes);

/// <summary>Two schools, by key.</summary>
public sealed record SchoolPair(string First, string Second);

/// <summary>The numbers a scenario may set.</summary>
public static class LimitCodes
{
    /// <summary>Share who rotate, percent.</summary>
    public const string Share = "R4";

    /// <summary>Share of backbone teachers, percent.</summary>
    public const string Backbone = "R5";

    /// <summary>Share of graduating-grade teachers, percent.</summary>
    public const string Graduating = "R6";

    /// <summary>How many of those due are called this year, the longest in one school first; volunteers and those named by school or bureau come on top.</summary>
    public const string Movers = "movers";

    /// <summary>Most that a school loses, percent of its staff.</summary>
    public const string SchoolOut = "school-out";

    /// <summary>Most that a school receives, percent of its staff.</summary>
    public const string SchoolIn = "school-in";

    /// <summary>Fewest who stay at a post, percent of its authorised places.</summary>
    public const string Floor = "floor";

    /// <summary>Farthest that somebody is sent, kilometres as the crow flies.</summary>
    public const string Commute = "commute";

    /// <summary>The largest value of a code, inclusive; null for no such code. The least is 0.</summary>
    public static decimal? Most(string code) => code switch
    {
        Share or Backbone or Graduating or SchoolOut or SchoolIn or Floor => 100,
        Movers => 1_000_000,
        Commute => 1_000,
        _ => null,
    };
}
