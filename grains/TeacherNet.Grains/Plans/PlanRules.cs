using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;

namespace TeacherNet.Grains.Plans;

/// <summary>The numbers a plan goes by: what the scenario sets, else what the frozen policy says, else the default.</summary>
internal sealed class PlanRules(Listed<PolicyRule> rules, PlanLimits limits)
{
    private readonly PolicyRule? bounds = rules.Find("R27");

    /// <summary>Whether the bounds of rule R27 forbid, or a county only wants to be told.</summary>
    public bool AreBoundsHard => bounds?.Hard ?? true;

    /// <summary>Whether the scenario itself says what a school may lose or receive.</summary>
    public bool Sets(string school) => limits.Of(school) is not null;

    /// <summary>Longest way, in kilometres.</summary>
    public decimal Commute => limits.Find(LimitCodes.Commute) ?? Bound("commute", 60);

    /// <summary>Who comes from farther, in kilometres, needs a room.</summary>
    public decimal RoomFrom => Bound("room-from", 30);

    /// <summary>Most that a school loses, percent of its staff.</summary>
    public decimal SchoolOut => limits.Find(LimitCodes.SchoolOut) ?? Bound("school-out", 15);

    /// <summary>Most that a school receives, percent of its staff.</summary>
    public decimal SchoolIn => limits.Find(LimitCodes.SchoolIn) ?? Bound("school-in", 15);

    /// <summary>Fewest who stay at a post, percent of its authorised places.</summary>
    public decimal FloorPercent => limits.Find(LimitCodes.Floor) ?? Bound("floor", 80);

    /// <summary>Rule R11, or null.</summary>
    public PolicyRule? Direction => rules.Find("R11");

    /// <summary>Years in which everybody due should have moved.</summary>
    public decimal Pace => rules.Find("R7")?.Threshold ?? 5;

    /// <summary>How many are called, as the scenario sets it.</summary>
    public decimal? Movers => limits.Find(LimitCodes.Movers);

    /// <summary>A rule of shares with the threshold in force, or null.</summary>
    public PolicyRule? Share(string code) => rules.Find(code) is { } rule ? limits.Find(code) is { } set ? rule with { Threshold = set } : rule : null;

    /// <summary>Most teachers a school loses.</summary>
    public long MostOut(string school, int staff) => limits.Of(school)?.MostOut ?? Part(SchoolOut, staff);

    /// <summary>Most teachers a school receives.</summary>
    public long MostIn(string school, int staff) => limits.Of(school)?.MostIn ?? Part(SchoolIn, staff);

    /// <summary>Whether the plan is for a county without the school.</summary>
    public bool Closes(string school) => limits.Of(school)?.Closes is true;

    /// <summary>Fewest who stay at a post.</summary>
    public long Floor(int authorised) => (long)Math.Floor(FloorPercent * authorised / 100);

    /// <summary>Most people of senior titles at a school with so many authorised places of a stage.</summary>
    public long Seniors(string stage, int authorised) => (long)Math.Floor(Bound($"senior-{stage}", 40) * authorised / 100);

    /// <summary>How much an unfilled place hurts at a school of a location class.</summary>
    public long Weight(string location) => (long)Bound($"weight-{location}", location is "village" or "remote" ? 2 : 1);

    /// <summary>Whether people at posts with too many are asked though nothing makes them due.</summary>
    public bool AsksSurplus => bounds?.Says("ask-surplus") is true;

    /// <summary>Whether nobody is sent between two schools.</summary>
    public bool Keeps(string from, string to) => limits.Apart.Any(p => (p.First == from && p.Second == to) || (p.First == to && p.Second == from));

    /// <summary>A number of movers wanted with those called in reserve: not everybody called finds a place.</summary>
    public int WithReserve(int wanted) => (int)Math.Ceiling(wanted * Bound("reserve", 150) / 100);

    /// <summary>Fewest percent of a number, at least two: one in, one out is always possible.</summary>
    private static long Part(decimal percent, int of) => percent == 0 ? 0 : Math.Max(2, (long)Math.Floor(percent * of / 100));

    private decimal Bound(string name, decimal otherwise) => bounds?.Number(name, otherwise) ?? otherwise;
}
