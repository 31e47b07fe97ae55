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

    /// <summary>Whether a pairing with this number exists.</summary>
    bool HasPairing(string number);

    /// <summary>Whether an activity with this number exists.</summary>
    bool HasActivity(string number);
}

/// <summary>A school as rows may name it.</summary>
public sealed record KnownSchool(string Code, string Name, IReadOnlyList<string> Campuses);

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
    public bool HasPairing(string number) => false;

    /// <inheritdoc/>
    public bool HasActivity(string number) => false;
}
