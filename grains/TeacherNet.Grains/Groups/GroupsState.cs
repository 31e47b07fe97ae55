using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Lessons;

namespace TeacherNet.Grains.Groups;

/// <summary>The school groups of a region and what they do.</summary>
public sealed class GroupsState
{
    /// <summary>Groups by key.</summary>
    public Dictionary<string, GroupEntry> Groups { get; set; } = [];

    /// <summary>Names in force of the region's schools, by key.</summary>
    public Dictionary<string, string> SchoolNames { get; set; } = [];

    /// <summary>Activities of the groups.</summary>
    public ActivityBoard Activities { get; set; } = new();

    /// <summary>Shared lessons of the groups.</summary>
    public LessonBoard Lessons { get; set; } = new();

    internal int GroupRevision { get; set; }

    internal Dictionary<string, Sections> Sections { get; } = [];
}

/// <summary>One group.</summary>
/// <param name="Facts">What it is.</param>
/// <param name="Memberships">Every membership there ever was.</param>
/// <param name="Coordinator">The account that coordinates it.</param>
public sealed record GroupEntry(GroupFacts Facts, Listed<Membership> Memberships, string? Coordinator);

/// <summary>One group among the region's, for its figures.</summary>
/// <param name="State">The region's groups.</param>
/// <param name="Key">The group's key, known in <paramref name="State"/>.</param>
public sealed record GroupBoard(GroupsState State, string Key)
{
    /// <summary>The group.</summary>
    public GroupEntry Group => State.Groups[Key];

    /// <summary>A member's name in force, or as it was when admitted.</summary>
    public string NameOf(Membership member) => State.SchoolNames.GetValueOrDefault(member.School, member.SchoolName);

    internal bool IsIts(HeldFor heldFor) => heldFor == new HeldFor(HeldFor.Group, Key);
}
