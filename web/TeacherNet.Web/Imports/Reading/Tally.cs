using TeacherNet.Web.Imports.Checking;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>Sorts checked drafts into the four classes.</summary>
internal sealed class Tally(SetReader reader)
{
    private readonly List<ImportProblem> refused = [.. reader.Problems];
    private readonly List<ImportProblem> warned = [];
    private readonly List<ImportChange> normalised = [];
    private readonly Dictionary<ImportKind, ImportCounts> counts = [];
    private readonly List<CellEdit> cells = [];
    private readonly Dictionary<ImportPlace, RowEdit> edits = [];
    private int unchanged;
    private int added;
    private int refusedEdits;

    public CheckedImport Result()
    {
        var drafts = reader.Drafts;
        return new(
            reader.Sheets,
            reader.PassedOver,
            Rows(ImportKind.Schools, drafts.Schools),
            Rows(ImportKind.Posts, drafts.Posts),
            Rows(ImportKind.Teachers, drafts.Teachers),
            Rows(ImportKind.Moves, drafts.Moves),
            Rows(ImportKind.Pairings, drafts.Pairings),
            Rows(ImportKind.Activities, drafts.Activities),
            Rows(ImportKind.Attendance, drafts.Attendance),
            Rows(ImportKind.Members, drafts.Members),
            refused, warned, normalised, counts)
        {
            Edits = reader.Edited.Count == 0 ? EditedLists.None : new([.. reader.Edited.Distinct()], cells, edits, reader.Missing, unchanged, added, refusedEdits),
        };
    }

    private TRow[] Rows<TRow>(ImportKind kind, List<Draft<TRow>> drafts)
        where TRow : class, IImportRow
    {
        var isEdited = reader.Edited.Contains(kind);
        var (refusedRows, warnedRows, normalisedRows, clean) = (0, 0, 0, 0);
        var accepted = new List<Draft<TRow>>(drafts.Count);
        foreach (var draft in drafts)
        {
            var findings = draft.Findings;
            if (findings.IsRefused)
            {
                refusedRows++;
                refused.AddRange(findings.Refusals);
                continue;
            }

            if (findings.Edit is { } edit && !Changes(edit, findings))
            {
                unchanged++;
                continue;
            }

            accepted.Add(draft);
            if (findings.Warnings.Count > 0) warnedRows++;
            else if (findings.Changes.Count > 0 && findings.Edit is null) normalisedRows++;
            else clean++;
            warned.AddRange(findings.Warnings);
            if (findings.Edit is null) normalised.AddRange(findings.Changes);
        }

        if (accepted.Count + refusedRows > 0) counts.Add(kind, new(refusedRows, warnedRows, normalisedRows, clean));
        if (isEdited)
        {
            refusedEdits += refusedRows;
            added += accepted.Count(d => d.Findings.Edit is null && !d.IsRepeat);
        }

        return [.. SetChecks.Accepted(accepted)];
    }

    // A cell may be written in another way and say the same; then nothing changes.
    private bool Changes(EditDraft edit, Findings findings)
    {
        var columns = new HashSet<Column>();
        foreach (var (column, after) in edit.Cells(findings))
        {
            columns.Add(column.Column);
            cells.Add(new(findings.Place, edit.Record.Key, edit.Record.Label, column.Column.Name, column.Shown(edit.Record[column.Column]), column.Shown(after)));
        }

        if (columns.Count > 0) edits.Add(findings.Place, new(edit.Record, columns, edit.Why));
        return columns.Count > 0;
    }
}
