using System.Diagnostics;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Imports;

/// <summary>One import: what it touched, so that it can be taken back as a whole. Its key is the import's id.</summary>
public sealed class ImportGrain : IDecider<Import, ImportCommand, ImportEvent>
{
    /// <inheritdoc/>
    public static string Kind => "import";

    /// <inheritdoc/>
    public static Import Initial => new Import.None();

    /// <inheritdoc/>
    public static Decision<ImportEvent> Decide(Import state, ImportCommand command, Turn turn) => (state, command) switch
    {
        (Import.None, CommitImport c) => [new ImportCommitted(c.Files, c.Counts, c.Touched)],
        (Import.Committed s, CommitImport c) when s.Touched.Equals(c.Touched) => [],
        (_, CommitImport) => Refusal.Because("import.id-taken"),
        (Import.Committed, TakeBackImport c) => [new ImportTakenBack(c.Restored, c.Kept)],
        (Import.TakenBack, TakeBackImport) => [],
        (Import.None, TakeBackImport) => Refusal.Because("import.unknown"),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static Import Evolve(Import state, ImportEvent fact) => (state, fact) switch
    {
        (Import.None, ImportCommitted e) => new Import.Committed(e.Touched),
        (Import.Committed, ImportTakenBack) => new Import.TakenBack(),
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };
}
