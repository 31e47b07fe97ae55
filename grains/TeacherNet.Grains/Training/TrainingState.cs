namespace TeacherNet.Grains.Training;

/// <summary>An entry as ledgers show it.</summary>
/// <param name="Id">Its id; that of the reversal for a counter-entry.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="Programme">Title of the programme.</param>
/// <param name="Level">Who offered it.</param>
/// <param name="Content">What it was about.</param>
/// <param name="Mode">How it was held.</param>
/// <param name="Role">What the person did.</param>
/// <param name="Hours">Hours logged; below 0 for a counter-entry.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; the entry counts in its year.</param>
/// <param name="Note">What the teacher wrote.</param>
/// <param name="Status">One of <see cref="EntryStates"/>.</param>
/// <param name="Credited">Hours it counts for; 0 until credited, below 0 for a counter-entry.</param>
/// <param name="Comment">What the school or the reversal said.</param>
/// <param name="At">When it was last submitted.</param>
public sealed record TrainingEntry(
    Guid Id, string Teacher, string Programme, string Level, string Content, string Mode, string Role, decimal Hours,
    DateOnly From, DateOnly Until, string? Note, string Status, decimal Credited, string? Comment, DateTimeOffset At)
{
    /// <summary>Whether it waits for the school.</summary>
    public bool IsPending => Status is EntryStates.Submitted or EntryStates.Verified;
}

/// <summary>What a ledger shows of a teacher.</summary>
public sealed record TrainingTeacher(string Name, string StaffNumber, string School, bool ClassTeacher)
{
    /// <summary>The last day in post of one who leaves or left.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether in post on a day, as far as leaving goes.</summary>
    public bool IsInPost(DateOnly day) => LastDay is null || day <= LastDay;
}

/// <summary>What the policy asks for in hours.</summary>
/// <param name="CycleStart">First year of a cycle.</param>
/// <param name="CycleYears">Years of a cycle.</param>
/// <param name="Cycle">Hours of a cycle.</param>
/// <param name="Year">Hours of a year.</param>
/// <param name="Ethics">Hours of ethics in a cycle.</param>
/// <param name="CountyAndAbove">Hours at county level and above in a cycle.</param>
/// <param name="ClassTeacher">Hours for class teachers in a cycle.</param>
public sealed record HourTargets(int CycleStart, int CycleYears, decimal Cycle, decimal Year, decimal Ethics, decimal CountyAndAbove, decimal ClassTeacher)
{
    /// <summary>First year of the cycle a year is in.</summary>
    public int CycleOf(int year) => year - (((year - CycleStart) % CycleYears) + CycleYears) % CycleYears;
}

/// <summary>The ledgers of a region.</summary>
public sealed partial class TrainingState
{
    private Dictionary<string, HashSet<string>>? teachersOf;

    /// <summary>What the policy asks for.</summary>
    public HourTargets Targets { get; set; } = TrainingTargets.Of(Regions.DefaultPolicy.Value);

    /// <summary>Names of schools by key.</summary>
    public Dictionary<string, string> Schools { get; set; } = [];

    /// <summary>Teachers by key.</summary>
    public Dictionary<string, TrainingTeacher> Teachers { get; set; } = [];

    /// <summary>Entries by id, by the teacher's key.</summary>
    public Dictionary<string, Dictionary<Guid, TrainingEntry>> Ledgers { get; set; } = [];

    /// <summary>A teacher's entries, latest first.</summary>
    public IEnumerable<TrainingEntry> Of(string teacher) => Ledgers.TryGetValue(teacher, out var entries)
        ? entries.Values.OrderByDescending(e => e.Until).ThenByDescending(e => e.At).ThenBy(e => e.Id)
        : [];

    /// <summary>Entries that wait for a school, longest first.</summary>
    public IEnumerable<TrainingEntry> PendingAt(string school) => TeachersAt(school)
        .SelectMany(t => Ledgers.TryGetValue(t, out var entries) ? entries.Values.Where(e => e.IsPending) : [])
        .OrderBy(e => e.At).ThenBy(e => e.Id);

    /// <summary>Hours a teacher is credited for trainings that ended in the days from and until, inclusive.</summary>
    public decimal Credited(string teacher, DateOnly from, DateOnly until) =>
        Ledgers.TryGetValue(teacher, out var entries) ? entries.Values.Where(e => from <= e.Until && e.Until <= until).Sum(e => e.Credited) : 0;

    internal IReadOnlyCollection<string> TeachersAt(string school)
    {
        teachersOf ??= Teachers.GroupBy(t => t.Value.School, t => t.Key).ToDictionary(g => g.Key, g => g.ToHashSet());
        return teachersOf.TryGetValue(school, out var teachers) ? teachers : [];
    }

    internal void Put(string key, TrainingTeacher? teacher)
    {
        teachersOf = null;
        if (teacher is null)
            Teachers.Remove(key);
        else
            Teachers[key] = teacher;
    }

    internal void Put(TrainingEntry entry)
    {
        if (!Ledgers.TryGetValue(entry.Teacher, out var entries))
            Ledgers[entry.Teacher] = entries = [];
        entries[entry.Id] = entry;
    }

    internal void Change(string teacher, Guid id, Func<TrainingEntry, TrainingEntry> change) => Put(change(Ledgers[teacher][id]));
}
