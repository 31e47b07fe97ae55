using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>What a list of moves shows of a teacher.</summary>
public sealed record TeacherLabel(string Name, string StaffNumber);

/// <summary>One move between schools.</summary>
/// <param name="Id">The move's id.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Person">The human being.</param>
/// <param name="From">Key of the school left.</param>
/// <param name="To">Key of the school joined.</param>
/// <param name="Form">Form of exchange.</param>
/// <param name="StaffClass">How the person counts.</param>
/// <param name="Start">First day at the new school.</param>
/// <param name="DocumentNo">Number of the document that ordered it.</param>
/// <param name="Ordered">True for an order that took effect here, false for history.</param>
public sealed record MoveEntry(
    Guid Id, string Teacher, Guid Person, string From, string To, string Form, string StaffClass, DateOnly Start, string? DocumentNo, bool Ordered);

/// <summary>The moves of a region.</summary>
public sealed class MoveList
{
    /// <summary>Moves by id.</summary>
    public Dictionary<Guid, MoveEntry> Moves { get; set; } = [];

    /// <summary>Teachers by key.</summary>
    public Dictionary<string, TeacherLabel> Teachers { get; set; } = [];

    /// <summary>Names of schools by key.</summary>
    public Dictionary<string, string> Schools { get; set; } = [];

    /// <summary>Moves that start in the period, by day then id. A change of campus within one school is no rotation and is left out.</summary>
    public IEnumerable<MoveEntry> In(Period period) => Moves.Values
        .Where(m => period.Contains(m.Start) && m.From != m.To)
        .OrderBy(m => m.Start).ThenBy(m => m.Id);

    /// <summary>The teacher, or a sign that the record is gone.</summary>
    public TeacherLabel Teacher(string key) => Teachers.GetValueOrDefault(key) ?? new(Erased.Name, "");

    /// <summary>The school's name, or its key when it is not on the list.</summary>
    public string SchoolName(string key) => Schools.GetValueOrDefault(key, key);
}
