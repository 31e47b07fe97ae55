using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>Hours of training someone asks to have credited. Its hours are spread evenly over its days.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Programme">Title of the programme.</param>
/// <param name="Level">Who offered it, from <c>TrainingLevels</c>.</param>
/// <param name="Content">What it was about, from <c>TrainingContents</c>.</param>
/// <param name="Mode">How it was held, from <c>TrainingModes</c>.</param>
/// <param name="Role">What the person did there, from <c>AttendanceRoles</c>.</param>
/// <param name="Hours">Hours in all, above 0, in quarters.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive; not in the future. The hours count in its year.</param>
/// <param name="Note">Free text.</param>
public sealed record HourEntry(
    Guid Id, string Programme, string Level, string Content, string Mode, string Role, decimal Hours, DateOnly From, DateOnly Until, Protected<string>? Note)
{
    internal int Days => Until.DayNumber - From.DayNumber + 1;

    internal decimal HoursOn(DateOnly day) => From <= day && day <= Until ? Hours / Days : 0;
}

/// <summary>How far an entry has come.</summary>
public static class EntryStates
{
    /// <summary>Waits for the school.</summary>
    public const string Submitted = "submitted";

    /// <summary>Sent back to the teacher.</summary>
    public const string Returned = "returned";

    /// <summary>Verified by the school.</summary>
    public const string Verified = "verified";

    /// <summary>Counts.</summary>
    public const string Credited = "credited";

    /// <summary>Counted once; a reversal takes it away.</summary>
    public const string Reversed = "reversed";

    /// <summary>Takes a credited entry away.</summary>
    public const string Reversal = "reversal";
}
