using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>What was found at one row, while it is read and when it is compared with others.</summary>
internal sealed class Findings(ImportPlace place)
{
    private List<ImportProblem>? refusals;
    private List<ImportProblem>? warnings;
    private List<ImportChange>? changes;

    public ImportPlace Place { get; } = place;

    public bool IsRefused => refusals is not null;

    public IReadOnlyList<ImportProblem> Refusals => refusals ?? [];

    public IReadOnlyList<ImportProblem> Warnings => warnings ?? [];

    public IReadOnlyList<ImportChange> Changes => changes ?? [];

    public void Refuse(Column column, string value, string code) => (refusals ??= []).Add(Problem(column, value, code));

    public void Warn(Column column, string value, string code) => (warnings ??= []).Add(Problem(column, value, code));

    /// <summary>Notes a change; a second one of the same column goes on from where the first began.</summary>
    public void Change(Column column, string from, string to)
    {
        changes ??= [];
        var earlier = changes.FindIndex(c => c.Column == column.Name);
        if (earlier >= 0) changes[earlier] = changes[earlier] with { To = Guarded(column, to) };
        else changes.Add(new(Place, column.Name, Guarded(column, from), Guarded(column, to)));
    }

    private ImportProblem Problem(Column column, string value, string code) => new(Place, column.Name, Guarded(column, value), code);

    // Identity numbers never leave the typed rows whole.
    private static string Guarded(Column column, string value) => column.Mask == Mask.Identity ? Mask.Identity.Apply(value) : value;
}
