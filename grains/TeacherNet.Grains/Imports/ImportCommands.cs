using TeacherNet.Kernel;

namespace TeacherNet.Grains.Imports;

/// <summary>An order to an import, always the last of the batch it concludes.</summary>
public abstract record ImportCommand : ICommand;

/// <summary>Note what was taken in.</summary>
/// <param name="Files">The files' names as given.</param>
/// <param name="Counts">How many rows came to what.</param>
/// <param name="Touched">The grains the batch changed, as <c>kind/key</c>.</param>
[StoredAs("import.commit", 1)]
public sealed record CommitImport(Listed<string> Files, ImportCounts Counts, Listed<string> Touched) : ImportCommand;

/// <summary>Note that the import was taken back. Refused: <c>import.unknown</c>.</summary>
/// <param name="Restored">How many grains the batch restored.</param>
/// <param name="Kept">Grains kept because they changed since, as <c>kind/key</c>.</param>
[StoredAs("import.take-back", 1)]
public sealed record TakeBackImport(int Restored, Listed<string> Kept) : ImportCommand;
