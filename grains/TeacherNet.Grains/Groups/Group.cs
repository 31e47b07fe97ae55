using TeacherNet.Grains.Imports;

namespace TeacherNet.Grains.Groups;

/// <summary>Schools that work together under one of the group types, with dated membership; a school may be in several.</summary>
public abstract record Group
{
    private Group()
    {
    }

    /// <summary>Not formed.</summary>
    public sealed record Unformed : Group;

    /// <summary>Formed.</summary>
    /// <param name="Facts">What it is.</param>
    /// <param name="Memberships">Every membership there ever was, in the order of admission.</param>
    /// <param name="Coordinator">The account that coordinates it; null until appointed.</param>
    /// <param name="Trail">Imports of the memberships.</param>
    public sealed record Formed(GroupFacts Facts, Listed<Membership> Memberships, string? Coordinator, ImportTrail<Listed<Membership>> Trail) : Group;
}

/// <summary>What a group is.</summary>
/// <param name="Type">A code of <see cref="Codes.GroupKinds"/>: G1 … G13.</param>
/// <param name="Name">As people name it.</param>
/// <param name="Stages">Stages it is about, codes of the stages; empty for all.</param>
/// <param name="FormedOn">The first day.</param>
public sealed record GroupFacts(string Type, string Name, Listed<string> Stages, DateOnly FormedOn);

/// <summary>A school's time in a group.</summary>
/// <param name="Id">Given when admitted.</param>
/// <param name="School">The school's key in the region.</param>
/// <param name="SchoolName">The name as then known.</param>
/// <param name="Role"><see cref="Lead"/> or <see cref="Member"/>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive; null while it lasts.</param>
public sealed record Membership(string Id, string School, string SchoolName, string Role, DateOnly From, DateOnly? Until)
{
    /// <summary>牵头校.</summary>
    public const string Lead = "lead";

    /// <summary>成员校.</summary>
    public const string Member = "member";

    /// <summary>True on its days, both inclusive.</summary>
    public bool IsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(Membership other) => From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);
}
