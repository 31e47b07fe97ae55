using TeacherNet.Web.Imports.Checking;

namespace TeacherNet.Web.Imports.Reading;

/// <summary>Sorts checked drafts into the four classes.</summary>
internal sealed class Tally(SetReader reader)
{
    private readonly List<ImportProblem> refused = [.. reader.Problems];
    private readonly List<ImportProblem> warned = [];
    private readonly List<ImportChange> normalised = [];
    private readonly Dictionary<ImportKind, ImportCounts> counts = [];

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
            refused, warned, normalised, counts);
    }

    private TRow[] Rows<TRow>(ImportKind kind, List<Draft<TRow>> drafts)
        where TRow : class, IImportRow
    {
        var (refusedRows, warnedRows, normalisedRows, clean) = (0, 0, 0, 0);
        foreach (var findings in drafts.Select(d => d.Findings))
        {
            if (findings.IsRefused)
            {
                refusedRows++;
                refused.AddRange(findings.Refusals);
                continue;
            }

            if (findings.Warnings.Count > 0) warnedRows++;
            else if (findings.Changes.Count > 0) normalisedRows++;
            else clean++;
            warned.AddRange(findings.Warnings);
            normalised.AddRange(findings.Changes);
        }

        if (drafts.Count > 0) counts.Add(kind, new(refusedRows, warnedRows, normalisedRows, clean));
        return [.. SetChecks.Accepted(drafts)];
    }
}
