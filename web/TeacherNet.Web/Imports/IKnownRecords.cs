using TeacherNet.Grains.Groups;

namespace TeacherNet.Web.Imports;

/// <summary>What the system already holds, so that files can be imported one after another. Keys are compared exactly.</summary>
public interface IKnownRecords
{
    /// <summary>Every school that rows may name: the scope's own, for a partnership those of both regions.</summary>
    IEnumerable<KnownSchool> Schools { get; }

    /// <summary>Whether a teacher with this number exists.</summary>
    bool HasTeacher(string number);

    /// <summary>The number of the teacher of this scope with this identity number; null if none.</summary>
    string? TeacherWithIdentity(string identityNumber);

    /// <summary>The post of the teacher of this scope with this number; null if none.</summary>
    KnownPost? PostOf(string number);

    /// <summary>The school groups of this scope.</summary>
    IReadOnlyList<KnownGroup> Groups { get; }

    /// <summary>Whether a pairing with this number exists.</summary>
    bool HasPairing(string number);

    /// <summary>Whether an activity with this number exists.</summary>
    bool HasActivity(string number);
}

/// <summary>A school as rows may name it.</summary>
public sealed record KnownSchool(string Code, string Name, IReadOnlyList<string> Campuses);

/// <summary>Where a teacher is, and what keeps a roster from saying otherwise.</summary>
/// <param name="School">The school's code.</param>
/// <param name="Stage">Code of the stage taught.</param>
/// <param name="Subject">Code of the subject taught.</param>
/// <param name="LastDay">The last day in post of somebody who leaves or left; null for others.</param>
/// <param name="HasLeft">True once the leaving took effect.</param>
/// <param name="IsByOrder">True when an order of rotation brought the teacher there.</param>
public sealed record KnownPost(
    string School, string? Campus, string Stage, string Subject, DateOnly Arrived, DateOnly? LastDay = null, bool HasLeft = false, bool IsByOrder = false);

/// <summary>A school group as rows may name it.</summary>
/// <param name="Memberships">Every membership there ever was; schools by their codes, names left out.</param>
public sealed record KnownGroup(string Key, string Name, DateOnly FormedOn, IReadOnlyList<Membership> Memberships);

/// <summary>An empty system.</summary>
public sealed class NoKnownRecords : IKnownRecords
{
    /// <summary>The one instance.</summary>
    public static readonly NoKnownRecords Instance = new();

    private NoKnownRecords()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<KnownSchool> Schools => [];

    /// <inheritdoc/>
    public bool HasTeacher(string number) => false;

    /// <inheritdoc/>
    public string? TeacherWithIdentity(string identityNumber) => null;

    /// <inheritdoc/>
    public KnownPost? PostOf(string number) => null;

    /// <inheritdoc/>
    public IReadOnlyList<KnownGroup> Groups => [];

    /// <inheritdoc/>
    public bool HasPairing(string number) => false;

    /// <inheritdoc/>
    public bool HasActivity(string number) => false;
}
