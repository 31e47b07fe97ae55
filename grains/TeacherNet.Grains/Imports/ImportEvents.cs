using TeacherNet.Kernel;

namespace TeacherNet.Grains.Imports;

/// <summary>A fact about an import.</summary>
public abstract record ImportEvent : IEvent;

/// <summary>Files were taken in; this event stands last in the commit that holds everything they changed.</summary>
/// <param name="Files">The files' names as given.</param>
/// <param name="Counts">How many rows came to what.</param>
/// <param name="Touched">The grains it changed, as <c>kind/key</c>, in the order they were changed.</param>
[StoredAs("import.committed", 1)]
public sealed record ImportCommitted(Listed<string> Files, ImportCounts Counts, Listed<string> Touched) : ImportEvent;

/// <summary>The import was taken back; this event stands last in the commit that restored everything.</summary>
/// <param name="Restored">How many grains were restored.</param>
/// <param name="Kept">Grains that changed since and were kept on request, as <c>kind/key</c>.</param>
[StoredAs("import.taken-back", 1)]
public sealed record ImportTakenBack(int Restored, Listed<string> Kept) : ImportEvent;

/// <summary>How many rows of an import came to what.</summary>
/// <param name="Accepted">Rows taken in, with or without warning.</param>
/// <param name="Warned">Of these, with a warning.</param>
/// <param name="Normalised">Of these, after normalising a value.</param>
/// <param name="Refused">Rows refused.</param>
public sealed record ImportCounts(int Accepted, int Warned, int Normalised, int Refused);
