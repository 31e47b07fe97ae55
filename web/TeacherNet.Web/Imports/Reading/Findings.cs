using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>What was found at one row, while it is read and when it is compared with others.</summary>
internal sealed class Findings(ImportPlace place, EditDraft? edit = null)
{
    private List<ImportProblem>? refusals;
    private List<ImportProblem>? warnings;
    private List<ImportChange>? changes;

    public ImportPlace Place { get; } = place;

    /// <summary>Set for a row that changes a record: only what it changes can be odd about it.</summary>
    public EditDraft? Edit { get; } = edit;

    public bool IsRefused => refusals is not null;

    public IReadOnlyList<ImportProblem> Refusals => refusals ?? [];

    public IReadOnlyList<ImportProblem> Warnings => warnings ?? [];

    public IReadOnlyList<ImportChange> Changes => changes ?? [];

    /// <summary>Refuses the row.</summary>
    /// <param name="present">What is on record, where that is the reason.</param>
    public void Refuse(Column column, string value, string code, string? present = null) =>
        (refusals ??= []).Add(Problem(column, value, code) with { Present = present });

    public void Warn(Column column, string value, string code)
    {
        if (Edit?.Changes(column) != false) (warnings ??= []).Add(Problem(column, value, code));
    }

    /// <summary>Notes a change; a second one of the same column goes on from where the first began.</summary>
    public void Change(Column column, string from, string to)
    {
        if (Edit?.Changes(column) == false) return;
        changes ??= [];
        var earlier = changes.FindIndex(c => c.Column == column.Name);
        if (earlier >= 0) changes[earlier] = changes[earlier] with { To = Guarded(column, to) };
        else changes.Add(new(Place, column.Name, Guarded(column, from), Guarded(column, to)));
    }

    private ImportProblem Problem(Column column, string value, string code) => new(Place, column.Name, Guarded(column, value), code);

    // Identity numbers never leave the typed rows whole.
    private static string Guarded(Column column, string value) => column.Mask == Mask.Identity ? Mask.Identity.Apply(value) : value;
}
